import type { Change, Database, Document } from '@plangraph/database'
import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'
import { allIdsOf } from '../former-ids/former-ids.js'

/** Something about a row that changed. */
export interface FieldChange {
  field: string
  before: string | null
  after: string | null
}

/** What is stored of a change as lists of three. */
export const fieldsOf = (fields: unknown): FieldChange[] =>
  (fields as [string, string | null, string | null][]).map(([field, before, after]) => ({ field, before, after }))

const MOST_AT_ONCE = 900

const histories = createContextCache(({ database }: ApiContext) =>
  batched((rows: string[]) => loadHistories(database, rows), MOST_AT_ONCE),
)

/** What changed of a goal, also under former ids, the latest first; goals that one request asks for at a time are looked up together. */
export const historyOf = (context: ApiContext, targetId: string): Promise<Change[]> => histories(context)(targetId)

async function loadHistories(database: Database, rows: readonly string[]): Promise<Change[][]> {
  const ids = await allIdsOf(database, 'Target', rows)
  const changes = await database.change.findMany({
    where: { rowId: { in: [...ids.values()].flat() }, rowType: 'Target', told: true },
    orderBy: { id: 'desc' },
  })
  return rows.map((id) => changes.filter(({ rowId }) => ids.get(id)?.includes(rowId)))
}

const documents = createContextCache(({ database }: ApiContext) =>
  batched((ids: string[]) => loadDocuments(database, ids), MOST_AT_ONCE),
)

/** The document with this id as it is now; null for one that is gone. */
export const documentNow = (context: ApiContext, id: string): Promise<Document | null> => documents(context)(id)

async function loadDocuments(database: Database, ids: readonly string[]): Promise<(Document | null)[]> {
  const found = await database.document.findMany({ where: { id: { in: [...new Set(ids)] } } })
  const byId = new Map(found.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}
