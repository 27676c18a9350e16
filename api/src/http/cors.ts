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
  if (allowed.includes('*')) return { 'access-control-allow-origin': '*' }
  if (allowed.length === 0) return {}
  const isAllowed = origin !== undefined && allowed.includes(origin)
  return isAllowed ? { vary: 'origin', 'access-control-allow-origin': origin } : { vary: 'origin' }
}
