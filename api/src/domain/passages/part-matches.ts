/** A part of a text, as it is searched. */
export interface TextPart {
  sortKey: string
  documentId: string
  sectionId: string | null
  /** NFKC, lower case, no white space, no page furniture. */
  text: string
  /** From the character `at` of `text` on, one after the other is the next of the document's text, up to the next run. */
  runs: readonly Run[]
}

export type Run = readonly [at: number, charStart: number, page: number | null]

/** A place in a document's text, in code points, that says what was looked for. */
export interface Match {
  /** Names it in cursors, in the order of matches. */
  key: string
  documentId: string
  sectionId: string | null
  page: number | null
  start: number
  end: number
}

/** The key of a match: its part, and which of the matches in that part it is. */
const keyOf = (sortKey: string, index: number): string => `${sortKey}#${index}`

/** The part that the key of a match names. */
export const partOf = (key: string): string => key.slice(0, key.lastIndexOf('#'))

/** Which of the matches in its part the key of a match names, from 0; NaN where it is none. */
export const indexIn = (key: string): number => Number.parseInt(key.slice(key.lastIndexOf('#') + 1), 10)

/**
 * All places in a part where a text is, from left to right, none within another.
 *
 * @param wanted in the form of `searchText`, not empty
 */
export function matchesIn({ sortKey, documentId, sectionId, text, runs }: TextPart, wanted: string): Match[] {
  const matches: Match[] = []
  const length = [...wanted].length
  let counted = 0
  let at = 0
  for (let found = text.indexOf(wanted); found >= 0; found = text.indexOf(wanted, found + wanted.length)) {
    // The database and the runs count code points.
    at += [...text.slice(counted, found)].length
    counted = found
    const first = placeOf(runs, at)
    const last = placeOf(runs, at + length - 1)
    const key = keyOf(sortKey, matches.length)
    matches.push({ key, documentId, sectionId, page: first.page, start: first.position, end: last.position + 1 })
  }
  return matches
}

/** Where in the document's text a character of a part is. */
function placeOf(runs: readonly Run[], character: number): { position: number; page: number | null } {
  const index = runs.findLastIndex(([at]) => at <= character)
  const [at, charStart, page] = runs[index] ?? [0, 0, null]
  // One character may fold into several (㎡ into m2), which all are where it is.
  const [, next] = runs[index + 1] ?? []
  const position = charStart + character - at
  return { position: next === undefined || next <= charStart ? position : Math.min(position, next - 1), page }
}
