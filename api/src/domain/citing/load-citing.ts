import type { Database } from '@plangraph/database'
import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'
import { join } from '../../shared/sql.js'

/** What cites a document. */
export interface Citing {
  /** Documents that cite it, each once. */
  documents: number
  /** Current goals of those of them that were drawn up from it or implement it. */
  targets: number
}

const loader = createContextCache(({ database }: ApiContext) =>
  batched((documents: string[]) => loadCiting(database, documents)),
)

/** What cites the document with this id; those that one request asks for at the same time are counted together. */
export const citingOf = (context: ApiContext, document: string): Promise<Citing> => loader(context)(document)

interface Row {
  toId: string
  documents: number | bigint
  targets: number | bigint | null
}

/** SQLite takes 999 parameters a statement. */
const MOST_AT_ONCE = 900

async function loadCiting(database: Database, documents: readonly string[]): Promise<Citing[]> {
  const known = new Map<string, Citing>()
  const ids = [...new Set(documents)]
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const rows = await database.$queryRaw<Row[]>`
      SELECT c."toId", COUNT(*) AS "documents", SUM(CASE WHEN c."follows" THEN t."count" END) AS "targets"
      FROM (
        SELECT "toId", "fromId", MAX("relation" <> 'MENTIONS') AS "follows" FROM "Citation"
        WHERE "toId" IN (${join(ids.slice(from, from + MOST_AT_ONCE))}) GROUP BY "toId", "fromId"
      ) c
      LEFT JOIN (
        SELECT "documentId", COUNT(*) AS "count" FROM "Target" WHERE "status" = 'CURRENT' GROUP BY "documentId"
      ) t ON t."documentId" = c."fromId"
      GROUP BY c."toId"`
    for (const row of rows) known.set(row.toId, { documents: Number(row.documents), targets: Number(row.targets ?? 0) })
  }
  return documents.map((id) => known.get(id) ?? { documents: 0, targets: 0 })
}
