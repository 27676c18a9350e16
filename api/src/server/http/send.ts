import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { Reply } from '../../shared/http/reply.js'
import { DEFAULTS } from '../options.js'
import { headOf } from './head.js'

/** Larger bodies are handed to the connection in pieces of so many bytes, the next when the client has taken the one before. */
export const PIECE_BYTES = 65_536

export interface SendOptions {
  /** Headers beside those that the reply has each time, names and values in turn. */
  more?: readonly string[]
  /** How long a client may take for a piece, in seconds. */
  pieceSeconds?: number
}

/**
 * Sends a reply. A client that takes too long for a piece is cut off, so that nobody holds an answer in memory by reading
 * it slowly. A body that fails cuts the connection too: the client never takes a part for the whole.
 *
 * @returns a promise where the body is sent in pieces; it rejects with what the body threw, not that the client went away
 */
export function send(
  reply: Reply,
  request: IncomingMessage,
  response: ServerResponse,
  { more = [], pieceSeconds = DEFAULTS.pieceSeconds }: SendOptions = {},
): undefined | Promise<void> {
  const { status, body } = reply
  const isWhole = typeof body === 'string' || body instanceof Uint8Array
  response.writeHead(status, (reply.head ?? headOf(reply)).concat(more))
  if (body === undefined || request.method === 'HEAD') response.end()
  else if (isWhole && body.length <= PIECE_BYTES) response.end(body)
  else return sendPieces(isWhole ? [body] : body, response, pieceSeconds)
  return undefined
}

/** Where a piece ends: never within a character of UTF-8, since some clients decode what they get piece by piece. */
function endOfPiece(bytes: Uint8Array, start: number): number {
  let end = Math.min(start + PIECE_BYTES, bytes.byteLength)
  while (end < bytes.byteLength && end > start + 1 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return end
}

async function sendPieces(
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  response: ServerResponse,
  seconds: number,
): Promise<void> {
  try {
    for await (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part
      for (let start = 0, end = 0; start < bytes.byteLength; start = end) {
        end = endOfPiece(bytes, start)
        const isTaken = response.write(bytes.subarray(start, end))
        if (!isTaken && !(await isDrained(response, seconds))) return
      }
    }
    response.end()
  } catch (error) {
    // What was written before still goes out, so that the client sees an answer that breaks off.
    await setImmediate()
    response.destroy()
    throw error
  }
}

/** Waits until the client has taken what was written. No when it went away, or took so long that it is cut off. */
function isDrained(response: ServerResponse, seconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (drained: boolean) => {
      clearTimeout(timer)
      response.off('drain', onDrain).off('close', onClose)
      resolve(drained)
    }
    const onDrain = () => settle(true)
    const onClose = () => settle(false)
    const timer = setTimeout(() => response.destroy(), seconds * 1000)
    response.once('drain', onDrain).once('close', onClose)
    // An event that has passed does not come again.
    if (response.destroyed) settle(false)
  })
}
