import type { Basis, Binding, Origin, RegionLevel, TargetStatus } from '@plangraph/database'
import { type Sql, sql } from '../../shared/sql.js'

/** What figures are grouped by: each names a key. */
export type Grouping = Uppercase<keyof GroupKeys>

/** Which figures are grouped, and so which keys they have. */
export type FigureTable = 'Target' | 'Observation'

/** What the figures of a group share; null where they are not grouped by it, and for those without one. */
export interface GroupKeys {
  /** Code. */
  region: string | null
  level: RegionLevel | null
  /** Code. */
  indicator: string | null
  topic: string | null
  year: number | null
  basis: Basis | null
  status: TargetStatus | null
  binding: Binding | null
  origin: Origin | null
  /** Local id. */
  document: string | null
}

// PostgreSQL compares an enum with no text; as text both databases sort it by code point.
const text = (column: Sql): Sql => sql`CAST(${column} AS TEXT)`

const NONE = text(sql`NULL`)

const OF_TARGETS: Record<keyof GroupKeys, Sql> = {
  region: sql`f."regionCode"`,
  level: text(sql`r."level"`),
  indicator: sql`f."indicatorCode"`,
  topic: sql`i."topic"`,
  year: sql`f."year"`,
  basis: text(sql`f."basis"`),
  status: text(sql`f."status"`),
  binding: text(sql`f."binding"`),
  origin: text(sql`f."origin"`),
  document: sql`f."documentId"`,
}

/** The expressions that figures `f`, with their region `r` and indicator `i`, are grouped and narrowed by. */
export const KEYS: Record<FigureTable, Record<keyof GroupKeys, Sql>> = {
  Target: OF_TARGETS,
  Observation: { ...OF_TARGETS, status: NONE, binding: NONE },
}

/** The key of a grouping: REGION → region. */
export const keyOf = (grouping: Grouping): keyof GroupKeys => grouping.toLowerCase() as Lowercase<Grouping>

export const KEY_NAMES = Object.keys(OF_TARGETS) as (keyof GroupKeys)[]
