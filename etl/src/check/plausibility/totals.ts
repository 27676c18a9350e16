import { exact } from '@plangraph/figures'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { isRate } from '../../language/quantity/units.js'
import type { NormalizedFigure } from '../../model/index.js'
import { called, dimensionOf, groupsOf, type PlausibilityCheck, roundingOf } from './doubt.js'

const total = pattern`^(?:${words('row-total')}|全[省市区县州国])$`

/** One column of a table: what has the same role, year, basis and unit. */
const columnOf = (figure: NormalizedFigure): string | null =>
  figure.rule === 'indicator-table-cell' && !isRate(figure.amount.unit) && figure.normalizedValue !== null
    ? [figure.table, figure.status, figure.year, figure.basis, dimensionOf(figure)].join(' ')
    : null

/** The last or first row of a column that is called a total, and is not the sum of the others. */
export const totalOfColumn: PlausibilityCheck = ({ figures }) =>
  groupsOf(figures, columnOf).flatMap((column) => {
    const at = (i: number) => figures[i] as NormalizedFigure
    const totals = column.filter((i) => total.test(at(i).rowLabel?.replace(/\s/g, '') ?? ''))
    const others = column.filter((i) => !totals.includes(i))
    const [sumAt] = totals
    const rows = new Set(column.map((i) => at(i).row))
    if (sumAt === undefined || totals.length > 1 || others.length < 3 || rows.size < column.length) return []
    const sum = exact(others.reduce((all, i) => all + (at(i).normalizedValue as number), 0))
    const slack = column.reduce((all, i) => all + roundingOf(at(i)), 0)
    const whole = at(sumAt).normalizedValue as number
    if (Math.abs(sum - whole) <= slack) return []
    return [
      {
        kind: 'IMPLAUSIBLE_FIGURE',
        figures: [sumAt, ...others],
        why: { code: 'total-differs', args: { total: called(at(sumAt)), count: others.length, sum } },
      },
    ]
  })
