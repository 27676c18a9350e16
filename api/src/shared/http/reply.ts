import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** An answer over HTTP; a body in pieces is sent as fast as the client takes it. */
export interface Reply {
  status: number
  headers: Readonly<Record<string, string>>
  /** The headers, names and values in turn, where they are to be sent many times. */
  head?: readonly string[]
  body?: string | Uint8Array | AsyncIterable<string | Uint8Array>
}

export const jsonReply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: `${JSON.stringify(value, null, 2)}\n`,
})

export function flat(headers: Readonly<Record<string, string>>): string[] {
  const head: string[] = []
  for (const name in headers) head.push(name, String(headers[name]))
  return head
}

/**
 * Sends a reply. A body that fails cuts the connection, so that the client never takes a part for the whole.
 *
 * @param more headers beside those of the reply, names and values in turn
 * @returns a promise where the body comes in pieces; it rejects with what the body threw, not that the client went away
 */
export function send(
  { status, headers, head: known, body }: Reply,
  request: IncomingMessage,
  response: ServerResponse,
  more: readonly string[] = [],
): undefined | Promise<void> {
  const head = (known ?? flat(headers)).concat(more)
  if (body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array)) {
    response.writeHead(status, head)
    if (request.method !== 'HEAD') return stream(body, response)
    response.end()
    return
  }
  if (body !== undefined) head.push('content-length', String(Buffer.byteLength(body)))
  response.writeHead(status, head)
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function stream(body: AsyncIterable<string | Uint8Array>, response: ServerResponse): Promise<void> {
  try {
    await pipeline(Readable.from(body), response)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return
    throw error
  }
}
