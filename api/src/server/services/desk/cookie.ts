import type { IncomingHttpHeaders } from 'node:http'

const NAME = 'plangraph-desk'

/** The key that a browser keeps for the desk; undefined where it keeps none. */
export const keyIn = ({ cookie }: IncomingHttpHeaders): string | undefined =>
  cookie
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === NAME)?.[1]

/**
 * A header that has a browser keep a key, or forget it. No script reads it, it goes to the desk alone, never with a request
 * that another site starts, and is gone when the browser is closed.
 *
 * @param site where the desk is served
 */
export function keyCookie(key: string | null, site: URL): string {
  const path = `${site.pathname.replace(/\/$/, '')}/desk`
  const ways = ['HttpOnly', 'SameSite=Strict', ...(site.protocol === 'https:' ? ['Secure'] : [])]
  return [`${NAME}=${key ?? ''}`, `Path=${path}`, ...ways, ...(key === null ? ['Max-Age=0'] : [])].join('; ')
}
