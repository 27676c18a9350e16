import { COMPARISONS, type Expression, FUNCTIONS, type Literal } from './expression.js'
import { notImplemented } from './odata-error.js'
import { TokenReader } from './tokens.js'

/** How deep parentheses and `not` may be nested, and how many conditions an expression may join. */
const MAX_DEPTH = 100
const MAX_CONDITIONS = 200

/**
 * Reads a $filter: eq ne gt ge lt le in, and or not, contains startswith endswith.
 *
 * @throws {RequestError} naming the place: 400 for what is no OData, 501 for what is OData and not served here
 */
export function parseFilter(text: string): Expression {
  const reader = new TokenReader('$filter', text)
  const expression = new FilterParser(reader).or(0)
  reader.end()
  return expression
}

/** Operands that are joined alike themselves are taken as one list: programs write (((a or b) or c) or d). */
function joined(kind: 'and' | 'or', operands: readonly Expression[]): Expression {
  const [only, ...more] = operands
  if (only !== undefined && more.length === 0) return only
  return { kind, operands: operands.flatMap((one) => (one.kind === kind ? one.operands : [one])) }
}

class FilterParser {
  private conditions = 0

  constructor(private readonly reader: TokenReader) {}

  or(depth: number): Expression {
    const operands = [this.and(depth)]
    while (this.reader.accept('name', 'or')) operands.push(this.and(depth))
    return joined('or', operands)
  }

  private and(depth: number): Expression {
    const operands = [this.not(depth)]
    while (this.reader.accept('name', 'and')) operands.push(this.not(depth))
    return joined('and', operands)
  }

  private not(depth: number): Expression {
    if (depth > MAX_DEPTH) throw this.reader.wrong(`it is nested more than ${MAX_DEPTH} deep`)
    if (this.reader.accept('name', 'not')) return { kind: 'not', operand: this.not(depth + 1) }
    return this.comparison(depth)
  }

  private comparison(depth: number): Expression {
    this.conditions += 1
    if (this.conditions > MAX_CONDITIONS) throw this.reader.wrong(`it has more than ${MAX_CONDITIONS} conditions`)
    const left = this.operand(depth)
    const operator = COMPARISONS.find((name) => this.reader.accept('name', name))
    if (operator !== undefined) return { kind: 'comparison', operator, left, right: this.operand(depth) }
    return this.reader.accept('name', 'in') ? { kind: 'in', operand: left, values: this.list() } : left
  }

  private list(): Literal[] {
    this.reader.expect('(')
    const values: Literal[] = []
    do {
      const value = this.reader.literal(this.reader.take())
      if (value === undefined) throw this.reader.wrong('a list has constants only')
      values.push(value)
    } while (this.reader.accept('mark', ','))
    this.reader.expect(')')
    return values
  }

  private operand(depth: number): Expression {
    if (this.reader.accept('mark', '(')) {
      const inner = this.or(depth + 1)
      this.reader.expect(')')
      return inner
    }
    const token = this.reader.take()
    const literal = this.reader.literal(token)
    if (literal !== undefined) return literal
    if (token.type !== 'name') throw this.reader.wrong(`a property or a constant is missing before it`)
    if (!this.reader.accept('mark', '(')) return { kind: 'property', name: token.text }
    return this.call(token.text, depth)
  }

  private call(name: string, depth: number): Expression {
    const known = FUNCTIONS.find((one) => one === name)
    if (known === undefined) {
      throw notImplemented(`$filter: the function ${name} is not served here; there are ${FUNCTIONS.join(', ')}.`)
    }
    const text = this.operand(depth + 1)
    this.reader.expect(',')
    const part = this.operand(depth + 1)
    this.reader.expect(')')
    return { kind: 'call', name: known, text, part }
  }
}
