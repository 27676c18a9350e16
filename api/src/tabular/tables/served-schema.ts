import type { GraphQLSchema } from 'graphql'
import { createSchema } from '../../graphql/schema.js'

let schema: GraphQLSchema | undefined

/** The schema of the GraphQL API, made when it is first asked for: the flat tables have its arguments and its enums. */
export function servedSchema(): GraphQLSchema {
  schema ??= createSchema()
  return schema
}
