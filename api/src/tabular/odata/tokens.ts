import type { Literal } from './expression.js'
import { badRequest } from './odata-error.js'

/** Reads tokens one after the other. */
export class TokenReader {
  private readonly tokens: readonly Token[]
  private next = 0

  /** @param what the option that is read, for messages: $filter */
  constructor(
    private readonly what: string,
    text: string,
  ) {
    this.tokens = tokensOf(text)
  }

  peek(): Token | undefined {
    return this.tokens[this.next]
  }

  take(): Token {
    const token = this.peek()
    if (token === undefined) throw this.wrong('it ends too early')
    this.next += 1
    return token
  }

  /** Takes the next token if it is this name or mark. */
  accept(type: 'name' | 'mark', text: string): boolean {
    const token = this.peek()
    if (token?.type !== type || token.text !== text) return false
    this.next += 1
    return true
  }

  expect(mark: string): void {
    if (!this.accept('mark', mark)) throw this.wrong(`"${mark}" is missing`)
  }

  end(): void {
    if (this.peek() !== undefined) throw this.wrong('nothing more is expected')
  }

  /** An error that names the place. */
  wrong(problem: string): Error {
    const token = this.peek()
    return badRequest(
      `${this.what}, ${token ? `at ${token.at} (${token.text.slice(0, 40)})` : 'at its end'}: ${problem}.`,
    )
  }

  /** The literal that a token is; undefined for other tokens. */
  literal(token: Token): Literal | undefined {
    const { type, text } = token
    if (type === 'mark') return undefined
    if (type !== 'name') return { kind: 'literal', type, text }
    if (text === 'true' || text === 'false') return { kind: 'literal', type: 'boolean', text }
    return text === 'null' ? { kind: 'literal', type: 'null', text } : undefined
  }
}

export type TokenType = 'string' | 'datetime' | 'date' | 'number' | 'name' | 'mark'

export interface Token {
  type: TokenType
  /** As written; strings without their quotes. */
  text: string
  /** Its position, from 1. */
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
function tokensOf(text: string): Token[] {
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
