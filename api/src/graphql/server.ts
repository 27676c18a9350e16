import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { Database } from '@plangraph/database'
import { createYoga } from 'graphql-yoga'
import { type Logger, pino } from 'pino'
import type { RequestContext } from '../shared/context.js'
import { usePageArguments } from './connections/use-page-arguments.js'
import { documentCache, errorCache } from './document-cache.js'
import { graphiql } from './graphiql/options.js'
import { useCostLimit } from './limits/use-cost-limit.js'
import { useDepthLimit } from './limits/use-depth-limit.js'
import { useShortMessages } from './limits/use-short-messages.js'
import { useTokenLimit } from './limits/use-token-limit.js'
import { useVariableCheck } from './limits/use-variable-check.js'
import { maskErrors } from './mask-error.js'
import { createSchema } from './schema.js'
import { useGraphqlExecutor } from './use-graphql-executor.js'
import { useNoSubscriptions } from './use-no-subscriptions.js'
import { useOutcome } from './use-outcome.js'
import { useScopes } from './use-scopes.js'

const MAX_TOKENS = 1000
const MAX_DEPTH = 30
const MAX_SELECTIONS = 1000
const MAX_MESSAGE = 500
const MAX_COST = 20_000

export interface YogaOptions {
  /** Serves GraphiQL to browsers; yes unless told otherwise. */
  graphiql?: boolean
  /** Where faults are written, under the ids that clients are told. */
  log?: Logger
}

/**
 * GraphQL over an open database, as `fetch` without a port. Errors about the client's input are shown, all others masked
 * and logged.
 */
export function createYogaServer(database: Database, options: YogaOptions = {}) {
  const { graphiql: withGraphiql = true, log = pino() } = options
  return createYoga<RequestContext>({
    schema: createSchema(),
    context: { database },
    graphiql: withGraphiql && graphiql,
    renderGraphiQL,
    landingPage: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: maskErrors(log) },
    parserAndValidationCache: { documentCache: documentCache(), errorCache: errorCache() },
    plugins: [
      useGraphqlExecutor(),
      useShortMessages(MAX_MESSAGE),
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
