import { lostTables } from '../language/lost-table.js'
import { type MappedText, type Paragraph, sliceMapped } from '../model/index.js'

/** A paragraph in its parts: prose, and cells of a table that ran together, in which nothing is read. */
export function partsOf(text: MappedText, role: Paragraph['role']): Pick<Paragraph, 'text' | 'role'>[] {
  const lost = lostTables(text.text)
  if (lost.length === 0) return [{ text, role }]
  const ends = [...new Set([0, ...lost.flatMap(({ start, end }) => [start, end]), text.text.length])]
  return ends.slice(1).map((end, i) => {
    const start = ends[i] as number
    return { text: sliceMapped(text, start, end), role: lost.some((part) => part.start === start) ? 'note' : role }
  })
}
