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

const MOST_AT_ONCE = 900

const loader = createContextCache(({ database }: ApiContext) =>
  batched((documents: string[]) => loadCiting(database, documents), MOST_AT_ONCE),
)

/** What cites the document with this id; those that one request asks for at the same time are counted together. */
export const citingOf = (context: ApiContext, document: string): Promise<Citing> => loader(context)(document)

interface Row {
  toId: string
  documents: number | bigint
  targets: number | bigint | null
}

async function loadCiting(database: Database, documents: readonly string[]): Promise<Citing[]> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT c."toId", COUNT(*) AS "documents", SUM(CASE WHEN c."follows" = 1 THEN t."count" END) AS "targets"
    FROM (
      SELECT "toId", "fromId", MAX(CASE WHEN "relation" <> 'MENTIONS' THEN 1 ELSE 0 END) AS "follows" FROM "Citation"
      WHERE "toId" IN (${join([...new Set(documents)])}) GROUP BY "toId", "fromId"
    ) c
    LEFT JOIN (
      SELECT "documentId", COUNT(*) AS "count" FROM "Target" WHERE "status" = 'CURRENT' GROUP BY "documentId"
    ) t ON t."documentId" = c."fromId"
    GROUP BY c."toId"`
  const known = new Map(
    rows.map((row): [string, Citing] => [
      row.toId,
      { documents: Number(row.documents), targets: Number(row.targets ?? 0) },
    ]),
  )
  return documents.map((id) => known.get(id) ?? { documents: 0, targets: 0 })
}
