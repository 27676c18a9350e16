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
export const stableJson = (value: unknown, without: readonly string[] = []): string => json(value, without) as string

/** Undefined for what JSON has no text for. A copy with sorted keys, written at once, takes twice as long. */
function json(value: unknown, without: readonly string[]): string | undefined {
  if (Array.isArray(value)) return `[${value.map((item) => json(item, without) ?? 'null').join()}]`
  if (value === null || typeof value !== 'object' || value instanceof Date) return JSON.stringify(value)
  const fields = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(fields).sort()) {
    const item = without.includes(key) ? undefined : json(fields[key], without)
    if (item !== undefined) text += `${text && ','}${JSON.stringify(key)}:${item}`
  }
  return `{${text}}`
}
