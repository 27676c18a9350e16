import { checkRange } from './check-evidence.js'
import { linesOf, type SourceText, withoutBlanks, wordsOf } from './source-lines.js'

export interface SectionOffsets {
  number: string | null
  label: string | null
  title: string
  text: string
  charStart: number
  charEnd: number
  pageStart: number | null
}

/** What is wrong with a section: its heading must be at its start, its paragraphs in it, on the page it tells. */
export function checkSection(section: SectionOffsets, source: SourceText): string[] {
  const { charStart, charEnd } = section
  const range = checkRange(charStart, charEnd, source)
  if (range.length > 0) return range
  const words = wordsOf(source, charStart, charEnd)
  const mark = withoutBlanks(section.number ?? section.label ?? '')
  const wrong: string[] = []
  if (!words.startsWith(mark) || !holdsInOrder(words, mark + withoutBlanks(section.title)))
    wrong.push(`the text at ${charStart}–${charEnd} does not begin with its heading “${mark}${section.title}”`)
  const lost = section.text.split('\n').find((paragraph) => !holdsInOrder(words, withoutBlanks(paragraph)))
  if (lost !== undefined)
    wrong.push(`its paragraph “${lost.slice(0, 30)}” is not in the text at ${charStart}–${charEnd}`)
  return [...wrong, ...checkPage(charStart, charEnd, section.pageStart, source)]
}

export interface TableOffsets {
  rows: unknown
  charStart: number
  charEnd: number
  page: number | null
}

/** What is wrong with a table: the characters of every cell must be in it, in their order, on or after its page. */
export function checkTable({ rows, charStart, charEnd, page }: TableOffsets, source: SourceText): string[] {
  const range = checkRange(charStart, charEnd, source)
  if (range.length > 0) return range
  const words = wordsOf(source, charStart, charEnd)
  const cells = Array.isArray(rows) ? rows.flat().map(String) : []
  const lost = cells.find((cell) => !holdsInOrder(words, withoutBlanks(cell)))
  const wrong = lost === undefined ? [] : [`its cell “${lost}” is not in the text at ${charStart}–${charEnd}`]
  return [...wrong, ...checkPage(charStart, charEnd, page, source)]
}

/** The page must be that of the first line with words. */
function checkPage(start: number, end: number, page: number | null, source: SourceText): string[] {
  const first = linesOf(source, start, end).at(0)
  return first === undefined || first.page === page ? [] : [`it names page ${page}, but begins on page ${first.page}`]
}

/** All characters of `part` stand in `whole` in their order, others between them: marks left out, interleaved cells. */
function holdsInOrder(whole: string, part: string): boolean {
  let at = 0
  for (const char of part) {
    const found = whole.indexOf(char, at)
    if (found < 0) return false
    at = found + char.length
  }
  return true
}
