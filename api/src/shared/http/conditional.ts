import { hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What distinguishes one state of an answer from another. */
export interface Validators {
  /** Strong entity tag with its quotes; null where the state is not known. */
  etag: string | null
  modified: Date | null
}

/** The entity tag of these bytes. */
export const tagOf = (bytes: string | Uint8Array): string => `"${hash('sha256', bytes, 'base64url').slice(0, 27)}"`

/** The entity tag of what `parts` together determine. */
export const entityTag = (...parts: readonly string[]): string => tagOf(JSON.stringify(parts))

/** Headers that let a client ask again whether anything has changed. */
export function validatorHeaders({ etag, modified }: Validators): Record<string, string> {
  if (etag === null) return { 'cache-control': 'no-store' }
  return {
    'cache-control': 'public, no-cache',
    etag,
    ...(modified && { 'last-modified': modified.toUTCString() }),
  }
}

/** The tag of the answer that a tag of one of its encodings names ("x-br" of "x"). */
const plainTag = (tag: string): string => tag.trim().replace(/-(?:br|gzip)"$/, '"')

/**
 * Does the client hold this very state already, in whichever encoding? By If-None-Match or, without it, by
 * If-Modified-Since.
 */
export function isFresh(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  if (etag === null) return false
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(plainTag(tag)))
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return modified !== null && Math.floor(modified.getTime() / 1000) * 1000 <= since
}
