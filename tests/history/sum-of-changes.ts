import { openBare } from '@plangraph/database'
import type { DataRows } from './data-rows.js'

interface Change {
  rowType: string
  rowId: string
  kind: string
  told: number
  fields: string
}

/**
 * What is wrong with the changes after a revision as the way from that state to the one that is now: a row that differs without
 * a change of it and without a document that came or went with it, or a field that does not begin where it ended.
 */
export function sumOfChanges(file: string, revision: string, then: DataRows, now: DataRows): string[] {
  const database = openBare(file)
  const changes = database.rows<Change>(
    'SELECT "rowType", "rowId", "kind", "told", "fields" FROM "Change" WHERE "revisionId" > ? ORDER BY "id"',
    revision,
  )
  database.close()
  return [...untold(changes, then, now), ...broken(changes)]
}

/** Rows that were there then and are others now, or none: each must have a change, as what comes with a document has not. */
function untold(changes: readonly Change[], then: DataRows, now: DataRows): string[] {
  const told = new Set(changes.map(({ rowType, rowId }) => `${rowType} ${rowId}`))
  return [...then].flatMap(([table, rows]) =>
    [...rows].flatMap(([key, row]) =>
      now.get(table)?.get(key) === row || told.has(`${table} ${key}`) ? [] : [`no change tells of ${table} ${key}`],
    ),
  )
}

/** Fields of a row whose value before is not the one that an earlier change left. */
function broken(changes: readonly Change[]): string[] {
  const last = new Map<string, string | null>()
  return changes.flatMap(({ rowType, rowId, fields, kind, told }) => {
    // A row that has another id now is told under that one, which begins with what the former one was.
    if (kind === 'ADDED' || (kind === 'REMOVED' && told === 0))
      for (const key of [...last.keys()]) if (key.startsWith(`${rowType} ${rowId} `)) last.delete(key)
    return told === 0
      ? []
      : (JSON.parse(fields) as [string, string | null, string | null][]).flatMap(([field, before, after]) => {
          const key = `${rowType} ${rowId} ${field}`
          const known = last.get(key)
          last.set(key, after)
          return known === undefined || known === before ? [] : [`${key} was left ${known} and found ${before}`]
        })
  })
}
