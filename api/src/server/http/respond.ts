import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { Visit } from '../../shared/context.js'
import { RequestError, requestErrorOf } from '../../shared/errors.js'
import { isFresh, validatorHeaders } from '../../shared/http/conditional.js'
import type { Reply } from '../../shared/http/reply.js'
import type { Identify } from '../keys/identify.js'
import { withinTime } from '../limits/time-limit.js'
import type { ResponseCache } from '../response-cache.js'
import type { Asked, Service } from '../services/service.js'

export interface RespondOptions {
  identify: Identify
  answers: ResponseCache
  log: Logger
  /** Seconds that computing an answer may take. */
  answerSeconds: number
}

/**
 * The reply of a service to a request, whatever goes wrong: from memory where the answer is kept, else computed. It is
 * there at once, without a promise, where nothing has to be waited for: that is most of what a cached answer would cost.
 */
export function respond(
  service: Service,
  request: IncomingMessage,
  visit: Visit,
  options: RespondOptions,
): Reply | Promise<Reply> {
  const refused = (error: unknown) => refusal(service, error, visit, options.log)
  const { authorization } = request.headers
  try {
    const reply =
      authorization === undefined
        ? admitted(service, request, visit, options)
        : identified(authorization, visit, options.identify).then(() => admitted(service, request, visit, options))
    return reply instanceof Promise ? reply.catch(refused) : reply
  } catch (error) {
    return refused(error)
  }
}

/** Notes who holds the key. A wrong one is never taken for none; its sender is charged by address. */
async function identified(authorization: string, visit: Visit, identify: Identify): Promise<void> {
  try {
    const holder = await identify(authorization)
    visit.holder = holder
    visit.client = `key ${holder.name}`
  } catch (error) {
    throw visit.charge(1) ?? error
  }
}

function admitted(
  service: Service,
  request: IncomingMessage,
  visit: Visit,
  options: RespondOptions,
): Reply | Promise<Reply> {
  const spent = visit.charge(1)
  if (spent) throw spent
  const asked = service.ask(request)
  return asked instanceof Promise
    ? asked.then((known) => replyTo(known, request, visit, options))
    : replyTo(asked, request, visit, options)
}

function replyTo(
  asked: Asked,
  request: IncomingMessage,
  visit: Visit,
  options: RespondOptions,
): Reply | Promise<Reply> {
  const { answers } = options
  const { key, meaning } = asked
  const fromMemory = (kept: Reply): Reply => {
    visit.kept = true
    return unlessFresh(kept, request)
  }
  const byLetters = answers.find(key)
  if (byLetters !== undefined) return fromMemory(byLetters)
  const lasting = meaning === undefined ? key : meaning()
  const byMeaning = lasting === null ? undefined : answers.find(lasting)
  if (byMeaning === undefined) return computed(asked, lasting, request, visit, options)
  // From now on it is found by its letters.
  return fromMemory(answers.keep(key, byMeaning, answers.state()))
}

/** @param lasting what the answer is kept by; null where it must not be kept */
async function computed(
  { points, answer }: Asked,
  lasting: string | null,
  request: IncomingMessage,
  visit: Visit,
  { answers, answerSeconds }: RespondOptions,
): Promise<Reply> {
  const spent = points > 0 ? visit.charge(points) : null
  if (spent) throw spent
  const state = answers.state()
  const reply = await withinTime(answer(visit), answerSeconds)
  return unlessFresh(lasting === null ? reply : answers.keep(lasting, reply, state), request)
}

/** 304 in place of an answer that the client holds already. */
function unlessFresh(reply: Reply, { method, headers }: IncomingMessage): Reply {
  const { etag, 'last-modified': modified, vary, 'content-security-policy': policy } = reply.headers
  const isAsked = headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined
  if (!isAsked || reply.status !== 200 || etag === undefined || method === 'POST') return reply
  const validators = { etag, modified: modified === undefined ? null : new Date(modified) }
  if (!isFresh(headers, validators)) return reply
  // The client takes these headers over those that it holds (RFC 9111 3.2): a page keeps its own policy.
  const lasting = {
    ...(vary !== undefined && { vary }),
    ...(policy !== undefined && { 'content-security-policy': policy }),
  }
  return { status: 304, headers: { ...validatorHeaders(validators), ...lasting } }
}

function refusal({ refuse, name }: Service, error: unknown, { id }: Visit, log: Logger): Reply {
  const known = requestErrorOf(error)
  if (known === undefined) log.error({ request: id, service: name, err: error }, 'an answer failed')
  const shown =
    known ?? new RequestError(500, 'INTERNAL_SERVER_ERROR', `Unexpected error: the server has logged it as ${id}.`)
  const reply = refuse(shown)
  return { ...reply, headers: { 'cache-control': 'no-store', ...reply.headers, ...shown.headers } }
}
