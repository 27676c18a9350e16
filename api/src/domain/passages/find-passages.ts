import type { Database } from '@plangraph/database'
import { type Sql, sql } from '../../shared/sql.js'
import { indexIn, type Match, matchesIn, partOf, type TextPart } from './part-matches.js'
import type { Wanted } from './passage-condition.js'

/** Which page of the matches: forward from `after`, or backward from `before`. */
export interface PassagePage {
  size: number
  backward: boolean
  /** Key of the match that the page comes after, or before. */
  from: string | null
}

export interface FoundPassages {
  /** In the order of the texts, whichever way the page was made. */
  matches: Match[]
  /** Are there more beyond the page, in its direction? */
  more: boolean
}

/** One page of matches, document by document as printed. One statement, which reads no more parts than the page needs. */
export async function findPassages(
  database: Database,
  { text, condition }: Wanted,
  page: PassagePage,
): Promise<FoundPassages> {
  if (condition === null) return { matches: [], more: false }
  // Every part holds a match, but that of the cursor perhaps none beyond it.
  const parts = await readParts(database, condition, page, page.size + 2)
  const inOrder = parts.flatMap((part) => {
    const matches = matchesIn(part, text).filter(({ key }) => isBeyond(key, page))
    return page.backward ? matches.reverse() : matches
  })
  const matches = inOrder.slice(0, page.size)
  return { matches: page.backward ? matches.reverse() : matches, more: inOrder.length > page.size }
}

/** Of the part that the cursor is in, only what comes after it, or before it, belongs to the page. */
function isBeyond(key: string, { from, backward }: PassagePage): boolean {
  if (from === null || partOf(from) !== partOf(key)) return true
  return backward ? indexIn(key) < indexIn(from) : indexIn(key) > indexIn(from)
}

async function readParts(
  database: Database,
  condition: Sql,
  { from, backward }: PassagePage,
  take: number,
): Promise<TextPart[]> {
  const beginning = from === null ? sql`TRUE` : sql`p."sortKey" >= ${partOf(from)}`
  const ending = from === null ? sql`TRUE` : sql`p."sortKey" <= ${partOf(from)}`
  const rows = await database.$queryRaw<(Omit<TextPart, 'runs'> & { runs: string })[]>`
    SELECT p."sortKey", p."documentId", p."sectionId", p."text", CAST(p."runs" AS TEXT) AS "runs"
    FROM "TextPart" p WHERE ${condition} AND ${backward ? ending : beginning}
    ORDER BY p."sortKey" ${backward ? sql`DESC` : sql`ASC`} LIMIT ${take}`
  return rows.map((row) => ({ ...row, runs: JSON.parse(row.runs) as TextPart['runs'] }))
}

/** How many matches there are. One statement, which reads every part that the grams leave over. */
export async function countPassages(database: Database, { text, condition }: Wanted): Promise<number> {
  if (condition === null) return 0
  const [row] = await database.$queryRaw<{ matches: number | bigint | null }[]>`
    SELECT SUM((length(p."text") - length(replace(p."text", ${text}, ''))) / length(${text})) AS "matches"
    FROM "TextPart" p WHERE ${condition}`
  return Number(row?.matches ?? 0)
}
