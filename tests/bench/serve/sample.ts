import Database from 'libsql'

/** Rows of a database that requests ask for. */
export interface Sample {
  targets: number
  /** Ids of targets, spread over all of them. */
  ids: string[]
  /** Codes of regions that state targets, spread over all of them. */
  codes: string[]
}

const IDS = 5000
const CODES = 100

export function sampleOf(file: string): Sample {
  const database = new Database(file)
  const column = (sql: string) => (database.prepare(sql).raw().all() as string[][]).map(([value]) => String(value))
  try {
    const ids = column('SELECT id FROM "Target" ORDER BY sortKey')
    const codes = column('SELECT DISTINCT regionCode FROM "Target" WHERE regionCode IS NOT NULL ORDER BY regionCode')
    return { targets: ids.length, ids: spread(ids, IDS), codes: spread(codes, CODES) }
  } finally {
    database.close()
  }
}

const spread = (all: readonly string[], count: number): string[] =>
  all.filter((_, i) => Math.floor(((i + 1) * count) / all.length) > Math.floor((i * count) / all.length))
