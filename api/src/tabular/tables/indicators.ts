import { Direction, Measure } from '@plangraph/database'
import { type IndicatorArguments, indicatorsWhere } from '../../domain/filters/catalogue-where.js'
import { sql } from '../../shared/sql.js'
import { boolean, id, oneOf, orNull, string } from './column.js'
import { narrowedBy, type Table } from './table.js'

export const indicators: Table = {
  name: 'indicators',
  title: 'Indicators',
  description: 'The indicator catalogue (指标). Names that mean one thing share an entry.',
  query: 'indicators',
  columns: [
    string('code', sql`i."code"`, 'Stable code, kebab-case: urban-new-employment.'),
    id('id', 'Indicator', sql`i."code"`, 'Global id.'),
    string('name', sql`i."name"`, 'Chinese name: 城镇新增就业人数.'),
    orNull(string('name_en', sql`i."nameEn"`, 'English name; null where the catalogue has none.')),
    string('topic', sql`i."topic"`, 'Topic of the catalogue: employment.'),
    string('unit', sql`i."unit"`, 'Base unit that normalized values are in: 人, %, 元.'),
    oneOf('measure', Measure, sql`i."measure"`, 'What kind of number it is. Only like is compared with like.'),
    oneOf('direction', Direction, sql`i."direction"`, 'Which way is better.'),
    boolean('additive', sql`i."additive"`, 'Do the parts of a region add up to the whole?'),
  ],
  primaryKey: ['code'],
  foreignKeys: [],
  rows: {
    kind: 'stored',
    from: sql`"Indicator" i`,
    narrow: narrowedBy<IndicatorArguments>(async (database, args) => {
      const where = await indicatorsWhere(database, args)
      return async (after, take) => {
        const behind = { AND: [where, { code: { gt: after } }] }
        const query = { where: behind, select: { code: true }, orderBy: { code: 'asc' as const }, take }
        return (await database.indicator.findMany(query)).map(({ code }) => code)
      }
    }),
  },
}
