import type { IncomingMessage } from 'node:http'
import { RequestError } from '../../../shared/errors.js'
import { readBody } from '../../../shared/http/request-body.js'

const MAX_BYTES = 65_536

/**
 * The form that a page of this site sent. Browsers say of each request who starts it; those too old to do so tell the origin.
 *
 * @throws {RequestError} for what another site sent, and for what is no form
 */
export async function ownForm(request: IncomingMessage, site: URL): Promise<URLSearchParams> {
  const { 'sec-fetch-site': started, origin, 'content-type': type = '' } = request.headers
  const isOwn = started === undefined ? origin === undefined || origin === site.origin : started === 'same-origin'
  if (!isOwn) throw new RequestError(403, 'FORBIDDEN', 'A form of the desk is sent by a page of the desk only.')
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type))
    throw new RequestError(415, 'UNSUPPORTED_MEDIA_TYPE', 'A form is sent as application/x-www-form-urlencoded.')
  return new URLSearchParams((await readBody(request, MAX_BYTES)).toString('utf8'))
}
