import { createHash } from 'node:crypto'

/** SHA-256 as 64 hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** A short id: 16 hexadecimal digits of the SHA-256 of the natural key's parts. */
export const shortHash = (...parts: readonly (string | number | null)[]): string =>
  sha256(parts.map((part) => part ?? '').join('\u001f')).slice(0, 16)

/** JSON with sorted keys, so that equal values give equal text whatever order their keys were written in. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item) && !(item instanceof Date)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : item,
  )
}
