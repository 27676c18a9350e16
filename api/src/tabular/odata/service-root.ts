import { badRequest } from './odata-error.js'

const PATH = '/odata/v4/'

/** A host name or address, with or without a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/**
 * The absolute URL that every link of an answer begins with: of the base URL that the server was given, else of the host
 * that the client asked. Headers that say where a proxy stands are not believed: whoever can set them could set links.
 *
 * @throws {RequestError} for a host that is none
 */
export function serviceRoot(baseUrl: string | undefined, host: string | undefined): string {
  if (baseUrl !== undefined) return new URL(PATH.slice(1), baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`).href
  if (host === undefined || !HOST.test(host)) throw badRequest('The header Host names no host.')
  return `http://${host}${PATH}`
}
