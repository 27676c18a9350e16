import { searchText } from '@plangraph/figures'
import type { Line, ReadDocument } from '../model/index.js'
import { at, type RowContext } from './row-context.js'
import type { TextPartRow } from './row-types.js'

/** Characters of a part: the most that the positions in the database reach. */
const MOST = 2000

/** From the character `at` of a part on, one after the other is the next of the text from `charStart` on. */
type Run = [at: number, charStart: number, page: number | null]

/** What of a document its parts are made of: its text with its lines, and where its sections are. */
type TextContext = Pick<RowContext, 'id' | 'regionCode' | 'sections' | 'offset'> & {
  document: {
    read: Pick<ReadDocument, 'text' | 'lines'>
    structure: { sections: readonly { start: number; end: number }[] }
  }
}

interface Part {
  section: number | null
  characters: string[]
  runs: Run[]
}

/**
 * The text as it is searched, in parts: the lines of one section that follow each other, without white space and page
 * furniture, so that words are found across the ends of lines and pages. A part that grows too long ends where a paragraph
 * begins, or where it must.
 */
export function textPartRows(context: TextContext): TextPartRow[] {
  const { read, structure } = context.document
  const parts: Part[] = []
  for (const line of read.lines) {
    const section = structure.sections.findLastIndex(({ start, end }) => start <= line.start && line.start < end)
    const last = parts.at(-1)
    const part = last && goesOn(last, section, line) ? last : { section, characters: [], runs: [] }
    if (part !== last) parts.push(part)
    for (const rest of addLine(context, part, line)) parts.push(rest)
  }
  return parts
    .filter(({ characters }) => characters.length > 0)
    .map(({ section, characters, runs }, ordinal) => ({
      sortKey: `${context.regionCode ?? '999999'}/${context.id}/${String(ordinal).padStart(6, '0')}`,
      documentId: context.id,
      sectionId: at(context.sections, section === -1 ? null : section),
      text: characters.join(''),
      runs,
    }))
}

/** Past half of what a part may hold, the next paragraph begins another. */
const goesOn = ({ section, characters }: Part, other: number, { opens }: Line): boolean =>
  section === other && (characters.length < MOST / 2 || opens === false)

/** Adds the characters of a line, and gives the parts that what doesn't fit goes into. */
function addLine({ document, offset }: TextContext, first: Part, { start, end, page }: Line): Part[] {
  const more: Part[] = []
  let part = first
  let position = offset(start)
  for (const character of document.read.text.slice(start, end)) {
    const folded = [...searchText(character)]
    if (part.characters.length + folded.length > MOST) {
      part = { section: part.section, characters: [], runs: [] }
      more.push(part)
    }
    if (folded.length > 0 && !follows(part, position, page)) part.runs.push([part.characters.length, position, page])
    part.characters.push(...folded)
    position += 1
  }
  return more
}

/** Is this position the one that the last run leads to? */
function follows({ characters, runs }: Part, position: number, page: number | null): boolean {
  const [at = 0, charStart = 0, runPage = null] = runs.at(-1) ?? []
  return runs.length > 0 && runPage === page && charStart + characters.length - at === position
}
