import { Basis, Comparator, RegionLevel } from '@plangraph/database'
import { DAYS_TO_FOLLOW } from '../../domain/links/link-figures.js'
import { type Sql, sql } from '../../shared/sql.js'
import { boolean, id, integer, oneOf, orNull, string } from './column.js'
import { references, type Table } from './table.js'

const LEVELS = Object.values(RegionLevel)

/** Every level with those below it, as rows. */
const LEVELS_BELOW: Sql = sql`(
  SELECT own."value" AS "own", below."value" AS "below"
  FROM json_each(${JSON.stringify(LEVELS)}) own JOIN json_each(${JSON.stringify(LEVELS)}) below ON below."key" > own."key")`

/** The goal itself, and what its region says or said of it elsewhere: links between statements of one region lead there. */
const SAID = sql`(
  SELECT f."id" AS "id"
  UNION SELECT u."id" FROM "TargetLink" x JOIN "Target" u ON u."id" = x."upstreamId"
    WHERE x."downstreamId" = f."id" AND u."regionCode" = f."regionCode"
  UNION SELECT u."id" FROM "TargetLink" x JOIN "Target" u ON u."id" = x."downstreamId"
    WHERE x."upstreamId" = f."id" AND u."regionCode" = f."regionCode")`

/**
 * Goals of the level below that inherit it, by the names that figures of links know (`DAYS_TO_FOLLOW`). CROSS JOIN lets SQLite go from
 * the goal along its few links; by itself it would go through all regions of the level.
 */
const TAKING_UP = sql`${SAID} s CROSS JOIN "TargetLink" l CROSS JOIN "Target" b CROSS JOIN "Region" br CROSS JOIN "Document" bd
  WHERE l."upstreamId" = s."id" AND l."kind" = 'INHERITS' AND b."id" = l."downstreamId"
  AND br."code" = b."regionCode" AND br."level" = v."below" AND bd."id" = b."documentId"`

const taken = (value: Sql): Sql => sql`(SELECT ${value} FROM ${TAKING_UP})`

export const uptake: Table = {
  name: 'uptake',
  title: 'Uptake of goals',
  description:
    'Which goals has nobody below taken up, and how long did the others take? One row for each governing current goal of a region ' +
    'and each level of regions below its own. Regions whose documents are not here take nothing up.',
  columns: [
    id('target_id', 'Target', sql`g."targetId"`, 'The goal.'),
    oneOf('level', RegionLevel, sql`v."below"`, 'The level of regions below.'),
    string('region_code', sql`f."regionCode"`, 'GB/T 2260 code of the region that the goal governs in.'),
    string('region_name', sql`r."name"`, 'Chinese name of that region.'),
    orNull(string('indicator_code', sql`f."indicatorCode"`, 'Code in the catalogue; null: not in the catalogue yet.')),
    string('printed_name', sql`f."indicatorName"`, "Name in the document's own words."),
    orNull(integer('year', sql`f."year"`, 'Year of the goal, the last of a period; null where none is printed.')),
    string('printed', sql`f."printed"`, 'The goal as printed.'),
    orNull(string('unit', sql`f."unit"`, 'Unit as printed; null where there is none.')),
    oneOf('comparator', Comparator, sql`f."comparator"`, 'How the number binds.'),
    oneOf('basis', Basis, sql`f."basis"`, 'The time that the number is for.'),
    id('document_id', 'Document', sql`f."documentId"`, 'The document that states the goal.'),
    integer(
      'regions',
      taken(sql`COUNT(DISTINCT b."regionCode")`),
      'Regions of that level with a goal that inherits it, or what its region says of it elsewhere (INHERITS).',
    ),
    boolean('uncovered', sql`NOT EXISTS (SELECT 1 FROM ${TAKING_UP})`, 'Does no region of that level take it up?'),
    orNull(
      integer(
        'days_to_first',
        taken(sql`MIN(${DAYS_TO_FOLLOW.sql})`),
        'Days from the date that its document was signed to that of the first that takes it up; null without both dates.',
      ),
    ),
    orNull(
      integer(
        'days_to_last',
        taken(sql`MAX(${DAYS_TO_FOLLOW.sql})`),
        'The same to the last one; null without both dates.',
      ),
    ),
    string('quote', sql`e."quote"`, 'The words that prove the goal, as its source has them.'),
  ],
  primaryKey: ['target_id', 'level'],
  foreignKeys: [
    references('target_id', 'targets'),
    references('region_code', 'regions', 'code'),
    references('indicator_code', 'indicators', 'code'),
    references('document_id', 'documents'),
  ],
  rows: {
    kind: 'stored',
    // In the order of the key, so that a page ends where it is full.
    from: sql`"GoverningStatement" g
      CROSS JOIN "Target" f
      JOIN "Region" r ON r."code" = f."regionCode" AND f."id" = g."targetId" AND g."role" = 'GOAL' AND f."status" = 'CURRENT'
      JOIN ${LEVELS_BELOW} v ON v."own" = r."level"
      JOIN "Document" ad ON ad."id" = f."documentId"
      JOIN "Evidence" e ON e."id" = f."id"`,
  },
}
