import type { Attack } from '../attacks.js'
import type { Sent } from '../wire.js'

/** The media type whose answers tell by their status whether a request was refused. */
const ACCEPT = 'application/graphql-response+json'

export const post = (body: Sent['body'], headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: ACCEPT, ...headers },
  ...(body !== undefined && { body }),
})

export const asked = (query: string, variables?: unknown): Sent => post(JSON.stringify({ query, variables }))

export const attack = (name: string, ...requests: Attack['requests']): Attack => ({ name, requests })

/** Asks for `__typename` in a way that looks like an attack. */
export const harmless = (name: string, ...requests: Attack['requests']): Attack => ({
  name,
  requests,
  harmless: { status: 200, body: /^\{"data":\{"\w+":"Query"\}\}$/ },
})

/** An attack that only the data can tell from a question. */
export const asking = (name: string, asks: string, ...requests: Attack['requests']): Attack => ({
  name,
  requests,
  asks,
})

/** `times` texts, each made of its number. */
export const repeat = (times: number, text: (i: number) => string, between = ' '): string =>
  Array.from({ length: times }, (_, i) => text(i)).join(between)
