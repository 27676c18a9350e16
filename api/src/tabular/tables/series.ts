import { Basis, Binding, Comparator, TargetStatus } from '@plangraph/database'
import { BINDING_CHANGES } from '../../domain/links/link-figures.js'
import { RATCHET_FORMULA } from '../../domain/ratchet/ratchet.js'
import {
  boolean,
  type ComputedColumn,
  computedColumns,
  date,
  id,
  integer,
  number,
  oneOf,
  orNull,
  rawBatches,
  string,
} from './column.js'
import { openSeries, type SeriesArguments, type SeriesRow } from './series-rows.js'
import { references, type Table } from './table.js'

const POINT: ComputedColumn<SeriesRow>[] = [
  [(value) => string('region_code', value, 'GB/T 2260 code of the region.'), ({ region }) => region.code],
  [
    (value) => string('indicator_code', value, 'Code of the measure in the catalogue.'),
    ({ indicator }) => indicator.code,
  ],
  [(value) => integer('place', value, 'Place of the point in its series, from 0.'), ({ place }) => place],
  [(value) => string('region_name', value, 'Chinese name of the region.'), ({ region }) => region.name],
  [(value) => string('indicator_name', value, 'Chinese name of the measure.'), ({ indicator }) => indicator.name],
  [(value) => integer('year', value, 'Year that it is for, the last of a period.'), ({ point }) => point.year],
  [
    (value) => orNull(integer('span_start', value, 'First year of a sum or an average over years; null for a level.')),
    ({ point }) => point.spanStart,
  ],
  [
    (value) => orNull(id('target_id', 'Target', value, 'The goal; null for a result.')),
    ({ point }) => point.target?.id ?? null,
  ],
  [
    (value) => orNull(id('observation_id', 'Observation', value, 'The result; null for a goal.')),
    ({ point }) => point.observation?.id ?? null,
  ],
  [(value) => string('printed', value, 'The number as printed.'), ({ figure }) => figure.printed],
  [(value) => orNull(string('unit', value, 'Unit as printed; null where there is none.')), ({ figure }) => figure.unit],
  [
    (value) => orNull(number('normalized_value', value, 'The number in `base_unit`; null for ranges and ratios.')),
    ({ figure }) => figure.normalizedValue,
  ],
  [(value) => string('base_unit', value, 'Base unit of the measure.'), ({ indicator }) => indicator.unit],
  [(value) => oneOf('comparator', Comparator, value, 'How the number binds.'), ({ figure }) => figure.comparator],
  [(value) => oneOf('basis', Basis, value, 'The time that the number is for.'), ({ figure }) => figure.basis],
  [
    (value) => orNull(oneOf('status', TargetStatus, value, 'Whose goal it is; null for a result.')),
    ({ point }) => point.target?.status ?? null,
  ],
  [
    (value) =>
      orNull(oneOf('binding', Binding, value, 'Attribute (属性); null for a result, and where none is printed.')),
    ({ point }) => point.target?.binding ?? null,
  ],
  [
    (value) =>
      orNull(
        boolean('restatement', value, 'Does the goal say another one of the region again? It is null for a result.'),
      ),
    ({ restatement }) => restatement,
  ],
]

const PROOF: ComputedColumn<SeriesRow>[] = [
  [(value) => id('document_id', 'Document', value, 'The document that states it.'), ({ figure }) => figure.documentId],
  [(value) => string('document_title', value, 'Title of that document.'), ({ document }) => document.title],
  [
    (value) => orNull(date('document_issued_on', value, 'Date that it was signed; null where unknown.')),
    ({ document }) => document.issuedOn,
  ],
  [
    (value) =>
      orNull(integer('period_start', value, 'First year of the period of that document; null where it has none.')),
    ({ document }) => document.periodStart,
  ],
  [
    (value) => orNull(integer('period_end', value, 'Last year of that period; null where it has none.')),
    ({ document }) => document.periodEnd,
  ],
  [
    (value) => string('quote', value, 'The words that prove it, as the source has them.'),
    ({ evidence }) => evidence.quote,
  ],
]

const JUMP: ComputedColumn<SeriesRow>[] = [
  [
    (value) =>
      orNull(
        id(
          'jump_from_id',
          'Observation',
          value,
          'Where the result was counted anew: what an earlier document reported for that year, else the base that the change ' +
            'reported with it starts from; null for goals, and where nothing contradicts the result.',
        ),
      ),
    ({ point }) => point.jump?.from.id ?? null,
  ],
  [
    (value) =>
      orNull(
        number(
          'jump_difference',
          value,
          'Result − what was reported before, or − base × (1 ± change in per cent / 100), in `base_unit`; null without a ' +
            'jump, and where nothing tells whether the change is a rise or a cut.',
        ),
      ),
    ({ point }) => point.jump?.difference ?? null,
  ],
  [
    (value) => orNull(string('jump_code', value, 'Code of the reason of the jump; null without one.')),
    ({ point }) => point.jump?.why.code ?? null,
  ],
  [
    (value) => orNull(string('jump_reason', value, 'One sentence about the jump; null without one.')),
    ({ point }) => point.jump?.why.message ?? null,
  ],
  [
    (value) => orNull(string('jump_reason_zh', value, '`jump_reason` in Chinese; null without one.')),
    ({ point }) => point.jump?.why.messageZh ?? null,
  ],
]

const BindingChanges = Object.fromEntries(BINDING_CHANGES.map((change) => [change, change]))

const RATCHET: ComputedColumn<SeriesRow>[] = [
  [
    (value) =>
      orNull(
        id('previous_id', 'Target', value, 'The goal of the plan before; null for results, and where none is known.'),
      ),
    ({ ratchet }) => ratchet?.previous.id ?? null,
  ],
  [
    (value) =>
      orNull(
        id('previous_result_id', 'Observation', value, 'What was reached of that goal; null where none is known.'),
      ),
    ({ ratchet }) => ratchet?.result?.id ?? null,
  ],
  [
    (value) =>
      orNull(
        number(
          'ratchet',
          value,
          `Formula: ${RATCHET_FORMULA} It is null where it has no value: see \`ratchet_reason\`.`,
        ),
      ),
    ({ ratchet }) => ratchet?.value ?? null,
  ],
  [
    (value) =>
      orNull(
        number(
          'surplus',
          value,
          'Product s × (result of the previous goal − that goal) in `base_unit`, s = 1 where higher is better, −1 where lower is; null ' +
            'where `ratchet` is but for a result that is the goal, and where neither direction is better.',
        ),
      ),
    ({ ratchet }) => ratchet?.surplus ?? null,
  ],
  [
    (value) =>
      orNull(
        number(
          'demand',
          value,
          'Product s × (goal − result of the previous goal) in `base_unit`: above 0 where it asks for more than was reached; null ' +
            'where `surplus` is.',
        ),
      ),
    ({ ratchet }) => ratchet?.demand ?? null,
  ],
  [
    (value) =>
      orNull(
        oneOf(
          'binding_change_from_previous',
          BindingChanges,
          value,
          'Attribute (属性) of the goal against that of the previous one; null where one of them prints none.',
        ),
      ),
    ({ ratchet }) => ratchet?.bindingChange ?? null,
  ],
  [
    (value) => orNull(string('ratchet_code', value, 'Code of `ratchet_reason`; null without a previous goal.')),
    ({ ratchet }) => ratchet?.why.code ?? null,
  ],
  [
    (value) =>
      orNull(
        string(
          'ratchet_reason',
          value,
          'What the goal asks for after what was reached, or why `ratchet` is null; null without a previous goal.',
        ),
      ),
    ({ ratchet }) => ratchet?.why.message ?? null,
  ],
  [
    (value) => orNull(string('ratchet_reason_zh', value, '`ratchet_reason` in Chinese; null without a previous goal.')),
    ({ ratchet }) => ratchet?.why.messageZh ?? null,
  ],
]

const COLUMNS = [...POINT, ...PROOF, ...JUMP, ...RATCHET]

export const series: Table = {
  name: 'series',
  title: 'Series',
  description:
    'Measures of regions over the years: one row for each goal of any plan and each result with a year, for the region as a ' +
    'whole. Points of unlike spans are not of one line.',
  query: 'series',
  columns: computedColumns(COLUMNS),
  primaryKey: ['region_code', 'indicator_code', 'place'],
  foreignKeys: [
    references('region_code', 'regions', 'code'),
    references('indicator_code', 'indicators', 'code'),
    references('target_id', 'targets'),
    references('observation_id', 'observations'),
    references('document_id', 'documents'),
    references('jump_from_id', 'observations'),
    references('previous_id', 'targets'),
    references('previous_result_id', 'observations'),
  ],
  rows: {
    kind: 'computed',
    open: async (database, args) => rawBatches(COLUMNS, await openSeries(database, args as SeriesArguments)),
    equalities: {
      region_code: (region) => ({ region }),
      indicator_code: (indicator) => ({ indicator }),
    },
  },
}
