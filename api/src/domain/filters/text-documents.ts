import type { Database } from '@plangraph/database'
import { join, quotedName, type Sql, sql } from '../../shared/sql.js'

/** Grams of a text that are looked up: those of a long one narrow hardly further. */
const MOST_GRAMS = 8

/** Which documents hold a gram in their figures, and which in their own text. */
export type GramTable = 'DocumentGram' | 'TextGram'

/** Marks documents whose grams are not all known. */
const UNKNOWN = ''

/**
 * Documents that may contain a text, by the rarest pair of neighbouring characters in it; every document that does
 * contain it is among them. Two statements, whose cost does not grow with the data.
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
  const from = quotedName(table)
  const grams = gramsOf(text).slice(0, MOST_GRAMS)
  if (grams.length === 0) return null
  const sizes = await database.$queryRaw<{ gram: string; size: number | bigint }[]>`${join(
    grams.map((gram) => sizeOf(from, gram, most)),
    ' UNION ALL ',
  )}`
  const [rarest] = sizes.sort((a, b) => Number(a.size) - Number(b.size))
  if (rarest === undefined || Number(rarest.size) > most) return null
  const rows = await database.$queryRaw<{ documentId: string }[]>`
    SELECT DISTINCT "documentId" FROM ${from} WHERE "gram" IN (${rarest.gram}, ${UNKNOWN})`
  return rows.length > most ? null : rows.map(({ documentId }) => documentId)
}

/** Counts no further than one document too many. */
const sizeOf = (from: Sql, gram: string, most: number): Sql => sql`
  SELECT ${gram} AS "gram", count(*) AS "size"
  FROM (SELECT 1 FROM ${from} WHERE "gram" = ${gram} LIMIT ${most + 1}) AS list`

/** Two characters that follow each other, each pair once. */
function gramsOf(text: string): string[] {
  const characters = [...text]
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))]
}
