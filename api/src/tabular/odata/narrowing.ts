import type { Arguments, ComputedRows } from '../tables/table.js'
import type { Expression } from './expression.js'

/**
 * Arguments that keep every row a filter matches, so that fewer rows are computed: from the equalities that it joins by
 * `and`. Empty where it has none that the table can use.
 */
export function narrowing({ equalities }: ComputedRows, filter: Expression | undefined): Arguments {
  const conditions = filter?.kind === 'and' ? filter.operands : filter ? [filter] : []
  return Object.assign({}, ...conditions.map((condition) => argumentsOf(equalities, condition)))
}

function argumentsOf(equalities: ComputedRows['equalities'], condition: Expression): Arguments {
  if (condition.kind !== 'comparison' || condition.operator !== 'eq') return {}
  const sides = [condition.left, condition.right]
  const property = sides.find((side) => side.kind === 'property')
  const literal = sides.find((side) => side.kind === 'literal')
  const equality = property && Object.hasOwn(equalities, property.name) ? equalities[property.name] : undefined
  if (equality === undefined || literal === undefined) return {}
  if (literal.type === 'string') return equality(literal.text)
  // A fraction is no year; the filter itself says that no row has it.
  return literal.type === 'number' && /^\d{1,9}$/.test(literal.text) ? equality(Number(literal.text)) : {}
}
