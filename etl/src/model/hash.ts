import { createHash } from 'node:crypto'

/** SHA-256 as 64 hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** A short id: 16 hexadecimal digits of the SHA-256 of the natural key's parts. */
export const shortHash = (...parts: readonly (string | number | null)[]): string =>
  sha256(parts.map((part) => part ?? '').join('\u001f')).slice(0, 16)

/**
 * JSON with sorted keys, so that equal values give equal text whatever order their keys were written in.
 *
 * @param without keys that are left out, wherever they are
 */
export const stableJson = (value: unknown, without: readonly string[] = []): string =>
  JSON.stringify(ordered(value, without))

/** A copy with sorted keys: two to three times as fast as a replacer, which JSON.stringify calls for every key. */
function ordered(value: unknown, without: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, without))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  const all = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const entries = without.length === 0 ? all : all.filter(([key]) => !without.includes(key))
  return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item, without)]))
}
