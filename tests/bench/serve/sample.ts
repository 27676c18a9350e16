import Database from 'libsql'

/** A region states something for an indicator and a year. */
export interface Stated {
  region: string
  indicator: string
  year: number
}

/** Rows of a database that requests ask for. */
export interface Sample {
  targets: number
  /** Ids of targets, spread over all of them. */
  ids: string[]
  /** Codes of regions that state targets, spread over all of them. */
  codes: string[]
  stated: Stated[]
  /** Ids of targets that follow from others. */
  linked: string[]
}

const IDS = 5000
const CODES = 100

export function sampleOf(file: string): Sample {
  const database = new Database(file)
  const column = (sql: string) => (database.prepare(sql).raw().all() as string[][]).map(([value]) => String(value))
  try {
    const ids = column('SELECT id FROM "Target" ORDER BY sortKey')
    const codes = column('SELECT DISTINCT regionCode FROM "Target" WHERE regionCode IS NOT NULL ORDER BY regionCode')
    const linked = column('SELECT DISTINCT downstreamId FROM "TargetLink" ORDER BY downstreamId')
    const stated = database
      .prepare(
        `SELECT DISTINCT regionCode AS region, indicatorCode AS indicator, year FROM "Target"
        WHERE regionCode IS NOT NULL AND indicatorCode IS NOT NULL AND year IS NOT NULL ORDER BY 1, 2, 3`,
      )
      .all() as Stated[]
    return {
      targets: ids.length,
      ids: spread(ids, IDS),
      codes: spread(codes, CODES),
      stated: spread(stated, IDS),
      linked: spread(linked, IDS),
    }
  } finally {
    database.close()
  }
}

const spread = <One>(all: readonly One[], count: number): One[] =>
  all.filter((_, i) => Math.floor(((i + 1) * count) / all.length) > Math.floor((i * count) / all.length))
