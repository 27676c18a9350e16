import { concatMapped, type MappedText, mapRange, type ReadDocument } from '../model/index.js'
import { withoutInvisible } from './invisible.js'

/** A paragraph where the file tells its paragraphs, else one line of it. */
export interface RawParagraph {
  text: MappedText
  start: number
  end: number
  /** Page on which it begins. */
  page: number | null
  /** It is a whole paragraph. */
  whole: boolean
  /** An item that a list of the markup counts. */
  listed: boolean
  /** A note at the foot. */
  note: boolean
}

/**
 * Joins the lines that go on with the one before: `…城镇新增就` on page 4, `业58.92万人。` on page 5. None goes on from a
 * table into the text after it.
 */
export function paragraphsOf(read: ReadDocument): RawParagraph[] {
  const paragraphs: (Omit<RawParagraph, 'text'> & { parts: MappedText[] })[] = []
  let gridAt = 0
  for (const { start, end, page, opens, listed = false, note = false } of read.lines) {
    let leftGrid = false
    for (; start >= (read.grids[gridAt]?.end ?? Number.POSITIVE_INFINITY); gridAt++) leftGrid = true
    const text = withoutInvisible(mapRange(read.text, start, end))
    const last = paragraphs.at(-1)
    if (opens === false && last && !leftGrid) {
      last.parts.push(text)
      last.end = end
    } else paragraphs.push({ parts: [text], start, end, page, whole: opens !== null, listed, note })
  }
  return paragraphs.map(({ parts, ...paragraph }) => ({ text: concatMapped(parts), ...paragraph }))
}
