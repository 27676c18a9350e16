import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** An answer over HTTP; a body in pieces is sent as fast as the client takes it. */
export interface Reply {
  status: number
  headers: Readonly<Record<string, string>>
  body?: string | Uint8Array | AsyncIterable<string | Uint8Array>
}

export const jsonReply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: `${JSON.stringify(value, null, 2)}\n`,
})

/**
 * Sends a reply. A body that fails cuts the connection, so that the client never takes a part for the whole.
 *
 * @throws what the body threw; not that the client went away
 */
export async function send(reply: Reply, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = reply
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
    response.writeHead(status, body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) })
    return void response.end(request.method === 'HEAD' ? undefined : body)
  }
  response.writeHead(status, headers)
  if (request.method === 'HEAD') return void response.end()
  try {
    await pipeline(Readable.from(body), response)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return
    throw error
  }
}
