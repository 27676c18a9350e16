import { DangerousChangeType, findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql'

/** A default that changes answers a query otherwise than before, though the query is as valid as it was. */
const silent = new Set([DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE])

/** What a schema takes away from clients of an earlier one, one sentence each; nothing where it only adds. */
export const changesThatBreak = (before: GraphQLSchema, after: GraphQLSchema): string[] =>
  [
    ...findBreakingChanges(before, after),
    ...findDangerousChanges(before, after).filter(({ type }) => silent.has(type)),
  ].map(({ description }) => description)
