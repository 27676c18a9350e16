import type { IncomingMessage } from 'node:http'
import { quoted, RequestError } from '../shared/errors.js'
import { readBody } from '../shared/http/request-body.js'
import { MAX_BODY_BYTES } from './limits/maximums.js'

/** What a request to GraphQL asks, its parameters as they were sent. */
export interface Question {
  query?: unknown
  documentId?: unknown
  operationName?: unknown
  variables?: unknown
  extensions?: unknown
}

/** What decides an answer, as the protocol has it: extensions change none. */
export interface Params {
  query: string
  operationName?: string
  variables?: Record<string, unknown>
}

/**
 * The JSON that a POST brings, at most 256 KiB. Other bodies are refused: those that a form of any web page can send would
 * let that page act for its visitor.
 *
 * @throws {RequestError} 413 or 415
 */
export function readJsonBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') {
    const message = `GraphQL takes bodies as they are, not in ${encoding.slice(0, 80)}: leave Content-Encoding out.`
    throw new RequestError(415, 'UNSUPPORTED_MEDIA_TYPE', message)
  }
  if (type === 'application/json') return readBody(request, MAX_BODY_BYTES)
  const given = type === undefined ? 'a body without a type' : type.slice(0, 80)
  const message = `GraphQL takes application/json, not ${given}: send {"query": "…"}.`
  throw new RequestError(415, 'UNSUPPORTED_MEDIA_TYPE', message)
}

/**
 * What a body asks; null where it is malformed: the GraphQL server then says what is wrong.
 *
 * @throws {RequestError} 400 for what is no JSON
 */
export const questionOfBody = (body: Buffer): Question | null => asObject(jsonIn('The body', body.toString('utf8')))

/**
 * What the query of a URL asks; null where it is malformed.
 *
 * @throws {RequestError} 400 for parameters given twice, for variables and extensions that are no JSON
 */
export function questionOfUrl(url: string): Question | null {
  const start = url.indexOf('?')
  if (start < 0) return null
  const given = new URLSearchParams(url.slice(start))
  const twice = [...given.keys()].find((name) => given.getAll(name).length > 1)
  // Who takes the first and who the last would answer different questions.
  if (twice !== undefined) {
    throw new RequestError(400, 'BAD_REQUEST', `The parameter ${quoted(twice)} is given more than once.`)
  }
  const { variables, extensions, operationName, ...parameters } = Object.fromEntries(given)
  const read = variables ? asObject(jsonIn('The parameter "variables"', variables)) : undefined
  if (read === null) return null
  const more = extensions ? { extensions: jsonIn('The parameter "extensions"', extensions) } : {}
  return { ...parameters, ...(operationName && { operationName }), ...(read && { variables: read }), ...more }
}

/** The words of the parser would repeat all that was sent. */
function jsonIn(what: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RequestError(400, 'BAD_REQUEST', `${what} is no JSON.`)
  }
}

const asObject = (value: unknown): Question | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null

const KNOWN = new Set(['query', 'documentId', 'operationName', 'variables', 'extensions'])

/**
 * Equal for questions that have equal answers; null for what has to be refused. Extensions change no answer.
 *
 * @param text the document, in full
 * @throws {RequestError} 400 for variables nested so deep that they can't be written again
 */
export function questionKey(question: Question, text: unknown, accept: string): string | null {
  const params = paramsOf(question, text)
  if (params === null) return null
  const { operationName, variables } = params
  try {
    return `question ${JSON.stringify([accept, params.query, operationName ?? null, variables ?? null])}`
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new RequestError(400, 'BAD_REQUEST', 'The variables nest lists or objects too deep.')
  }
}

/** The parameters of a question; null where one is missing, unknown, or has another type than the protocol gives it. */
export function paramsOf(question: Question, text: unknown): Params | null {
  const { operationName, variables, extensions } = question
  if (typeof text !== 'string' || text === '' || Object.keys(question).some((name) => !KNOWN.has(name))) return null
  const params: Params = { query: text }
  if (typeof operationName === 'string') params.operationName = operationName
  else if (operationName != null) return null
  const given = asObject(variables ?? {})
  if (given === null || asObject(extensions ?? {}) === null) return null
  return variables == null ? params : { ...params, variables: given as Record<string, unknown> }
}
