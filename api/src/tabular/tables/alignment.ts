import { Basis, Comparator, RegionLevel, Stance } from '@plangraph/database'
import type { AlignmentCell } from '../../domain/alignment/align-places.js'
import { values as given } from '../../shared/filter-values.js'
import { type AlignmentArguments, openPlacedCells, type PlacedCell } from './alignment-rows.js'
import { type ComputedColumn, computedColumns, id, integer, number, oneOf, orNull, type Raw, string } from './column.js'
import { checkedBy, references, type Table } from './table.js'

const ABSENCE = { NOT_STATED: 'NOT_STATED', NOT_READ: 'NOT_READ', NO_DOCUMENT: 'NO_DOCUMENT' }

const COLUMNS: ComputedColumn<PlacedCell>[] = [
  [(value) => integer('year', value, 'Year of the targets.'), ({ year }) => year],
  [(value) => string('indicator_code', value, 'Code in the catalogue.'), ({ indicator }) => indicator.code],
  [(value) => string('indicator_name', value, 'Chinese name of the indicator.'), ({ indicator }) => indicator.name],
  [(value) => string('topic', value, 'Topic of the indicator.'), ({ indicator }) => indicator.topic],
  [(value) => string('region_code', value, 'GB/T 2260 code of the place.'), ({ cell }) => cell.region.code],
  [(value) => string('region_name', value, 'Chinese name of the place.'), ({ cell }) => cell.region.name],
  [(value) => oneOf('region_level', RegionLevel, value, 'Level of the place.'), ({ cell }) => cell.region.level],
  [
    (value) => integer('shared_by', value, 'How many of the places compared state the goal.'),
    ({ sharedBy }) => sharedBy,
  ],
  [
    (value) => orNull(id('target_id', 'Target', value, 'Governing statement of the place; null: see `absence`.')),
    ({ cell }) => cell.target?.id ?? null,
  ],
  [
    (value) => orNull(string('printed', value, 'Its number as printed; null where there is no target.')),
    ({ cell }) => cell.target?.printed ?? null,
  ],
  [
    (value) =>
      orNull(number('value', value, 'The number in the printed unit; null without target, for ranges and ratios.')),
    ({ cell }) => cell.target?.value ?? null,
  ],
  [
    (value) => orNull(string('unit', value, 'Unit as printed; null without target, and where none is printed.')),
    ({ cell }) => cell.target?.unit ?? null,
  ],
  [
    (value) => orNull(number('normalized_value', value, '`value` in `base_unit`; null where there is none.')),
    ({ cell }) => cell.target?.normalizedValue ?? null,
  ],
  [(value) => string('base_unit', value, 'Base unit of the indicator: 人, %.'), ({ indicator }) => indicator.unit],
  [
    (value) => orNull(oneOf('comparator', Comparator, value, 'How the number binds; null where there is no target.')),
    ({ cell }) => cell.target?.comparator ?? null,
  ],
  [
    (value) => orNull(oneOf('basis', Basis, value, 'The time that the number is for; null where there is no target.')),
    ({ cell }) => cell.target?.basis ?? null,
  ],
  [
    (value) => orNull(id('document_id', 'Document', value, 'Document of the target; null where there is no target.')),
    ({ cell }) => cell.target?.documentId ?? null,
  ],
  [
    (value) => orNull(string('document_title', value, 'Title of that document; null where there is no target.')),
    ({ title }) => title,
  ],
  [
    (value) => integer('restatements', value, 'Other current statements of the place for this indicator and year.'),
    ({ cell }) => cell.restatements.length,
  ],
  [
    (value) =>
      orNull(id('baseline_id', 'Observation', value, 'Result that the target starts from; null where none is.')),
    ({ cell }) => cell.baseline?.id ?? null,
  ],
  [
    (value) => orNull(string('baseline_printed', value, 'That result as printed; null where there is none.')),
    ({ cell }) => cell.baseline?.printed ?? null,
  ],
  [
    (value) => orNull(integer('baseline_year', value, 'Year of that result; null where there is none.')),
    ({ cell }) => cell.baseline?.year ?? null,
  ],
  [
    (value) => orNull(number('change', value, 'Target − baseline in `base_unit`; null unless both have a like value.')),
    ({ cell }) => cell.change,
  ],
  [
    (value) => orNull(number('change_percent', value, '`change` in per cent of the baseline; null where `change` is.')),
    ({ cell }) => cell.changePercent,
  ],
  [
    (value) =>
      orNull(number('per_capita', value, 'Per 10,000 residents, in `base_unit`; null unless the indicator adds up.')),
    ({ cell }) => cell.perCapita,
  ],
  [
    (value) => orNull(oneOf('stance', Stance, value, 'Against the parameter `reference`; null without one.')),
    ({ cell }) => cell.stance,
  ],
  [
    (value) => orNull(oneOf('absence', ABSENCE, value, 'Why there is no target; null where there is one.')),
    ({ cell }) => cell.absence,
  ],
  [
    (value) =>
      orNull(string('reason', value, 'One sentence about the stance or the absence; null where there is neither.')),
    ({ cell }) => cell.why?.en ?? null,
  ],
  [
    (value) => orNull(string('reason_zh', value, '`reason` in Chinese; null where there is none.')),
    ({ cell }) => cell.why?.zh ?? null,
  ],
]

const columns = computedColumns(COLUMNS)
const values = COLUMNS.map(([, of]) => of)

/** The places of columns that are of an indicator and a year; all others are of a cell. */
const OF_INDICATOR = ['year', 'indicator_code', 'indicator_name', 'topic', 'shared_by', 'base_unit'].map((name) =>
  columns.findIndex((column) => column.name === name),
)

/** `rawBatches` for millions of rows, most of which are one of a few empty cells of a region, beside an indicator and a year. */
async function* rawCells(batches: AsyncIterable<PlacedCell[]>): AsyncIterable<Raw[][]> {
  const empty = new Map<AlignmentCell, Raw[]>()
  const rawOf = (row: PlacedCell): Raw[] => {
    if (row.cell.target !== null) return values.map((of) => of(row))
    const known = empty.get(row.cell)
    if (known === undefined) {
      const raw = values.map((of) => of(row))
      empty.set(row.cell, raw)
      return raw
    }
    const raw = known.slice()
    for (const place of OF_INDICATOR) raw[place] = values[place]?.(row) ?? null
    return raw
  }
  for await (const rows of batches) yield rows.map(rawOf)
}

export const alignment: Table = {
  name: 'alignment',
  title: 'Alignment',
  description:
    'The targets of places side by side in long form: a row for each region whose figures are here, each year, and each ' +
    'indicator that one of the regions states for it.',
  query: 'alignment',
  check: checkedBy<AlignmentArguments>(({ regions, indicators }) => {
    given(regions, 'regions')
    given(indicators, 'indicators')
  }),
  columns,
  primaryKey: ['year', 'indicator_code', 'region_code'],
  foreignKeys: [
    references('indicator_code', 'indicators', 'code'),
    references('region_code', 'regions', 'code'),
    references('target_id', 'targets'),
    references('document_id', 'documents'),
    references('baseline_id', 'observations'),
  ],
  rows: {
    kind: 'computed',
    open: async (database, args) => rawCells(await openPlacedCells(database, args as AlignmentArguments)),
    // Not the region: it changes by how many places a goal is shared.
    equalities: {
      year: (year) => ({ year }),
      topic: (topic) => ({ topic }),
      indicator_code: (code) => ({ indicators: [code] }),
    },
  },
}
