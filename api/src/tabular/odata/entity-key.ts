import type { Table } from '../tables/table.js'
import type { Expression, Literal } from './expression.js'
import { badRequest } from './odata-error.js'
import { TokenReader } from './tokens.js'

/**
 * The condition that a key in parentheses is: 'x', or each property by name: finding_id='x',target_id='y'.
 *
 * @throws {RequestError} for what is not the key of this table
 */
export function keyCondition({ name, primaryKey }: Table, text: string): Expression {
  const reader = new TokenReader(`the key of ${name}`, text)
  const given = new Map<string, Literal>()
  do {
    const token = reader.take()
    const value = reader.literal(token)
    const [only, ...more] = primaryKey
    if (value !== undefined && only !== undefined && more.length === 0) given.set(only, value)
    else if (value === undefined && reader.accept('mark', '=')) {
      const named = reader.literal(reader.take())
      if (named === undefined || given.has(token.text)) throw reader.wrong('a property of a key has one constant')
      given.set(token.text, named)
    } else throw reader.wrong(`the key is ${primaryKey.join(', ')}`)
  } while (reader.accept('mark', ','))
  reader.end()
  if (given.size !== primaryKey.length || !primaryKey.every((one) => given.has(one))) {
    throw badRequest(`The key of ${name} is ${primaryKey.join(', ')}.`)
  }
  const operands = [...given].map(([property, right]): Expression => {
    return { kind: 'comparison', operator: 'eq', left: { kind: 'property', name: property }, right }
  })
  return { kind: 'and', operands }
}
