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

export interface AskedQuestion {
  /** Null where the parameters can't be told; GraphQL over HTTP says then what is wrong. */
  question: Question | null
  body: Buffer<ArrayBuffer> | null
}

const MEBIBYTE = 2 ** 20

/**
 * Reads what is asked, of GET from the URL, of POST from a JSON body of at most 1 MiB. Other bodies are refused: those
 * that a form of any web page can send would let that page act for its visitor.
 *
 * @throws {RequestError} 413 or 415
 */
export async function readQuestion(request: IncomingMessage): Promise<AskedQuestion> {
  if (request.method === 'GET') return { question: questionOfUrl(request.url ?? ''), body: null }
  if (request.method !== 'POST') return { question: null, body: null }
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    const given = type === undefined ? 'a body without a type' : type.slice(0, 80)
    const message = `GraphQL takes application/json, not ${given}: send {"query": "…"}.`
    throw new RequestError(415, 'UNSUPPORTED_MEDIA_TYPE', message)
  }
  const body = await readBody(request, MEBIBYTE)
  return { question: objectIn(body.toString('utf8')), body }
}

function questionOfUrl(url: string): Question | null {
  const start = url.indexOf('?')
  if (start < 0) return null
  const { variables, extensions, ...parameters } = Object.fromEntries(new URLSearchParams(url.slice(start)))
  const read = variables ? objectIn(variables) : undefined
  if (read === null) return null
  return { ...parameters, ...(read && { variables: read }), ...(extensions && { extensions }) }
}

function objectIn(json: string): Question | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    // GraphQL over HTTP answers in its own words what is no JSON.
    return null
  }
}

const KNOWN = new Set(['query', 'documentId', 'operationName', 'variables', 'extensions'])

/** Equal for questions that have equal answers; null for what has to be refused. Extensions change no answer. */
export function questionKey(
  { query, documentId, operationName, variables, ...more }: Question,
  accept = '',
): string | null {
  if (typeof (documentId ?? query) !== 'string') return null
  if (Object.keys(more).some((name) => !KNOWN.has(name))) return null
  return `graphql ${JSON.stringify([accept, documentId ?? query, operationName ?? null, variables ?? null])}`
}
