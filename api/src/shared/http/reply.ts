import { FileBody } from './file-body.js'

/** An answer over HTTP; a body in pieces is sent as fast as the client takes it. */
export interface Reply {
  status: number
  headers: Readonly<Record<string, string>>
  /** All that the headers are each time, names and values in turn, where the reply is to be sent many times. */
  head?: readonly string[]
  body?: string | Uint8Array | AsyncIterable<string | Uint8Array>
}

export const jsonReply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: `${JSON.stringify(value, null, 2)}\n`,
})

/** Whether a body is at hand, whole: it asks nothing of a database any more. */
export const isAtHand = (body: Reply['body']): body is string | Uint8Array | FileBody =>
  typeof body === 'string' || body instanceof Uint8Array || body instanceof FileBody
