import { getOperationAST, getVariableValues } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { refusal } from './syntax-limits.js'

/** More than any argument takes. Longer lists are not even looked through: that alone would cost too much. */
const MAX_VALUES = 1000

/** Refuses an operation whose variables don't have the types declared or hold endless lists, each error with a code. */
export function useVariableCheck(): Plugin {
  return {
    onExecute({ args: { schema, document, operationName, variableValues }, setResultAndStopExecution }) {
      const given: Record<string, unknown> = variableValues ?? {}
      const endless = Object.keys(given).find((name) => holdsLongList(given[name]))
      if (endless !== undefined) {
        const message = `Variable "$${endless}" holds a list of more than ${MAX_VALUES} values.`
        return setResultAndStopExecution({ errors: [refusal('BAD_USER_INPUT', message)] })
      }
      const declared = getOperationAST(document, operationName)?.variableDefinitions ?? []
      const { errors } = getVariableValues(schema, declared, given, { maxErrors: 10 })
      if (errors === undefined) return
      setResultAndStopExecution({
        errors: errors.map(({ message, nodes }) => refusal('BAD_USER_INPUT', message, nodes)),
      })
    },
  }
}

/** Looks without recursion: values may be nested deeper than the stack is. */
function holdsLongList(value: unknown): boolean {
  const left = [value]
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one !== 'object' || one === null) continue
    if (Array.isArray(one) && one.length > MAX_VALUES) return true
    // One by one: as arguments of a call, a hundred thousand would not fit the stack.
    for (const part of Object.values(one)) if (typeof part === 'object') left.push(part)
  }
  return false
}
