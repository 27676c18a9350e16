import { checkFigureFilter } from '../../domain/filters/figure-filter.js'
import { type ObservationArguments, observationWhere } from '../../domain/filters/figure-where.js'
import { sql } from '../../shared/sql.js'
import { id, orNull } from './column.js'
import { correctedColumn, FIGURE_JOINS, FIGURE_KEYS, figureColumns } from './figure-columns.js'
import { checkedBy, narrowedBy, references, type Table } from './table.js'

const own = [
  orNull(
    id(
      'part_of_id',
      'Observation',
      sql`f."partOfId"`,
      'For 其中 and （1） rows: the row they are part of; null elsewhere.',
    ),
  ),
]

export const observations: Table = {
  name: 'observations',
  title: 'Observations',
  description:
    'Results that documents report: base-year values, achievements (完成情况), with the words that prove them.',
  query: 'observations',
  check: checkedBy<ObservationArguments>(({ filter }) => checkFigureFilter(filter ?? {})),
  columns: [id('id', 'Observation', sql`f."id"`, 'Global id.'), ...figureColumns(own), correctedColumn],
  primaryKey: ['id'],
  foreignKeys: [...FIGURE_KEYS, references('part_of_id', 'observations')],
  rows: {
    kind: 'stored',
    from: sql`"Observation" f ${FIGURE_JOINS}`,
    narrow: narrowedBy<ObservationArguments>(async (database, args) => {
      const where = await observationWhere(database, args)
      return async (after, take) => {
        const wanted = { AND: [where, { id: { gt: after } }] }
        const query = { where: wanted, select: { id: true }, orderBy: { id: 'asc' as const }, take }
        return (await database.observation.findMany(query)).map((row) => row.id)
      }
    }),
  },
}
