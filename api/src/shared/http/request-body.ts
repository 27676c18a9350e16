import type { IncomingMessage } from 'node:http'
import { RequestError } from '../errors.js'

/**
 * The body of a request. Listens for its parts, which costs a fraction of iterating over them.
 *
 * @throws {RequestError} 413 as soon as it is known to be longer than maxBytes; the rest is discarded
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer<ArrayBuffer>[] = []
    let size = Number(request.headers['content-length'] ?? 0) > maxBytes ? Number.POSITIVE_INFINITY : 0
    const take = (chunk: Buffer<ArrayBuffer>) => {
      size += chunk.byteLength
      if (size <= maxBytes) return void chunks.push(chunk)
      // Read on without keeping anything: a client that still writes would not see the answer to it.
      request.off('data', take).resume()
      reject(tooLarge(maxBytes))
    }
    if (size > maxBytes) {
      request.resume()
      return reject(tooLarge(maxBytes))
    }
    request.on('data', take)
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    request.once('error', () => reject(new RequestError(400, 'BROKEN_BODY', 'The request body ended too early.')))
  })
}

const tooLarge = (maxBytes: number) =>
  new RequestError(
    413,
    'PAYLOAD_TOO_LARGE',
    `The request body is larger than ${maxBytes} bytes. Send less, or page through the data.`,
  )
