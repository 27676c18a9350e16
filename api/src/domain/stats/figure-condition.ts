import { literalText } from '../../shared/filter-values.js'
import { join, type Sql, sql } from '../../shared/sql.js'
import type { FigureParts } from '../filters/figure-parts.js'
import { type FigureTable, KEYS } from './group-keys.js'

const NEVER = sql`FALSE`

/** Figures `f`, each with its region `r` and indicator `i`. @param rows a table of figures, or what has its columns */
export const figuresOf = (rows: Sql): Sql => sql`${rows} f
      LEFT JOIN "Region" r ON r."code" = f."regionCode"
      LEFT JOIN "Indicator" i ON i."code" = f."indicatorCode"`

/** The condition of a filter on figures `f`, their region `r` and indicator `i`; `figureWhere` is the same for Prisma. */
export function figureCondition(table: FigureTable, parts: FigureParts, status?: readonly string[] | null): Sql {
  const key = KEYS[table]
  const conditions = [
    among(key.region, parts.regions),
    parts.within && sql`${key.region} BETWEEN ${parts.within.first} AND ${parts.within.last}`,
    among(key.level, parts.levels),
    among(key.document, parts.documents),
    among(key.indicator, parts.indicators),
    among(key.topic, parts.topics),
    among(key.year, parts.years),
    among(key.origin, parts.origins),
    among(key.binding, parts.binding && [parts.binding]),
    among(key.status, status),
    parts.text === undefined ? undefined : sql`f."searchText" LIKE ${`%${literalText(parts.text)}%`}`,
    parts.updatedSince && updatedSince(parts.updatedSince),
    ofTargets(table, parts.governing, GOVERNS),
    ofTargets(table, parts.hasDownstream, IS_TAKEN_UP),
  ]
  return join([sql`TRUE`, ...conditions.filter((condition) => condition !== undefined)], ' AND ')
}

function among(key: Sql, list: readonly (string | number)[] | null | undefined): Sql | undefined {
  if (list === null || list === undefined) return undefined
  return list.length === 0 ? NEVER : sql`${key} IN (${join([...list])})`
}

const updatedSince = (since: Date) => sql`f."runId" IN (
  SELECT u."id" FROM "EtlRun" u WHERE u."finishedAt" >= ${since} OR (u."finishedAt" IS NULL AND u."startedAt" >= ${since}))`

const GOVERNS = sql`EXISTS (SELECT 1 FROM "GoverningStatement" g WHERE g."targetId" = f."id")`
const IS_TAKEN_UP = sql`EXISTS (SELECT 1 FROM "TargetLink" l WHERE l."upstreamId" = f."id" AND l."kind" = 'INHERITS')`

/** What can hold of targets alone: of no observation it does. */
function ofTargets(table: FigureTable, wanted: boolean | undefined, holds: Sql): Sql | undefined {
  if (wanted === undefined || (table === 'Observation' && !wanted)) return undefined
  if (table === 'Observation') return NEVER
  return wanted ? holds : sql`NOT ${holds}`
}
