import { checkFigureFilter } from '../../domain/filters/figure-filter.js'
import { type TargetArguments, targetWhere } from '../../domain/filters/figure-where.js'
import { sql } from '../../shared/sql.js'
import { boolean, id, integer, number, orNull, string } from './column.js'
import { correctedColumn, FIGURE_JOINS, FIGURE_KEYS, figureColumns, figureFieldColumns } from './figure-columns.js'
import { checkedBy, narrowedBy, references, type Table } from './table.js'

const own = [
  ...figureFieldColumns('binding', 'status'),
  boolean(
    'governing',
    sql`g."targetId" IS NOT NULL`,
    'Is it the statement that governs for its region, indicator, year and span?',
  ),
  orNull(
    id(
      'governing_id',
      'Target',
      sql`(SELECT l."upstreamId" FROM "TargetLink" l WHERE l."downstreamId" = f."id" AND l."kind" = 'RESTATES'
        ORDER BY l."id" LIMIT 1)`,
      'The governing statement that it says again; null where it restates none.',
    ),
  ),
  orNull(
    id('part_of_id', 'Target', sql`f."partOfId"`, 'For 其中 and （1） rows: the row they are part of; null elsewhere.'),
  ),
]

const baseline = [
  orNull(id('baseline_id', 'Observation', sql`f."baselineId"`, 'Base-year value printed with it; null where none is.')),
  orNull(string('baseline_printed', sql`b."printed"`, 'That value as printed; null where there is none.')),
  orNull(number('baseline_value', sql`b."value"`, 'That value in its printed unit; null where there is none.')),
  orNull(
    number(
      'baseline_normalized_value',
      sql`b."normalizedValue"`,
      'That value in `base_unit`; null where there is none.',
    ),
  ),
  orNull(integer('baseline_year', sql`b."year"`, 'Year of that value; null where there is none.')),
]

const role = [
  ...figureFieldColumns('role'),
  orNull(
    id(
      'supersedes_id',
      'Target',
      sql`(SELECT l."upstreamId" FROM "TargetLink" l WHERE l."downstreamId" = f."id" AND l."kind" = 'SUPERSEDES'
        ORDER BY l."id" LIMIT 1)`,
      'The goal that it adjusts; null where it adjusts none.',
    ),
  ),
]

export const targets: Table = {
  name: 'targets',
  title: 'Targets',
  description: 'Goals that documents set (目标), one row each, with the words that prove them. Every status.',
  query: 'targets',
  check: checkedBy<TargetArguments>(({ filter }) => checkFigureFilter(filter ?? {})),
  columns: [
    id('id', 'Target', sql`f."id"`, 'Global id.'),
    ...figureColumns([...own, ...baseline]),
    ...role,
    correctedColumn,
  ],
  primaryKey: ['id'],
  foreignKeys: [
    ...FIGURE_KEYS,
    references('governing_id', 'targets'),
    references('part_of_id', 'targets'),
    references('supersedes_id', 'targets'),
    references('baseline_id', 'observations'),
  ],
  rows: {
    kind: 'stored',
    from: sql`"Target" f ${FIGURE_JOINS}
      LEFT JOIN "Observation" b ON b."id" = f."baselineId"
      LEFT JOIN "GoverningStatement" g ON g."targetId" = f."id"`,
    narrow: narrowedBy<TargetArguments>(async (database, args) => {
      const where = await targetWhere(database, args)
      return async (after, take) => {
        const wanted = { AND: [where, { id: { gt: after } }] }
        const rows = await database.target.findMany({
          where: wanted,
          select: { id: true },
          orderBy: { id: 'asc' },
          take,
        })
        return rows.map((row) => row.id)
      }
    }),
  },
}
