import type { Database } from '@plangraph/database'
import { GRAM_BLOCK, gramsOf, unpackNumbers } from '@plangraph/figures'
import { join, quotedName, type Sql, sql } from '../../shared/sql.js'

/** Grams of a text that are looked up: those of a long one narrow hardly further. */
const MOST_GRAMS = 8

/** Which documents hold a gram in their figures, and which in their own text. */
export type GramTable = 'DocumentGram' | 'TextGram'

/**
 * Documents that may contain a text, by the rarest pair of neighbouring characters in it; every document that does
 * contain it is among them. Four statements, whose cost hardly grows with the data.
 *
 * @param text in the form of `searchText`
 * @param most how many documents are worth knowing
 * @param table whose texts
 * @returns null for a single character and for a text whose every pair is in more documents
 */
export async function documentsWithText(
  database: Database,
  text: string,
  most: number,
  table: GramTable = 'DocumentGram',
): Promise<string[] | null> {
  const grams = [...gramsOf(text)].slice(0, MOST_GRAMS)
  if (grams.length === 0) return null
  const [sizes, waiting] = await Promise.all([
    database.$queryRaw<{ gram: string; size: number | bigint }[]>`${join(
      grams.map((gram) => sizeOf(table, gram, most)),
      ' UNION ALL ',
    )}`,
    database.gramQueue.findMany({ take: most + 1 }),
  ])
  const [rarest] = sizes.sort((a, b) => Number(a.size) - Number(b.size))
  if (rarest === undefined || Number(rarest.size) > most) return null
  // Those whose grams are not taken yet may hold any.
  const ids = new Set([
    ...(await holding(database, table, rarest.gram)),
    ...waiting.map(({ documentId }) => documentId),
  ])
  return ids.size > most ? null : [...ids]
}

/** Counts no further than needed: each block is of a document at least. */
const sizeOf = (table: GramTable, gram: string, most: number): Sql => sql`
  SELECT ${gram} AS "gram", COALESCE(SUM("count"), 0) AS "size"
  FROM (SELECT "count" FROM ${quotedName(table)} WHERE "gram" = ${gram} LIMIT ${most + 1}) AS list`

async function holding(database: Database, table: GramTable, gram: string): Promise<string[]> {
  const blocks = await database.$queryRaw<{ block: number; documents: string }[]>`
    SELECT "block", "documents" FROM ${quotedName(table)} WHERE "gram" = ${gram}`
  const numbers = blocks.flatMap(({ block, documents }) => unpackNumbers(documents).map((n) => block * GRAM_BLOCK + n))
  if (numbers.length === 0) return []
  const rows = await database.$queryRaw<{ documentId: string }[]>`
    SELECT "documentId" FROM "GramDocument"
    WHERE "number" IN (SELECT CAST("value" AS INTEGER) FROM json_each(${JSON.stringify(numbers)}))`
  return rows.map(({ documentId }) => documentId)
}
