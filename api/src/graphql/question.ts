import type { IncomingMessage } from 'node:http'
import { readBody } from '../http/request-body.js'
import { RequestError } from '../http/request-error.js'

/** What a request to GraphQL asks, its parameters as they were sent. */
export interface Question {
  query?: unknown
  documentId?: unknown
  operationName?: unknown
  variables?: unknown
  extensions?: unknown
}

const MEBIBYTE = 2 ** 20

/**
 * The JSON that a POST brings, at most 1 MiB. Other bodies are refused: those that a form of any web page can send would
 * let that page act for its visitor.
 *
 * @throws {RequestError} 413 or 415
 */
export async function readJsonBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return readBody(request, MEBIBYTE)
  const given = type === undefined ? 'a body without a type' : type.slice(0, 80)
  const message = `GraphQL takes application/json, not ${given}: send {"query": "…"}.`
  throw new RequestError(415, 'UNSUPPORTED_MEDIA_TYPE', message)
}

/** What a body asks; null where that can't be told: GraphQL over HTTP says then what is wrong. */
export const questionOfBody = (body: Buffer): Question | null => objectIn(body.toString('utf8'))

/** What the query of a URL asks; null where that can't be told. */
export function questionOfUrl(url: string): Question | null {
  const start = url.indexOf('?')
  if (start < 0) return null
  const { variables, extensions, ...parameters } = Object.fromEntries(new URLSearchParams(url.slice(start)))
  const [values, more] = [variables, extensions].map((json) => (json ? objectIn(json) : undefined))
  if (values === null || more === null) return null
  return { ...parameters, ...(values && { variables: values }), ...(more && { extensions: more }) }
}

function objectIn(json: string): Question | null {
  try {
    const value: unknown = JSON.parse(json)
    return isObject(value) ? value : null
  } catch {
    // GraphQL over HTTP answers in its own words what is no JSON.
    return null
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const KNOWN = new Set(['query', 'documentId', 'operationName', 'variables', 'extensions'])

/** Equal for questions that have equal answers; null for what has to be refused. Extensions change no answer. */
export function questionKey(question: Question, accept: string): string | null {
  const { query, documentId, operationName, variables, extensions } = question
  if (typeof (documentId ?? query) !== 'string' || typeof (operationName ?? '') !== 'string') return null
  if (!isObject(variables ?? {}) || !isObject(extensions ?? {})) return null
  if (Object.keys(question).some((name) => !KNOWN.has(name))) return null
  return `question ${JSON.stringify([accept, documentId ?? query, operationName ?? null, variables ?? null])}`
}
