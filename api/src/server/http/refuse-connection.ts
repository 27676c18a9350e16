import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

interface Refusal {
  status: string
  code: string
  message: string
}

const BAD_REQUEST: Refusal = {
  status: '400 Bad Request',
  code: 'BAD_REQUEST',
  message: 'This is no HTTP request that can be read.',
}

const REFUSALS: Record<string, Refusal> = {
  HPE_INVALID_URL: {
    status: '400 Bad Request',
    code: 'BAD_REQUEST',
    message:
      'The address has characters that must be percent-encoded: 西安市 is %E8%A5%BF%E5%AE%89%E5%B8%82. ' +
      "With curl: -G --data-urlencode 'regions=西安市'.",
  },
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    code: 'HEADERS_TOO_LARGE',
    message: 'The URL and the headers are too long together. Send a long query by POST.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    code: 'REQUEST_TIMEOUT',
    message: 'The request did not arrive in time.',
  },
}

/**
 * Answers what never becomes a request, because it is no HTTP, too long or too slow, as other errors are answered:
 * node:http alone sends a status without a word.
 */
export function refuseConnections(server: Server): void {
  const open = new WeakMap<Duplex, Set<ServerResponse>>()
  server.on('request', ({ socket }, response: ServerResponse) => {
    const responses = open.get(socket) ?? new Set()
    open.set(socket, responses.add(response))
    response.on('close', () => responses.delete(response))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Bytes in the midst of another answer would pass for a part of it.
    const isAnswering = [...(open.get(socket) ?? [])].some(({ headersSent }) => headersSent)
    if (!socket.writable || error.code === 'ECONNRESET' || isAnswering) return void socket.destroy()
    socket.end(written(REFUSALS[error.code ?? ''] ?? BAD_REQUEST), () => socket.destroy())
  })
}

function written({ status, code, message }: Refusal): string {
  const body = `${JSON.stringify({ error: { code, message } }, null, 2)}\n`
  const headers = [
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ]
  return [`HTTP/1.1 ${status}`, ...headers, '', body].join('\r\n')
}
