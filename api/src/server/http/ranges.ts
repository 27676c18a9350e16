import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { FileBody } from '../../shared/http/file-body.js'
import type { Reply } from '../../shared/http/reply.js'

/** One range, as RFC 9110 writes it: from a byte to another, or to the end, or the last bytes. */
const ONE_RANGE = /^\s*bytes\s*=\s*(?:(\d+)\s*-\s*(\d*)|-\s*(\d+))\s*$/i

/**
 * The part of an answer that a client asks for by the header Range, where all of it is at hand and has an entity tag. Several
 * ranges, other units, and an answer that is not the one whose rest is asked for (If-Range) are answered by all of it.
 */
export function inRangeFor({ method, headers }: IncomingMessage, reply: Reply): Reply {
  const { status, body, headers: own } = reply
  if (status !== 200 || !hasParts(body) || own.etag === undefined) return reply
  const size = body.byteLength
  const range =
    headers.range !== undefined && method === 'GET' && isOf(headers, own.etag) ? rangeIn(headers.range, size) : null
  if (range === null)
    return body instanceof FileBody ? { ...reply, headers: { ...own, 'accept-ranges': 'bytes' } } : reply
  const { start, end } = range
  if (start >= end)
    return { status: 416, headers: { 'content-range': `bytes */${size}`, 'cache-control': 'no-store' }, body: '' }
  const told = { 'accept-ranges': 'bytes', 'content-range': `bytes ${start}-${end - 1}/${size}` }
  const part = body instanceof FileBody ? body.part(start, end) : body.subarray(start, end)
  return { status: 206, headers: { ...own, ...told }, body: part }
}

const hasParts = (body: Reply['body']): body is Uint8Array | FileBody =>
  body instanceof Uint8Array || body instanceof FileBody

/** Whether a client asks for this answer. A date as If-Range says too little: two answers of one second would be mixed. */
function isOf(headers: IncomingHttpHeaders, etag: string): boolean {
  const ifRange = headers['if-range']
  return ifRange === undefined || String(ifRange).trim() === etag
}

/** The bytes that a header asks for, none where it asks for what lies behind the end; null where it asks for all, or is malformed. */
function rangeIn(header: string | undefined, size: number): { start: number; end: number } | null {
  const match = header === undefined ? null : ONE_RANGE.exec(header)
  if (match === null) return null
  const [, first, last, suffix] = match
  if (first === undefined) return { start: Math.max(0, size - Number(suffix)), end: size }
  // A range that ends before it begins is none at all.
  if (last && Number(last) < Number(first)) return null
  return { start: Number(first), end: last ? Math.min(size, Number(last) + 1) : size }
}
