import type { IncomingHttpHeaders } from 'node:http'
import type { Reply } from '../http/reply.js'
import { RequestError } from '../http/request-error.js'

export const VERSION = { 'odata-version': '4.0' }

/** Names for JSON in $format and Accept; parameters behind them aside. */
const JSON_NAMES = ['json', 'application/json', '*/*', 'application/*']

/**
 * An answer in OData's JSON with its context; without it where the client asks for odata.metadata=none. `full` gets what
 * minimal gets: nothing here differs from the model.
 *
 * @throws {RequestError} when the client takes no JSON
 */
export function odataJson(headers: IncomingHttpHeaders, url: URL, context: string, value: object): Reply {
  const asked = url.searchParams.get('$format') ?? headers.accept ?? '*/*'
  const types = asked.split(',').map((type) => type.split(';')[0]?.trim().toLowerCase() ?? '')
  if (!types.some((type) => JSON_NAMES.includes(type))) {
    throw new RequestError(406, 'NotAcceptable', `There is JSON only, not ${asked.slice(0, 80)}.`)
  }
  const none = /odata\.metadata=none/i.test(asked)
  return {
    status: 200,
    headers: {
      ...VERSION,
      'content-type': `application/json;odata.metadata=${none ? 'none' : 'minimal'};charset=utf-8`,
    },
    body: JSON.stringify({ ...(!none && { '@odata.context': context }), ...value }),
  }
}
