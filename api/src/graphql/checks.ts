import { type ExecutionArgs, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { RequestContext } from '../shared/context.js'

/** An operation that is about to be executed. */
export interface Operation extends ExecutionArgs {
  contextValue: RequestContext
}

/** What is wrong with an operation, so that it is not executed; null where nothing is. What it throws about the input is wrong, too. */
export type Check = (operation: Operation) => readonly GraphQLError[] | null

/** What the first of these that finds something finds. */
export function refusalBy(checks: readonly Check[], operation: Operation): readonly GraphQLError[] | null {
  try {
    for (const check of checks) {
      const errors = check(operation)
      if (errors !== null) return errors
    }
    return null
  } catch (error) {
    // Arguments are read for what they cost, which refuses some.
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

/** Executes only what the checks let pass. */
export const useChecks = (checks: readonly Check[]): Plugin<RequestContext> => ({
  onExecute({ args, setResultAndStopExecution }) {
    const errors = refusalBy(checks, args)
    if (errors !== null) setResultAndStopExecution({ errors })
  },
})
