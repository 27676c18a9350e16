import { type Database, pastPrisma } from '@plangraph/database'
import { createYoga } from 'graphql-yoga'
import { type Logger, pino } from 'pino'
import type { Former, RequestContext } from '../shared/context.js'
import { usePageArguments } from './connections/page-arguments.js'
import { documentCache, errorCache } from './document-cache.js'
import { maskErrors, useShortMessages } from './error-messages.js'
import { useGraphqlExecutor, useNoSubscriptions, useOutcome } from './execution.js'
import { useCostLimit } from './limits/cost-limit.js'
import { MAX_COST, MAX_DEPTH, MAX_SELECTIONS, MAX_TOKENS } from './limits/maximums.js'
import { useDepthLimit, useTokenLimit } from './limits/syntax-limits.js'
import { useVariableCheck } from './limits/use-variable-check.js'
import { createSchema } from './schema.js'
import { useScopes } from './use-scopes.js'

export interface YogaOptions {
  /** Where faults are written, under the ids that clients get. */
  log?: Logger
  /** Databases as they were; without them, what asks for the past is refused. */
  former?: Former
}

/**
 * GraphQL over an open database, as `fetch` without a port. Errors about the client's input are shown, all others masked
 * and logged.
 */
export function createYogaServer(database: Database, options: YogaOptions = {}) {
  const { log = pino(), former = null } = options
  return createYoga<RequestContext>({
    schema: createSchema(),
    context: { database: pastPrisma(database), former },
    graphiql: false,
    landingPage: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: maskErrors(log) },
    parserAndValidationCache: { documentCache: documentCache(), errorCache: errorCache() },
    plugins: [
      useGraphqlExecutor(),
      useShortMessages(),
      useTokenLimit(MAX_TOKENS),
      useNoSubscriptions(),
      useOutcome(),
      useScopes(),
      useDepthLimit(MAX_DEPTH),
      useVariableCheck(),
      usePageArguments(),
      useCostLimit({ selections: MAX_SELECTIONS, cost: MAX_COST }),
    ],
  })
}

/** Where it answers `fetch`; the host is never looked at. */
export const GRAPH_ENDPOINT = 'http://server/graphql'

export type GraphServer = ReturnType<typeof createYogaServer>
