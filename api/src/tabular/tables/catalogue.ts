import { Direction, Measure, RegionLevel } from '@plangraph/database'
import {
  type IndicatorArguments,
  indicatorsWhere,
  type RegionArguments,
  regionsWhere,
} from '../../domain/filters/catalogue-where.js'
import { sql } from '../../shared/sql.js'
import { boolean, id, number, oneOf, orNull, string } from './column.js'
import { narrowedBy, references, type Table } from './table.js'

export const regions: Table = {
  name: 'regions',
  title: 'Regions',
  description: 'Places with a code of GB/T 2260 (行政区划): the nation, provinces, prefectures, counties.',
  query: 'regions',
  columns: [
    string('code', sql`r."code"`, 'Code of GB/T 2260, six digits as text: 610100; the nation is 100000.'),
    id('id', 'Region', sql`r."code"`, 'Global id.'),
    string('name', sql`r."name"`, 'Full Chinese name: 西安市.'),
    orNull(string('name_en', sql`r."nameEn"`, 'English name; null where the catalogue has none.')),
    oneOf('level', RegionLevel, sql`r."level"`, 'Level in the administrative division.'),
    orNull(string('parent_code', sql`r."parentCode"`, 'Code of the region above; null for the nation.')),
    orNull(string('parent_name', sql`p."name"`, 'Name of the region above; null for the nation.')),
    orNull(number('population', sql`r."population"`, 'Residents (常住人口) at the 2020 census; null where not known.')),
    orNull(string('population_source', sql`s."text"`, 'Where that was published; null where it is null.')),
  ],
  primaryKey: ['code'],
  foreignKeys: [references('parent_code', 'regions', 'code')],
  rows: {
    kind: 'stored',
    from: sql`"Region" r
      LEFT JOIN "Region" p ON p."code" = r."parentCode"
      LEFT JOIN "PopulationSource" s ON s."number" = r."populationSourceNumber"`,
    narrow: narrowedBy<RegionArguments>(async (database, args) => {
      const where = await regionsWhere(database, args)
      return async (after, take) => {
        const wanted = { AND: [where, { code: { gt: after } }] }
        const query = { where: wanted, select: { code: true }, orderBy: { code: 'asc' as const }, take }
        return (await database.region.findMany(query)).map(({ code }) => code)
      }
    }),
  },
}

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
        const wanted = { AND: [where, { code: { gt: after } }] }
        const query = { where: wanted, select: { code: true }, orderBy: { code: 'asc' as const }, take }
        return (await database.indicator.findMany(query)).map(({ code }) => code)
      }
    }),
  },
}
