import type { IncomingMessage } from 'node:http'
import type { Reply } from '../../shared/http/reply.js'
import { varying } from './compression.js'

/** Origins whose pages may read answers: a list, or * for any. None where nothing is configured. */
export type CorsOrigins = readonly string[]

/** CORS_ORIGINS of the environment: `https://a.example,https://b.example` or `*`. @throws for what is no origin */
export function corsOriginsOf(text: string | undefined): CorsOrigins {
  const origins = (text ?? '').split(',').flatMap((origin) => origin.trim() || [])
  const wrong = origins.find((origin) => origin !== '*' && !(URL.canParse(origin) && new URL(origin).origin === origin))
  if (wrong === undefined) return origins
  throw new Error(
    `CORS_ORIGINS: "${wrong}" is no origin: give https://plans.example.org, several parted by commas, or *`,
  )
}

/** Headers that let a page of this origin read an answer, names and values in turn; none for others. */
export function corsHeaders(origin: string | undefined, allowed: CorsOrigins): string[] {
  if (allowed.length === 0 || origin === undefined) return []
  const named = allowed.includes('*') ? '*' : allowed.find((one) => one === origin)
  if (named === undefined) return []
  const exposed = 'etag, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset'
  return ['access-control-allow-origin', named, 'access-control-expose-headers', exposed]
}

/** The answer with a header Vary that says so where it is not the same for pages of every origin. */
export function varyingWithOrigin(reply: Reply, allowed: CorsOrigins): Reply {
  if (allowed.length === 0 || allowed.includes('*')) return reply
  return varying(reply, 'origin')
}

/** The question of a browser whether a page may send a request; the answer says no by saying nothing. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined

const DAY = 86_400

/** Its terms, which a browser takes for a yes only beside the headers of an allowed origin. */
export function preflightReply(origin: string | undefined, allowed: CorsOrigins): Reply {
  const terms = {
    'access-control-allow-methods': 'GET, HEAD, POST',
    'access-control-allow-headers': 'authorization, content-type, if-none-match',
    'access-control-max-age': String(DAY),
  }
  return { status: 204, headers: corsHeaders(origin, allowed).length > 0 ? terms : {} }
}
