import { openBare } from '@plangraph/database'
import type { DataRows } from './data-rows.js'

interface Change {
  /** The run, or the revision where a person made it without one. */
  made: string
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
    `SELECT COALESCE("runId", "revisionId") AS "made", "rowType", "rowId", "kind", "told", "fields"
     FROM "Change" JOIN "Revision" ON "Revision"."id" = "revisionId" WHERE "revisionId" > ? ORDER BY "Change"."id"`,
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

/** What an earlier change left of a field, and what made it. */
interface Left {
  value: string | null
  isGone: boolean
  made: string
}

/**
 * Fields of a row whose value before is not the one that an earlier change left. What comes with a document that is new is not
 * told, so that a row that went may be there again once one came.
 */
function broken(changes: readonly Change[]): string[] {
  const last = new Map<string, Left>()
  const bringing = new Set(changes.filter(bringsDocument).map(({ made }) => made))
  const forget = (isForgotten: (left: Left, key: string) => boolean) => {
    for (const [key, left] of last) if (isForgotten(left, key)) last.delete(key)
  }
  return changes.flatMap((change) => {
    const { made, rowType, rowId, kind, told } = change
    if (bringing.has(made)) forget(({ isGone, made: by }) => isGone && by !== made)
    // A row that has another id now is told under that one, which begins with what the former one was.
    if (kind === 'ADDED' || (kind === 'REMOVED' && told === 0))
      forget((_left, key) => key.startsWith(`${rowType} ${rowId} `))
    return fieldsOf(change).flatMap(([field, before, after]) => {
      const key = `${rowType} ${rowId} ${field}`
      const known = last.get(key)
      last.set(key, { value: after, isGone: kind === 'REMOVED', made })
      const isAgain = known?.isGone === true && bringing.has(known.made)
      return known === undefined || known.value === before || isAgain
        ? []
        : [`${key} was left ${known.value} and found ${before}`]
    })
  })
}

const fieldsOf = ({ told, fields }: Change) =>
  told === 0 ? [] : (JSON.parse(fields) as [string, string | null, string | null][])

const bringsDocument = (change: Change): boolean =>
  change.rowType === 'Document' &&
  (change.kind === 'ADDED' || fieldsOf(change).some(([field, before]) => field === 'status' && before === 'REFERENCED'))
