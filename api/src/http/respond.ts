import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { KeptAnswers } from '../answers/kept-answers.js'
import { isFresh, validatorHeaders } from './conditional.js'
import type { Reply } from './reply.js'
import { RequestError, requestErrorOf } from './request-error.js'
import type { Asked, Service } from './service.js'
import type { Visit } from './visit.js'
import { withinTime } from './within-time.js'

export interface RespondOptions {
  answers: KeptAnswers
  log: Logger
  /** Seconds that computing an answer may take. */
  answerSeconds: number
}

/** The reply of a service to a request, whatever goes wrong: from memory where the answer is kept, else computed. */
export async function respond(
  service: Service,
  request: IncomingMessage,
  visit: Visit,
  options: RespondOptions,
): Promise<Reply> {
  try {
    const spent = await visit.charge(1)
    if (spent) throw spent
    return await replyTo(await service.ask(request), request, visit, options)
  } catch (error) {
    return refusal(service, error, visit, options.log)
  }
}

async function replyTo(
  asked: Asked,
  request: IncomingMessage,
  visit: Visit,
  { answers, answerSeconds }: RespondOptions,
): Promise<Reply> {
  const kept = asked.key === null ? undefined : answers.find(asked.key)
  if (kept !== undefined) {
    visit.kept = true
    return unlessFresh(kept, request)
  }
  if (asked.points > 0) {
    const spent = await visit.charge(asked.points)
    if (spent) throw spent
  }
  const state = answers.state()
  const reply = await withinTime(asked.answer(visit), answerSeconds)
  return unlessFresh(asked.key === null ? reply : answers.keep(asked.key, reply, state), request)
}

/** 304 in place of an answer that the client holds already. */
function unlessFresh(reply: Reply, { method, headers }: IncomingMessage): Reply {
  const { etag, 'last-modified': modified } = reply.headers
  if (reply.status !== 200 || etag === undefined || (method !== 'GET' && method !== 'HEAD')) return reply
  const validators = { etag, modified: modified === undefined ? null : new Date(modified) }
  if (!isFresh(headers, validators)) return reply
  const { vary } = reply.headers
  return { status: 304, headers: { ...validatorHeaders(validators), ...(vary !== undefined && { vary }) } }
}

function refusal({ refuse, name }: Service, error: unknown, { id }: Visit, log: Logger): Reply {
  const known = requestErrorOf(error)
  if (known === undefined) log.error({ request: id, service: name, err: error }, 'an answer failed')
  const shown =
    known ?? new RequestError(500, 'INTERNAL_SERVER_ERROR', `Unexpected error: the server has logged it as ${id}.`)
  const reply = refuse(shown)
  return { ...reply, headers: { 'cache-control': 'no-store', ...reply.headers, ...shown.headers } }
}
