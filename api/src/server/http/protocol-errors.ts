import { type IncomingMessage, type RequestListener, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { SECURITY_HEADERS } from './security-headers.js'

/** Why a connection is closed before a service has seen a request. */
interface Refusal {
  status: number
  code: string
  message: string
  headers?: Readonly<Record<string, string>>
}

const BAD_REQUEST: Refusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'This is no HTTP request that can be read.',
}

const NOT_ONE_HOST: Refusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'A request names its host in one header Host.',
}

export const TOO_MANY_CONNECTIONS: Refusal = {
  status: 503,
  code: 'TOO_MANY_CONNECTIONS',
  message: 'Too many connections are open. Close those that are not needed, or connect again later.',
  headers: { 'retry-after': '5' },
}

const BY_ERROR_CODE: Record<string, Refusal> = {
  HPE_INVALID_URL: {
    status: 400,
    code: 'BAD_REQUEST',
    message:
      'The address has characters that must be percent-encoded: 西安市 is %E8%A5%BF%E5%AE%89%E5%B8%82. ' +
      "With curl: -G --data-urlencode 'regions=西安市'.",
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'HEADERS_TOO_LARGE',
    message: 'The URL and the headers are too long together. Send a long query by POST.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'REQUEST_TIMEOUT',
    message: 'The request did not arrive in time.',
  },
}

/**
 * Lets a handler see only requests with one Host header (in HTTP 1.0: at most one), as RFC 9112 (3.2) asks: a proxy may go by
 * one of several and the server by another. node:http takes the first, and refuses none at all without a word.
 */
export function requireOneHost(handle: RequestListener): RequestListener {
  return (request, response) => {
    const hosts = countHosts(request)
    if (hosts === 1 || (hosts === 0 && request.httpVersion !== '1.1')) return handle(request, response)
    const { head, body } = written(NOT_ONE_HOST)
    response.writeHead(NOT_ONE_HOST.status, head.flat()).end(request.method === 'HEAD' ? undefined : body)
  }
}

/**
 * Answers what never becomes a request, because it is no HTTP, too long or too slow, in the form of other errors:
 * node:http alone sends a status without a word.
 */
export function answerProtocolErrors(server: Server): void {
  const open = new WeakMap<Duplex, ServerResponse[]>()
  server.on('request', ({ socket }, response: ServerResponse) => {
    const responses = open.get(socket)
    if (responses === undefined) return void open.set(socket, [response])
    // They end in their order.
    while (responses[0]?.closed) responses.shift()
    responses.push(response)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Bytes in the midst of another answer would pass for a part of it.
    const isAnswering = (open.get(socket) ?? []).some(({ headersSent, closed }) => headersSent && !closed)
    if (!socket.writable || error.code === 'ECONNRESET' || isAnswering) return void socket.destroy()
    refuse(socket, BY_ERROR_CODE[error.code ?? ''] ?? BAD_REQUEST, () => socket.destroy())
  })
}

/** Ends a connection with an answer, before or without a request. */
export function refuse(socket: Duplex, refusal: Refusal, sent?: () => void): void {
  const { head, body } = written(refusal)
  const lines = head.map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`, ...lines, '', body].join('\r\n'), sent)
}

function written({ code, message, headers = {} }: Refusal): { head: [name: string, value: string][]; body: string } {
  const body = `${JSON.stringify({ error: { code, message } }, null, 2)}\n`
  const head = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    connection: 'close',
    ...SECURITY_HEADERS,
    ...headers,
  }
  return { head: Object.entries(head), body }
}

/** Names and values of the headers are in one list, in turn. */
function countHosts({ rawHeaders }: IncomingMessage): number {
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts
}
