import { type Args, objectOf } from './condition.js'
import type { Model } from './models.js'
import { leaveToPrisma } from './unsupported.js'

/** What names one row, as conditions of its columns: a key of several columns is given as an object under their joined names. */
export function uniqueWhere({ columns }: Model, where: unknown): Args {
  const asked = Object.entries(objectOf(where)).filter(([, value]) => value !== undefined)
  const [[name, value] = ['', undefined]] = asked
  if (asked.length !== 1) return leaveToPrisma('a row that is named by more than its key')
  if (columns.has(name)) return { [name]: value }
  const parts = objectOf(value)
  const names = Object.keys(parts)
  if (names.join('_') !== name || !names.every((one) => columns.has(one))) leaveToPrisma(`a key ${name}`)
  return parts
}
