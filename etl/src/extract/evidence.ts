import { type Evidence, type LinePart, linesWithin, type ReadDocument, type Span } from '../model/index.js'
import { boxOf, enclosing } from './boxes.js'

const isWord = (char: string | undefined) => char !== undefined && /[A-Za-z0-9.%]/.test(char)

/** White space goes, except between two Latin words or numbers, where it is one blank: `12.85 [60]`, `APP and`. */
function dropWhiteSpace(text: string, betweenCells: boolean): string {
  return text.trim().replace(/\s+/g, (_space, at: number, whole: string) => {
    const before = whole[at - 1]
    const after = whole.slice(at).trimStart()[0]
    return betweenCells || (isWord(before) && isWord(after) && /[A-Za-z]/.test(`${before}${after}`)) ? ' ' : ''
  })
}

interface Run {
  text: string
  span: Span
}

/** The lines that [start, end) covers; page furniture is none. */
const coveredRuns = (read: ReadDocument, start: number, end: number): Run[] =>
  linesWithin(read, start, end).map((part) => ({
    text: read.text.slice(part.start, part.end),
    span: spanOf(part),
  }))

function spanOf({ line, start, end }: LinePart): Span {
  const certainties = line.place?.certainty?.slice(start - line.start, end - line.start)
  const certainty = certainties && { certainty: Math.min(...certainties) }
  // A place in a picture of a page without pages is none that a reader could look up.
  return { page: line.page, start, end, box: line.page === null ? null : boxOf(line, start, end), ...certainty }
}

/** Neighbouring lines of one page become one span; a blank line between them does not part them. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && last.page === span.page) {
      last.end = span.end
      last.box = enclosing(last.box, span.box)
      if (span.certainty !== undefined) last.certainty = Math.min(last.certainty ?? 1, span.certainty)
    } else merged.push({ ...span })
  }
  return merged
}

/**
 * The words from source offset `start` to `end`. The quote is that cut without white space and page furniture; cells of
 * a table row stay one blank apart.
 */
export function evidenceOf(read: ReadDocument, start: number, end: number, kind: 'prose' | 'row' = 'prose'): Evidence {
  const runs = coveredRuns(read, start, end)
  const quote = dropWhiteSpace(runs.map((run) => run.text).join('\n'), kind === 'row')
  return { quote, start, end, spans: mergeSpans(runs.map((run) => run.span)) }
}
