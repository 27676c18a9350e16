import type { Literal } from './expression.js'
import { badRequest } from './odata-error.js'
import { type Token, tokensOf } from './tokens.js'

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
