import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Visit } from '../../shared/context.js'
import { RequestError } from '../../shared/errors.js'
import { jsonReply, type Reply } from '../../shared/http/reply.js'
import type { Asked, Service } from './service.js'

/** What answers GET of paths. */
export type Answer = (url: URL, headers: IncomingHttpHeaders, visit: Visit) => Promise<Reply>

export interface ReadOptions {
  /** What computing an answer takes from the client's budget. */
  points: number
  /** The headers that an answer depends on beside the URL. */
  varies: readonly string[]
  /** Answers are computed each time, since they come of more than the database. */
  unkept?: true
}

/** A service that is only read, by GET and HEAD. */
export function readOnly(
  service: Pick<Service, 'name' | 'path' | 'refuse'>,
  { points, varies, unkept }: ReadOptions,
  answer: Answer,
): Service {
  return {
    ...service,
    ask: ({ method, url = '', headers }: IncomingMessage): Asked => {
      if (method !== 'GET' && method !== 'HEAD') {
        const message = `The data are read only: ${method} is not allowed.`
        throw new RequestError(405, 'METHOD_NOT_ALLOWED', message, {}, { allow: 'GET, HEAD' })
      }
      const varied = varies.map((name) => `${headers[name] ?? ''}\n`).join('')
      return {
        key: `${service.name} ${varied}${url}`,
        points,
        ...(unkept && { meaning: () => null }),
        answer: (visit) => answer(parsed(url), headers, visit),
      }
    },
  }
}

/** An error in the form of all services that have none of their own. */
export const plainError = ({ status, code, message, details }: RequestError): Reply =>
  jsonReply(status, { error: { code, message, ...details } })

function parsed(url: string): URL {
  if (URL.canParse(url, 'http://host')) return new URL(url, 'http://host')
  throw new RequestError(400, 'BAD_REQUEST', 'The address is no URL.')
}
