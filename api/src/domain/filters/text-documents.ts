import { type Database, rawRows } from '@plangraph/database'
import { GRAM_BLOCK, gramsOf, unpackNumbers } from '@plangraph/figures'
import { join, quotedName, type Sql, sql } from '../../shared/sql.js'

/** Grams of a text that are looked up: those of a long one narrow hardly further. */
const MOST_GRAMS = 8

/** Figures that are asked for at a time, mostly. */
const PAGE = 50

/** Which documents hold a gram in their figures, and which in their own text. */
export type GramTable = 'DocumentGram' | 'TextGram'

/**
 * Documents that may contain a text, by the rarest pair of neighbouring characters in it; every document that does
 * contain it is among them. Five statements, whose cost hardly grows with the data.
 *
 * @param text in the form of `searchText`
 * @param most how many documents are worth knowing
 * @param table whose texts
 * @returns null for a single character, for a text whose every pair is in more documents, and where going through all documents in their
 * order finds a page sooner than reading those: the page is full after so many of them, the rarer the pair the more
 */
export async function documentsWithText(
  database: Database,
  text: string,
  most: number,
  table: GramTable = 'DocumentGram',
): Promise<string[] | null> {
  const grams = [...gramsOf(text)].slice(0, MOST_GRAMS)
  if (grams.length === 0) return null
  const [sizes, last, waiting] = await Promise.all([
    rawRows<[gram: string, size: number | bigint]>(
      database,
      join(
        grams.map((gram) => sizeOf(table, gram, most)),
        ' UNION ALL ',
      ),
    ),
    database.gramDocument.findFirst({ orderBy: { number: 'desc' } }),
    database.gramQueue.findMany({ take: most + 1 }),
  ])
  const [rarest] = sizes.map(([gram, size]) => ({ gram, size: Number(size) })).sort((a, b) => a.size - b.size)
  if (rarest === undefined || rarest.size > Math.min(most, Math.sqrt(PAGE * (last?.number ?? 0)))) return null
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
  const blocks = await rawRows<[block: number, documents: string]>(
    database,
    sql`SELECT "block", "documents" FROM ${quotedName(table)} WHERE "gram" = ${gram}`,
  )
  const numbers = blocks.flatMap(([block, documents]) => unpackNumbers(documents).map((n) => block * GRAM_BLOCK + n))
  if (numbers.length === 0) return []
  const rows = await rawRows<[documentId: string]>(
    database,
    sql`SELECT "documentId" FROM "GramDocument"
      WHERE "number" IN (SELECT CAST("value" AS INTEGER) FROM json_each(${JSON.stringify(numbers)}))`,
  )
  return rows.map(([documentId]) => documentId)
}
