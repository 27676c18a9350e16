import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { Database } from '@plangraph/database'
import { createYoga } from 'graphql-yoga'
import { usePageArguments } from './connections/use-page-arguments.js'
import { graphiql } from './graphiql/options.js'
import type { CorsOrigins } from './http/cors.js'
import { useBodyLimit } from './limits/use-body-limit.js'
import { useDepthLimit } from './limits/use-depth-limit.js'
import { useTokenLimit } from './limits/use-token-limit.js'
import { createSchema } from './schema.js'

const MEBIBYTE = 2 ** 20
const MAX_TOKENS = 2000
const MAX_DEPTH = 30

/**
 * The GraphQL server over an open database: a listener for `node:http`, and `fetch` for calls without a port. Errors
 * about the client's input are shown, all others masked and logged. corsOrigins: whose pages may read the answers.
 */
export function createYogaServer(database: Database, corsOrigins: CorsOrigins = []) {
  return createYoga({
    schema: createSchema(),
    context: { database },
    graphiql,
    renderGraphiQL,
    landingPage: false,
    cors: corsOrigins.length === 0 ? false : { origin: [...corsOrigins], credentials: false },
    plugins: [useBodyLimit(MEBIBYTE), useTokenLimit(MAX_TOKENS), useDepthLimit(MAX_DEPTH), usePageArguments()],
  })
}
