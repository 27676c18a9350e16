import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * The file that a `file:` URL names, as an absolute path. `file:data/x.db` and
 * `file:/srv/x.db` are paths as written, `file:///srv/x.db` is a URL and may be percent-encoded.
 *
 * @throws {Error} when the URL has another scheme or names no file
 */
export function databaseFile(url: string): string {
  const path = /^file:(?!\/\/)(.+)$/s.exec(url)?.[1]
  if (path !== undefined && !path.startsWith(':memory:')) return resolve(path)
  if (url.startsWith('file:///')) return fileURLToPath(url)
  throw new Error(
    `DATABASE_URL "${url}" names no database: give file:path/to/plangraph.db or postgresql://user@host/plangraph`,
  )
}

/** The URL of the same file in the one spelling that every part of the driver reads alike. */
export function canonicalUrl(url: string): string {
  return pathToFileURL(databaseFile(url)).href
}

/** Whether a URL names a database of a PostgreSQL server. */
export const isPostgresql = (url: string): boolean => /^postgres(?:ql)?:\/\//.test(url)

/** The URL of a database of a server as it may be shown. */
export function withoutPassword(url: string): string {
  const shown = new URL(url)
  shown.password = ''
  return shown.href
}
