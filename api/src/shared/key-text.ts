import { createHash, randomBytes } from 'node:crypto'

/** A new key: 256 random bits behind a word that tells whoever finds it what it opens. */
export const newKey = (): string => `plangraph_${randomBytes(32).toString('base64url')}`

/** Could this be a key? What is not so written needs no look into the database. */
export const isKeyText = (text: string): boolean => /^plangraph_[\w-]{43}$/.test(text)

/** What is kept of a key. A fast hash is enough: nobody can try 2²⁵⁶ keys. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** The first characters of a key, by which its holder knows it again and which open nothing. */
export const startOfKey = (key: string): string => key.slice(0, 16)

/** A text in which keys can't be read, should someone have put one where it does not belong. */
export const withoutKeys = (text: string): string => text.replace(/plangraph_[\w-]{8,}/g, 'plangraph_…')
