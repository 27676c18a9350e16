import { type Database, pastPrisma } from '@plangraph/database'
import { createYoga } from 'graphql-yoga'
import { type Logger, pino } from 'pino'
import type { Former, RequestContext } from '../shared/context.js'
import { type Check, useChecks } from './checks.js'
import { checkPageArguments } from './connections/page-arguments.js'
import { documentCache, errorCache } from './document-cache.js'
import { maskErrors, useShortMessages } from './error-messages.js'
import { useGraphqlExecutor, useNoSubscriptions, useOutcome } from './execution-plugins.js'
import { KnownQueries } from './known-queries.js'
import { costLimit } from './limits/cost-limit.js'
import { MAX_COST, MAX_DEPTH, MAX_SELECTIONS, MAX_TOKENS } from './limits/maximums.js'
import { depthLimit, useTokenLimit } from './limits/syntax-limits.js'
import { checkVariables } from './limits/variable-check.js'
import { createSchema } from './schema.js'
import { checkScopes } from './scopes.js'

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
  const schema = createSchema()
  const documents = documentCache()
  const context = { database: pastPrisma(database), former }
  const maskError = maskErrors(log)
  const known = new KnownQueries({ schema, documents, checks: CHECKS, context, maskError })
  const yoga = createYoga<RequestContext>({
    schema,
    context,
    graphiql: false,
    landingPage: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError },
    parserAndValidationCache: { documentCache: documents, errorCache: errorCache() },
    plugins: [
      useGraphqlExecutor(),
      useShortMessages(),
      useTokenLimit(MAX_TOKENS),
      useNoSubscriptions(),
      useOutcome(),
      known.plugin,
      useChecks(CHECKS),
    ],
  })
  return Object.assign(yoga, { known })
}

/** In this order: the last takes what an operation costs from the budget of its client. */
const CHECKS: readonly Check[] = [
  checkScopes,
  depthLimit(MAX_DEPTH),
  checkVariables,
  checkPageArguments,
  costLimit({ selections: MAX_SELECTIONS, cost: MAX_COST }),
]

/** Where it answers `fetch`; the host is never looked at. */
export const GRAPH_ENDPOINT = 'http://server/graphql'

export type GraphServer = ReturnType<typeof createYogaServer>
