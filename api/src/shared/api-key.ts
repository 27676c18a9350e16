import { createHash, randomBytes } from 'node:crypto'
import type { ApiKey } from '@plangraph/database'

/** A new key: 256 random bits after a word by which a scanner recognises it. */
export const newKey = (): string => `plangraph_${randomBytes(32).toString('base64url')}`

/** Could this be a key? What is not so written needs no look into the database. */
export const isKeyText = (text: string): boolean => /^plangraph_[\w-]{43}$/.test(text)

/** What is stored of a key. A fast hash is enough: nobody can try 2²⁵⁶ keys. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** The first characters of a key, by which its holder knows it again and which open nothing. */
export const startOfKey = (key: string): string => key.slice(0, 16)

/** A text in which keys can't be read, should someone have put one where it does not belong. */
export const withoutKeys = (text: string): string =>
  text.includes('plangraph_') ? text.replace(/plangraph_[\w-]{8,}/g, 'plangraph_…') : text

export type KeyState = 'valid' | 'expired' | 'revoked'

/** Whether a key still opens anything. */
export function keyState({ expiresAt, revokedAt }: Pick<ApiKey, 'expiresAt' | 'revokedAt'>, now: Date): KeyState {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'valid'
}

/** What keys may allow in addition to reading. */
const SCOPES = {
  INGEST: 'start a run of ingest',
  REVIEW: 'correct what was read, withdraw documents, and say what is to be thought of findings',
} as const

export type Scope = keyof typeof SCOPES

const isScope = (name: string): name is Scope => Object.hasOwn(SCOPES, name)

/** The scopes, one a line with what they allow, as `ingest`. */
export const listedScopes = (): string =>
  Object.entries(SCOPES)
    .map(([name, allows]) => `  ${name.toLowerCase()}  ${allows}`)
    .join('\n')

/** The scope of a name in small or capital letters. @throws {Error} listing the scopes, for a name that is none */
export function scopeNamed(name: string): Scope {
  const scope = name.toUpperCase()
  if (isScope(scope)) return scope
  throw new Error(`there is no scope "${name}"; there are:\n${listedScopes()}`)
}

/** Scopes as they are stored: names parted by spaces. */
export const writeScopes = (scopes: readonly Scope[]): string => [...new Set(scopes)].sort().join(' ')

/** Stored scopes; those that there are no more allow nothing. */
export const readScopes = (stored: string): Scope[] => stored.split(' ').filter(isScope)

/** Who holds a key, and what it allows. */
export interface Holder {
  name: string
  scopes: readonly Scope[]
}
