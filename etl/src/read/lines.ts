import type { Line } from '../model/index.js'
import { isPageFurniture } from './page-furniture.js'

interface RawLine {
  start: number
  end: number
  /** A form feed stands before it. */
  afterFormFeed: boolean
}

/** Cuts text at LF, CR, CR LF and form feed; line ends are no part of a line. */
function cutLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  let afterFormFeed = false
  for (const match of text.matchAll(/\r\n|\n|\r|\f|$/g)) {
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

/** Lines with their page, folios left out: null everywhere when the text shows no page marks. */
export function splitLines(text: string): { lines: Line[]; pageCount: number | null } {
  const raw = cutLines(text)
  const texts = raw.map((line) => text.slice(line.start, line.end))
  const blankMarks = leadingBlankMarksPages(texts)
  let page = 1
  let seenText = false
  let pageEnded = false
  const lines = raw.map((line, i): Line => {
    const content = texts[i] as string
    const filled = content.trim() !== ''
    const startsPage = line.afterFormFeed || (filled && (pageEnded || (blankMarks && /^ \S/.test(content))))
    if (startsPage && seenText) page++
    if (filled) {
      seenText = true
      pageEnded = isPageFurniture(content)
    }
    return { start: line.start, end: line.end, page, opens: null, place: null }
  })
  const paged = page > 1
  const kept = lines.filter((_line, i) => !isPageFurniture(texts[i] as string))
  return { lines: paged ? kept : kept.map((line) => ({ ...line, page: null })), pageCount: paged ? page : null }
}
