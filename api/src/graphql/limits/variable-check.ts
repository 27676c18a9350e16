import type { Check } from '../checks.js'
import { coercedVariables } from '../coerced-variables.js'
import { refusal } from './syntax-limits.js'

/** More than any argument takes. Longer lists are not even looked through: that alone would cost too much. */
const MAX_VALUES = 1000

/** Refuses an operation whose variables don't have the types declared or hold endless lists, each error with a code. */
export const checkVariables: Check = (operation) => {
  const given: Record<string, unknown> = operation.variableValues ?? {}
  const endless = Object.keys(given).find((name) => holdsLongList(given[name]))
  if (endless !== undefined) {
    const message = `Variable "$${endless}" holds a list of more than ${MAX_VALUES} values.`
    return [refusal('BAD_USER_INPUT', message)]
  }
  const { errors } = coercedVariables(operation)
  return errors?.map(({ message, nodes }) => refusal('BAD_USER_INPUT', message, nodes)) ?? null
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
