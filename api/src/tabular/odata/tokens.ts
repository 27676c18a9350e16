import { badRequest } from './odata-error.js'

export type TokenType = 'string' | 'datetime' | 'date' | 'number' | 'name' | 'mark'

export interface Token {
  type: TokenType
  /** As written; strings without their quotes. */
  text: string
  /** Where it stands, from 1. */
  at: number
}

/** Longest $filter, $orderby or key that is read, in characters. */
const MAX_LENGTH = 8000

const PATTERNS: readonly (readonly [TokenType, RegExp])[] = [
  ['string', /'((?:[^']|'')*)'/y],
  ['datetime', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2})/y],
  ['date', /\d{4}-\d{2}-\d{2}(?![\dT])/y],
  ['number', /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y],
  ['name', /[A-Za-z_][\w.]*(?:\/[A-Za-z_][\w.]*)*/y],
  ['mark', /[(),=]/y],
]

/** @throws {RequestError} naming the place that can't be read, and for texts too long */
export function tokensOf(text: string): Token[] {
  if (text.length > MAX_LENGTH)
    throw badRequest(`The expression has ${text.length} characters, ${MAX_LENGTH} are allowed.`)
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const blank = /[ \t]/.test(text.charAt(at))
    const token = blank ? undefined : tokenAt(text, at)
    if (token) tokens.push(token.token)
    else if (!blank) throw badRequest(`At ${at + 1}: "${text.slice(at, at + 20)}" can't be read as OData.`)
    at = token?.end ?? at + 1
  }
  return tokens
}

function tokenAt(text: string, at: number): { token: Token; end: number } | undefined {
  for (const [type, pattern] of PATTERNS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    const written = type === 'string' ? (match[1] ?? '').replaceAll("''", "'") : match[0]
    return { token: { type, text: written, at: at + 1 }, end: pattern.lastIndex }
  }
  return undefined
}
