import { execute } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/**
 * Executes with the executor of graphql-js. That of Yoga (`@graphql-tools/executor`) gives a field that had to be waited
 * for its place when it is there, behind those that were there at once; an answer has its fields in the order of the query
 * (GraphQL specification 6.2.2 and 7.1).
 */
export const useGraphqlExecutor = (): Plugin => ({
  onExecute: ({ setExecuteFn }) => setExecuteFn(execute),
})
