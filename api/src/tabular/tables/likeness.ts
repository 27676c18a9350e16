import { LIKENESS_FORMULA } from '../../domain/likeness/likeness.js'
import { type ComputedColumn, computedColumns, id, integer, number, orNull, rawBatches, string } from './column.js'
import { type LikenessRow, openLikeness } from './likeness-rows.js'
import { references, type Table } from './table.js'

const COLUMNS: ComputedColumn<LikenessRow>[] = [
  [(value) => id('upstream_document_id', 'Document', value, 'The upper plan.'), ({ above }) => above.id],
  [
    (value) => id('downstream_document_id', 'Document', value, 'The plan that takes up goals of it.'),
    ({ below }) => below.id,
  ],
  [(value) => string('upstream_title', value, 'Title of the upper plan.'), ({ above }) => above.title],
  [
    (value) => orNull(string('upstream_region_code', value, 'Its region; null where it has none.')),
    ({ above }) => above.regionCode,
  ],
  [(value) => string('downstream_title', value, 'Title of the lower plan.'), ({ below }) => below.title],
  [
    (value) => orNull(string('downstream_region_code', value, 'Its region; null where it has none.')),
    ({ below }) => below.regionCode,
  ],
  [
    (value) =>
      orNull(
        number(
          'likeness',
          value,
          `Formula, a being the upper and b the lower plan: ${LIKENESS_FORMULA} It is null where neither has a goal of the catalogue.`,
        ),
      ),
    ({ likeness }) => likeness.value,
  ],
  [
    (value) => integer('shared', value, 'Measures that both have goals for, each for its own region as a whole.'),
    ({ likeness }) => likeness.shared.length,
  ],
  [
    (value) => integer('only_upstream', value, 'Measures that only the upper plan has goals for.'),
    ({ likeness }) => likeness.onlyA.length,
  ],
  [
    (value) => integer('only_downstream', value, 'Measures that only the lower plan has goals for.'),
    ({ likeness }) => likeness.onlyB.length,
  ],
  [
    (value) =>
      orNull(string('shared_indicators', value, 'Codes of the shared measures, parted by blanks; null for none.')),
    ({ likeness }) => likeness.shared.map(({ indicator }) => indicator.code).join(' ') || null,
  ],
  [
    (value) =>
      integer(
        'conflicts',
        value,
        'Goals of the two that contradict each other: a floor against a ceiling, or unlike numbers.',
      ),
    ({ likeness }) => likeness.conflicts.length,
  ],
  [
    (value) => orNull(string('conflict_reasons', value, 'What contradicts what, a sentence for each; null for none.')),
    ({ likeness }) => likeness.conflicts.map(({ why }) => why.message).join(' ') || null,
  ],
  [
    (value) => orNull(string('conflict_reasons_zh', value, '`conflict_reasons` in Chinese; null for none.')),
    ({ likeness }) => likeness.conflicts.map(({ why }) => why.messageZh).join('') || null,
  ],
]

export const likeness: Table = {
  name: 'likeness',
  title: 'Likeness of plans',
  description: 'How alike two plans are of which one takes up goals of the other: one row for each such pair.',
  columns: computedColumns(COLUMNS),
  primaryKey: ['upstream_document_id', 'downstream_document_id'],
  foreignKeys: [
    references('upstream_document_id', 'documents'),
    references('downstream_document_id', 'documents'),
    references('upstream_region_code', 'regions', 'code'),
    references('downstream_region_code', 'regions', 'code'),
  ],
  rows: {
    kind: 'computed',
    open: async (database) => rawBatches(COLUMNS, await openLikeness(database)),
    equalities: {},
  },
}
