import type { Parameter } from '../sqlite/prepared-statements.js'
import type { Column } from './models.js'
import { leaveToPrisma } from './unsupported.js'

/** A value of a column as the client gives it, from what the driver gives; null where that is the same. */
export function decoderOf({ type }: Column): ((stored: unknown) => unknown) | null {
  switch (type) {
    case 'DateTime':
      return (stored) => (stored === null ? null : new Date(stored as string))
    case 'Json':
      return (stored) => (stored === null ? null : JSON.parse(stored as string))
    case 'Boolean':
      return (stored) => (stored === null ? null : stored !== 0)
    case 'Bytes':
      return leaveToPrisma('a column of bytes')
    default:
      return null
  }
}

/** A value that a condition compares a column with, as it is stored. */
export function encoded({ type, isEnum }: Column, value: unknown): Parameter {
  if (type === 'DateTime' && value instanceof Date) return storedTime(value)
  if (type === 'Boolean' && typeof value === 'boolean') return Number(value)
  if ((type === 'Int' || type === 'Float') && typeof value === 'number') return value
  if ((type === 'String' || isEnum) && typeof value === 'string') return value
  return leaveToPrisma(`a value of ${type}`)
}

/** A value that is written into a column, as it is stored. */
export function written(column: Column, value: unknown): Parameter {
  if (value === null) return null
  if (column.type === 'Bytes' && value instanceof Uint8Array) return value
  if (column.type === 'Json' && isPlain(value)) return JSON.stringify(value)
  return encoded(column, value)
}

/** A list or an object of JSON; what stands for a null of one kind or another is an object of a class. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)

export const storedTime = (time: Date): string => time.toISOString().replace('Z', '+00:00')
