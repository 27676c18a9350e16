import type { TargetArguments } from '../../domain/filters/figure-where.js'
import {
  boolean,
  type ComputedColumn,
  computedColumns,
  id,
  integer,
  number,
  orNull,
  rawBatches,
  string,
} from './column.js'
import { GOAL_COLUMNS, GOAL_EQUALITIES, GOAL_KEYS, OF_GOALS } from './goal-columns.js'
import { openProgress, type ProgressRow } from './progress-rows.js'
import { references, type Table } from './table.js'

const FROM_BASE_TO_RESULT: ComputedColumn<ProgressRow>[] = [
  [
    (value) => orNull(id('baseline_id', 'Observation', value, 'What the goal starts from; null where none is known.')),
    ({ progress }) => progress.base?.id ?? null,
  ],
  [
    (value) => orNull(string('baseline_printed', value, 'That value as printed; null where there is none.')),
    ({ progress }) => progress.base?.printed ?? null,
  ],
  [
    (value) =>
      orNull(number('baseline_normalized_value', value, 'That value in `base_unit`; null where there is none.')),
    ({ progress }) => progress.base?.normalizedValue ?? null,
  ],
  [
    (value) => orNull(integer('baseline_year', value, 'Year of that value; null where there is none.')),
    ({ progress }) => progress.base?.year ?? null,
  ],
  [
    (value) =>
      id('result_id', 'Observation', value, "The latest result of the goal's year, else the latest on the way."),
    ({ progress }) => progress.result.id,
  ],
  [(value) => string('result_printed', value, 'The result as printed.'), ({ progress }) => progress.result.printed],
  [
    (value) => orNull(string('result_unit', value, 'Its unit as printed; null where there is none.')),
    ({ progress }) => progress.result.unit,
  ],
  [
    (value) =>
      orNull(number('result_normalized_value', value, 'The result in `base_unit`; null for ranges and ratios.')),
    ({ progress }) => progress.result.normalizedValue,
  ],
  [
    (value) => integer('result_year', value, 'Year of the result; that of the goal or before it.'),
    ({ progress }) => progress.result.year,
  ],
  [(value) => string('result_quote', value, 'The words that prove the result.'), ({ quote }) => quote],
  [
    (value) => id('result_document_id', 'Document', value, 'The document that reports the result.'),
    ({ progress }) => progress.result.documentId,
  ],
  [(value) => string('result_document_title', value, 'Title of that document.'), ({ title }) => title],
]

const RECKONED: ComputedColumn<ProgressRow>[] = [
  [
    (value) =>
      orNull(
        boolean(
          'met',
          value,
          'Does the result meet the goal? It is null before the year of the goal, and for unlike numbers.',
        ),
      ),
    ({ progress }) => progress.met,
  ],
  [
    (value) =>
      orNull(
        number(
          'completion',
          value,
          'Formula: (result − base) / (goal − base); of what is counted from nought (sums, what one year brings) result / goal; ' +
            'null where no like base is known, and where the base meets the goal already.',
        ),
      ),
    ({ progress }) => progress.completion,
  ],
  [
    (value) =>
      orNull(
        number(
          'remaining',
          value,
          'Absolute value of goal − result in `base_unit`, 0 where the goal is met; null for unlike ones.',
        ),
      ),
    ({ progress }) => progress.remaining,
  ],
  [
    (value) =>
      orNull(
        number('needed_per_year', value, '`remaining` / (year − result_year); null where the result is of that year.'),
      ),
    ({ progress }) => progress.neededPerYear,
  ],
  [
    (value) =>
      orNull(
        boolean(
          'on_track',
          value,
          'Is the result at least base + (goal − base) × (result_year − baseline_year) / (year − baseline_year)? It is null where ' +
            'the result is of the year of the goal, and where no like base is known.',
        ),
      ),
    ({ progress }) => progress.onTrack,
  ],
  [(value) => string('code', value, 'Code of the reason.'), ({ progress }) => progress.why.code],
  [
    (value) => string('reason', value, 'One sentence: what the result says of the goal, or why it says nothing.'),
    ({ progress }) => progress.why.message,
  ],
  [(value) => string('reason_zh', value, '`reason` in Chinese.'), ({ progress }) => progress.why.messageZh],
]

const COLUMNS: ComputedColumn<ProgressRow>[] = [...GOAL_COLUMNS, ...FROM_BASE_TO_RESULT, ...RECKONED]

export const progress: Table = {
  name: 'progress',
  title: 'Progress',
  description: 'How far goals are: one row for each goal with a result of its measure, region and span, every status.',
  ...OF_GOALS,
  columns: computedColumns(COLUMNS),
  foreignKeys: [
    ...GOAL_KEYS,
    references('baseline_id', 'observations'),
    references('result_id', 'observations'),
    references('result_document_id', 'documents'),
  ],
  rows: {
    kind: 'computed',
    open: async (database, args) => rawBatches(COLUMNS, await openProgress(database, args as TargetArguments)),
    equalities: GOAL_EQUALITIES,
  },
}
