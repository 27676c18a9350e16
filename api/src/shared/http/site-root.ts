import { RequestError } from '../errors.js'

/** A host name or address, with or without a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/**
 * The absolute URL, with / at its end, that clients reach this server by: the base URL that it was given, else that of the
 * host that the client asked. Headers that a proxy may set (X-Forwarded-Host) are not trusted: any client could set the
 * links of an answer with them.
 *
 * @throws {RequestError} for a host that is none
 */
export function siteRoot(baseUrl: string | undefined, host: string | undefined): string {
  if (baseUrl !== undefined) return baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`
  if (host === undefined || !HOST.test(host)) {
    throw new RequestError(400, 'BAD_REQUEST', 'The header Host names no host.')
  }
  return `http://${host}/`
}
