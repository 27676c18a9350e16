import type { IncomingMessage } from 'node:http'
import type { Reply } from './reply.js'

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

/** Headers that let a page of this origin read an answer; none for others. */
export function corsHeaders(origin: string | undefined, allowed: CorsOrigins): Record<string, string> {
  if (allowed.length === 0) return {}
  const isAllowed = allowed.includes('*') || (origin !== undefined && allowed.includes(origin))
  if (!isAllowed) return {}
  return {
    'access-control-allow-origin': allowed.includes('*') ? '*' : String(origin),
    'access-control-expose-headers': 'etag, retry-after, ratelimit, ratelimit-policy',
  }
}

/** The header Vary of an answer that is not the same for pages of every origin. */
export const varyWithOrigin = (vary: string | undefined, allowed: CorsOrigins): string | undefined =>
  allowed.length === 0 || allowed.includes('*') ? vary : [vary, 'origin'].flatMap((name) => name ?? []).join(', ')

/** The question of a browser whether a page may send a request; the answer says no by saying nothing. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined

const DAY = 86_400

export function preflightReply(origin: string | undefined, allowed: CorsOrigins): Reply {
  const headers = corsHeaders(origin, allowed)
  const isAllowed = headers['access-control-allow-origin'] !== undefined
  const terms = {
    'access-control-allow-methods': 'GET, HEAD, POST',
    'access-control-allow-headers': 'authorization, content-type, if-none-match',
    'access-control-max-age': String(DAY),
  }
  return { status: 204, headers: isAllowed ? terms : {} }
}
