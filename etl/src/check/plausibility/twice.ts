import type { NormalizedFigure } from '../../model/index.js'
import { called, dimensionOf, groupsOf, measureKey, type PlausibilityCheck, roundingOf } from './doubt.js'

/**
 * What makes two statements one: measure, place, years, basis and unit; of goals also the clause, since those of other clauses are
 * compared as links.
 */
function statementKey(figure: NormalizedFigure): string | null {
  const { status, year, spanStart, basis, normalizedValue, amount, evidence, table, row } = figure
  if (year === null || normalizedValue === null || (status === 'ACTUAL' && amount.comparator !== 'EQ')) return null
  const clause = status === 'ACTUAL' ? null : [status, evidence.start, amount.comparator]
  if (clause && (table !== null || row !== null)) return null
  return [measureKey(figure), year, spanStart, basis, dimensionOf(figure), clause].join(' ')
}

/** One is the other, rounded as it is printed. */
const agree = (a: NormalizedFigure, b: NormalizedFigure) =>
  Math.abs((a.normalizedValue as number) - (b.normalizedValue as number)) <=
  Math.max(roundingOf(a), roundingOf(b)) * 1.000001

/**
 * One result stated twice, in prose and in a table or in two places, or one goal in one clause, with two numbers: one of them is of
 * another year, place or thing. Goals that differ between clauses are findings on links (DISCREPANCY).
 */
export const toldTwice: PlausibilityCheck = ({ figures }) =>
  groupsOf(figures, statementKey).flatMap((group) => {
    const at = (i: number) => figures[i] as NormalizedFigure
    const [first, ...others] = group
    const other = others.find((i) => first !== undefined && !agree(at(first), at(i)))
    if (first === undefined || other === undefined) return []
    return [
      {
        kind: 'IMPLAUSIBLE_FIGURE',
        figures: [first, other],
        why: { code: 'two-values', args: { first: called(at(first)), other: called(at(other)) } },
      },
    ]
  })
