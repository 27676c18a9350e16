import type { ApiKey } from '@plangraph/database'
import { displayWidth } from '@plangraph/figures'
import { keyState } from '../../shared/api-key.js'

const HEADER = ['name', 'key', 'scopes', 'created', 'expires', 'state']

/** Keys as a table of text. */
export function keyList(keys: readonly ApiKey[], now: Date): string {
  const rows = [HEADER, ...keys.map((key) => cells(key, now))]
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  const line = (row: string[]) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell))).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

function cells(key: ApiKey, now: Date): string[] {
  const { name, start, scopes, createdAt, expiresAt, revokedAt } = key
  const state = revokedAt === null ? keyState(key, now) : `revoked ${dayOf(revokedAt)}`
  const expires = expiresAt === null ? 'never' : dayOf(expiresAt)
  return [name, `${start}…`, scopes.toLowerCase() || 'none', dayOf(createdAt), expires, state]
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10)
