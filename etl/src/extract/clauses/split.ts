import { is, type Token } from '../../language/tokens.js'

/** Tokens between two marks, or those of a bracket that holds amounts. */
export interface Clause {
  tokens: Token[]
  opensSentence: boolean
  inBracket: boolean
}

/** Splits tokens into clauses at stops. A bracket that holds amounts becomes a clause after the one it is printed in. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = []
  let current: Token[] = []
  let opensSentence = true
  const flush = (stop: string) => {
    if (current.length > 0) {
      clauses.push({ tokens: current.filter(({ inside }) => inside === undefined), opensSentence, inBracket: false })
      for (const { inside } of current)
        for (const clause of inside ? clausesOf(inside) : [])
          clauses.push({ ...clause, opensSentence: false, inBracket: true })
      opensSentence = false
    }
    if ('。！？'.includes(stop)) opensSentence = true
    current = []
  }
  for (const token of tokens) {
    if (is(token, 'STOP')) flush(token.text)
    else current.push(token)
  }
  flush('。')
  return clauses
}
