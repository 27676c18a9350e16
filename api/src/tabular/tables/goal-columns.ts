import {
  Basis,
  Comparator,
  type Document,
  type Evidence,
  type Indicator,
  type Region,
  type Target,
  TargetStatus,
} from '@plangraph/database'
import { checkFigureFilter } from '../../domain/filters/figure-filter.js'
import type { TargetArguments } from '../../domain/filters/figure-where.js'
import { type ComputedColumn, id, integer, number, oneOf, orNull, string } from './column.js'
import { type ComputedRows, checkedBy, type ForeignKey, references } from './table.js'

/** A goal with what its row repeats of others. */
export type ProvedGoal = Target & {
  region: Pick<Region, 'name'> | null
  indicator: Pick<Indicator, 'name' | 'unit'> | null
  document: Pick<Document, 'title'>
  evidence: Pick<Evidence, 'quote'>
}

/** Brings it with a goal. */
export const PROVED = {
  region: { select: { name: true } },
  indicator: { select: { name: true, unit: true } },
  document: { select: { title: true } },
  evidence: { select: { quote: true } },
} as const

/** What rows about a goal repeat of it: whose it is, what it says, and the words that prove it. */
export const GOAL_COLUMNS: ComputedColumn<{ goal: ProvedGoal }>[] = [
  [(value) => id('id', 'Target', value, 'The goal.'), ({ goal }) => goal.id],
  [
    (value) => orNull(string('region_code', value, 'GB/T 2260 code of the region it is for; null where it has none.')),
    ({ goal }) => goal.regionCode,
  ],
  [
    (value) => orNull(string('region_name', value, 'Chinese name of that region; null where it has none.')),
    ({ goal }) => goal.region?.name ?? null,
  ],
  [
    (value) => orNull(string('indicator_code', value, 'Code in the catalogue; null: not in the catalogue yet.')),
    ({ goal }) => goal.indicatorCode,
  ],
  [
    (value) => orNull(string('indicator_name', value, 'Catalogue name; null: not in the catalogue yet.')),
    ({ goal }) => goal.indicator?.name ?? null,
  ],
  [(value) => string('printed_name', value, "Name in the document's own words."), ({ goal }) => goal.indicatorName],
  [(value) => integer('year', value, 'Year of the goal, the last of a period.'), ({ goal }) => goal.year],
  [
    (value) => orNull(integer('span_start', value, 'First year of a sum or an average over years; null for a level.')),
    ({ goal }) => goal.spanStart,
  ],
  [(value) => oneOf('basis', Basis, value, 'The time that the number is for.'), ({ goal }) => goal.basis],
  [(value) => oneOf('status', TargetStatus, value, 'Whose goal it is.'), ({ goal }) => goal.status],
  [(value) => string('printed', value, 'The goal as printed.'), ({ goal }) => goal.printed],
  [(value) => orNull(string('unit', value, 'Unit as printed; null where there is none.')), ({ goal }) => goal.unit],
  [
    (value) => orNull(number('normalized_value', value, 'The goal in `base_unit`; null for ranges and ratios.')),
    ({ goal }) => goal.normalizedValue,
  ],
  [
    (value) => orNull(string('base_unit', value, 'Base unit of the indicator; null: not in the catalogue yet.')),
    ({ goal }) => goal.indicator?.unit ?? null,
  ],
  [(value) => oneOf('comparator', Comparator, value, 'How the number binds.'), ({ goal }) => goal.comparator],
  [(value) => string('quote', value, 'The words that prove the goal.'), ({ goal }) => goal.evidence.quote],
  [
    (value) => id('document_id', 'Document', value, 'The document that states the goal.'),
    ({ goal }) => goal.documentId,
  ],
  [(value) => string('document_title', value, 'Title of that document.'), ({ goal }) => goal.document.title],
]

/** What the tables of goals have in common besides: each has a row for a goal that `targets` gives. */
export const OF_GOALS = {
  query: 'targets',
  check: checkedBy<TargetArguments>(({ filter }) => checkFigureFilter(filter ?? {})),
  primaryKey: ['id'],
}

/** Where GOAL_COLUMNS lead to. */
export const GOAL_KEYS: readonly ForeignKey[] = [
  references('id', 'targets'),
  references('region_code', 'regions', 'code'),
  references('indicator_code', 'indicators', 'code'),
  references('document_id', 'documents'),
]

/** The arguments of `targets` that leave rows with one value in a column. */
export const GOAL_EQUALITIES: ComputedRows['equalities'] = {
  region_code: (code) => ({ filter: { regions: [code] } }),
  indicator_code: (code) => ({ filter: { indicators: [code] } }),
  year: (year) => ({ filter: { years: [year] } }),
}
