import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Reply } from '../../shared/http/reply.js'
import { headOf } from './head.js'

const ENCODINGS = ['br', 'gzip'] as const
type Encoding = (typeof ENCODINGS)[number]

/** Smaller answers fit into a few packets, so that compressing them takes longer than sending them. */
const LEAST_BYTES = 4096

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|xml|ld\+json|graphql-response\+json|x-ndjson))/

/** Both run in the thread pool. Quality 4 of brotli takes as long as gzip and saves a fifth more. */
const COMPRESS: Record<Encoding, (body: Uint8Array) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => promisify(gzip)(body),
}

/** Bodies that were compressed, for as long as the body itself is kept. */
const compressedBodies = new WeakMap<Uint8Array, Partial<Record<Encoding, Promise<Buffer>>>>()

/** Answers that are kept, as clients were sent them before, for as long as they are. */
const encodedReplies = new WeakMap<Reply, Partial<Record<Encoding | 'identity', Reply>>>()

/**
 * A reply in the encoding that the client prefers. Bodies that come in pieces are sent as they are: each compressor would
 * hold a quarter of a megabyte for as long as a slow client reads. Once the response cache has them whole, they are
 * compressed like all others.
 *
 * @param headers those of the request
 */
export function inEncodingFor(headers: IncomingHttpHeaders, reply: Reply): Reply | Promise<Reply> {
  const { body } = reply
  if (body === undefined) return reply.status === 304 ? withTagAsked(headers, reply) : reply
  if (!COMPRESSIBLE.test(reply.headers['content-type'] ?? '')) return reply
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) return varying(reply, 'accept-encoding')
  if (body.length < LEAST_BYTES) return reply
  const encoding = encodingFor(headers)
  const before = encodedReplies.get(reply)?.[encoding ?? 'identity']
  if (before !== undefined) return before
  const keep = (encoded: Reply): Reply => {
    // Its headers are written once only where it is kept.
    if (reply.head === undefined) return encoded
    const kept = { ...encoded, head: headOf(encoded) }
    encodedReplies.set(reply, { ...encodedReplies.get(reply), [encoding ?? 'identity']: kept })
    return kept
  }
  if (encoding === null) return keep(varying(reply, 'accept-encoding'))
  return compressedReply({ ...reply, body: typeof body === 'string' ? Buffer.from(body) : body }, encoding).then(keep)
}

async function compressedReply(reply: Reply & { body: Uint8Array }, encoding: Encoding): Promise<Reply> {
  const { status, headers } = reply
  const { etag } = headers
  const body = await compressed(reply.body, encoding)
  const more = { 'content-encoding': encoding, ...(etag !== undefined && { etag: tagIn(encoding, etag) }) }
  return varying({ status, headers: { ...headers, ...more }, body }, 'accept-encoding')
}

/** The reply with one name more in its header Vary. */
export function varying({ status, headers, body }: Reply, name: string): Reply {
  const vary = headers.vary === undefined ? name : `${headers.vary}, ${name}`
  return { status, headers: { ...headers, vary }, ...(body !== undefined && { body }) }
}

function compressed(body: Uint8Array, encoding: Encoding): Promise<Buffer> {
  const known = compressedBodies.get(body) ?? {}
  compressedBodies.set(body, known)
  known[encoding] ??= COMPRESS[encoding](body)
  return known[encoding]
}

/** The first of our encodings that Accept-Encoding names with a weight above 0; null for none. */
function encodingFor({ 'accept-encoding': accepted }: IncomingHttpHeaders): Encoding | null {
  if (accepted === undefined) return null
  const offers = accepted
    .toLowerCase()
    .split(',')
    .map((offer) => offer.split(';').map((part) => part.trim()))
  const isTaken = (encoding: Encoding) =>
    offers.some(([name, ...parameters]) => name === encoding && !parameters.some((one) => /^q=0(?:\.0*)?$/.test(one)))
  return ENCODINGS.find(isTaken) ?? null
}

/** Each encoding of an answer is bytes of its own, so that it needs an entity tag of its own. */
const tagIn = (encoding: Encoding, etag: string): string => `${etag.slice(0, -1)}-${encoding}"`

/** 304 names the tag that the client holds. */
function withTagAsked({ 'if-none-match': asked = '' }: IncomingHttpHeaders, reply: Reply): Reply {
  const { etag } = reply.headers
  const held = etag && ENCODINGS.map((encoding) => tagIn(encoding, etag)).find((tag) => asked.includes(tag))
  return held ? { status: 304, headers: { ...reply.headers, etag: held } } : reply
}
