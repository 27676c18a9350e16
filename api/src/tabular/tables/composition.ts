import type { TargetArguments } from '../../domain/filters/figure-where.js'
import { boolean, type ComputedColumn, computedColumns, integer, number, orNull, rawBatches, string } from './column.js'
import { type CompositionRow, openCompositions } from './composition-rows.js'
import { GOAL_COLUMNS, GOAL_EQUALITIES, GOAL_KEYS, OF_GOALS } from './goal-columns.js'
import type { Table } from './table.js'

const PARTS: ComputedColumn<CompositionRow>[] = [
  [
    (value) => boolean('governing', value, 'Is it the statement that counts for its region, indicator, year and span?'),
    ({ governs }) => governs,
  ],
  [
    (value) => integer('parts', value, 'Regions directly below whose governing statement is a part of it.'),
    ({ composition }) => composition.parts.length,
  ],
  [
    (value) => integer('missing', value, 'Regions directly below without one.'),
    ({ composition }) => composition.missing.length,
  ],
  [
    (value) => orNull(string('missing_regions', value, 'Their codes, parted by blanks; null where none is missing.')),
    ({ composition }) => composition.missing.map(({ code }) => code).join(' ') || null,
  ],
  [
    (value) => number('sum', value, 'Sum of the parts in `base_unit`; 0 where none is known.'),
    ({ composition }) => composition.sum,
  ],
  [
    (value) =>
      orNull(
        number(
          'ratio',
          value,
          'Formula: `sum` / `normalized_value` (加码率), above 1: raised on the way down; null while parts are missing, and for ' +
            'a goal that is no single number, or 0.',
        ),
      ),
    ({ composition }) => composition.ratio,
  ],
  [
    (value) =>
      orNull(
        number(
          'at_least',
          value,
          'The same of the parts that are known, which `ratio` can not be below; null for a goal that is no single number, or 0.',
        ),
      ),
    ({ composition }) => composition.atLeast,
  ],
  [
    (value) =>
      orNull(
        number(
          'coverage',
          value,
          'Residents of the regions of the parts / residents of the region of the goal, of the year nearest to that of the goal in ' +
            'which all are known; null where those of one are not known.',
        ),
      ),
    ({ composition }) => composition.coverage,
  ],
  [
    (value) => orNull(integer('coverage_year', value, 'Year of these residents; null where they are not known.')),
    ({ composition }) => composition.residents?.year ?? null,
  ],
  [
    (value) =>
      orNull(
        number(
          'assigned_sum',
          value,
          'Sum of the parts that documents from above give to the regions directly below (分解), in `base_unit`; null where none is.',
        ),
      ),
    ({ composition }) => composition.assignedSum,
  ],
]

const COLUMNS: ComputedColumn<CompositionRow>[] = [...GOAL_COLUMNS, ...PARTS]

export const composition: Table = {
  name: 'composition',
  title: 'Parts of goals',
  description:
    'Do the parts exceed the whole? One row for each current goal of a region with others below it, for a measure that adds up: ' +
    'what the governing statements of the regions directly below come to.',
  ...OF_GOALS,
  columns: computedColumns(COLUMNS),
  foreignKeys: GOAL_KEYS,
  rows: {
    kind: 'computed',
    open: async (database, args) => rawBatches(COLUMNS, await openCompositions(database, args as TargetArguments)),
    equalities: GOAL_EQUALITIES,
  },
}
