import { matchesOf } from '@plangraph/figures'
import type { Line } from '../../model/index.js'
import { isPageFurniture } from '../page-furniture.js'
import { type FolioSequence, folioSequence } from './folio-sequence.js'
import { isNumberInProse } from './number-in-prose.js'
import { runningHeads } from './running-heads.js'

/** A stretch of a text, from start on and before end. */
export interface Range {
  start: number
  end: number
}

interface RawLine extends Range {
  /** A form feed precedes it. */
  afterFormFeed: boolean
}

/** Cuts text at LF, CR, CR LF and form feed; line ends are no part of a line. */
export function cutLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  let afterFormFeed = false
  for (const match of matchesOf(text, /\r\n|\n|\r|\f|$/g)) {
    lines.push({ start, end: match.index, afterFormFeed })
    afterFormFeed = match[0] === '\f'
    start = match.index + match[0].length
  }
  return lines
}

/**
 * Text extractors mark a new page with a form feed, or with one blank before its first line
 * (` 延伸。做优文化旅游…`). The blank counts only where nothing else in the text is indented.
 */
function leadingBlankMarksPages(lines: readonly string[]): boolean {
  const single = lines.filter((line) => /^ \S/.test(line)).length
  const deeper = lines.filter((line) => /^(?:[ \t]{2,}|　+)\S/.test(line)).length
  const filled = lines.filter((line) => line.trim() !== '').length
  return single >= 2 && deeper === 0 && single <= filled / 8
}

/** Pages recognised by form feeds, folios with dashes or leading blanks. */
function markedPages(raw: readonly RawLine[], texts: readonly string[]): number[] {
  const blankMarks = leadingBlankMarksPages(texts)
  let page = 1
  let seenText = false
  let pageEnded = false
  return raw.map((line, i) => {
    const content = texts[i] as string
    const filled = content.trim() !== ''
    const startsPage = line.afterFormFeed || (filled && (pageEnded || (blankMarks && /^ \S/.test(content))))
    if (startsPage && seenText) page++
    if (filled) {
      seenText = true
      pageEnded = isPageFurniture(content)
    }
    return page
  })
}

/** Pages recognised by bare folios; between two of them a page without one can't be distinguished from its neighbours. */
function numberedPages({ folios, atHead, firstPage }: FolioSequence, texts: readonly string[]): number[] {
  const first = folios[0]?.value ?? 0
  const pageAt = new Map(folios.map(({ line, value }) => [line, firstPage + value - first]))
  let page = atHead ? Math.max(1, firstPage - 1) : firstPage
  let pageEnded = false
  return texts.map((text, i) => {
    const told = pageAt.get(i)
    if (told !== undefined) page = told
    else if (pageEnded && text.trim() !== '') page++
    if (text.trim() !== '') pageEnded = told !== undefined && !atHead
    return page
  })
}

/**
 * Lines with their page, folios and running heads left out: null everywhere when the text shows no page marks. tables:
 * ranges of tables, the numbers in which are no folios.
 */
export function splitLines(text: string, tables: readonly Range[] = []): { lines: Line[]; pageCount: number | null } {
  const raw = cutLines(text)
  const inTable = raw.map(({ start }) => tables.some((table) => start >= table.start && start < table.end))
  const texts = raw.map((line, i) => (inTable[i] ? '' : text.slice(line.start, line.end)))
  const sequence = folioSequence(texts)
  const folios = new Map(sequence?.folios.map((folio) => [folio.line, folio]))
  // ` 14 `: the blank before a folio marks no page.
  const marked = markedPages(
    raw,
    texts.map((text, i) => (folios.get(i)?.alone ? '' : text)),
  )
  const isMarked = marked.at(-1) !== 1
  const pages = sequence && !isMarked ? numberedPages(sequence, texts) : marked
  const paged = isMarked || sequence !== null
  const lines = raw.flatMap(({ start, end }, i): Line[] => {
    const folio = folios.get(i)
    if (inTable[i] && start === end) return []
    if (folio?.alone || isPageFurniture(texts[i] as string) || isNumberInProse(texts, i)) return []
    const page = paged ? (pages[i] as number) : null
    return [{ start: start + (folio?.length ?? 0), end, page, opens: null, place: null }]
  })
  if (!paged) return { lines, pageCount: null }
  const filled = lines.filter((line) => text.slice(line.start, line.end).trim() !== '')
  const heads = runningHeads(filled.map((line) => ({ text: text.slice(line.start, line.end), page: line.page })))
  const headLines = new Set(filled.filter((_line, i) => heads.has(i)))
  return { lines: lines.filter((line) => !headLines.has(line)), pageCount: pages.at(-1) ?? null }
}
