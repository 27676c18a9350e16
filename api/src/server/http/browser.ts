import type { IncomingMessage } from 'node:http'

/** A browser that opens an address, by GET or HEAD, wants a page. */
export const isBrowser = ({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true
