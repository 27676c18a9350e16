import { told } from '@plangraph/figures'
import type { ExtractedFinding, Line, ReadDocument } from '../model/index.js'
import { evidenceOf } from './evidence.js'

/** Fewer such lines may be the numbers of a list. */
const fewest = 6
/** Lines of names and units may stand between them. */
const longestBreak = 3

/** `亿 4 5`: a digit by itself, and no number of several. */
const hasLoneDigit = (text: string) => /(?:^|\s)\d(?=\s|$)/.test(text) && !/\d\d/.test(text)

const isOutsideGrids = ({ grids }: ReadDocument, { start, end }: Line) =>
  !grids.some((grid) => start >= grid.start && end <= grid.end)

/**
 * A table whose columns are so narrow that each of their lines holds one character, and that no lines enclose: its numbers are
 * read of no line. One finding over all of them.
 */
export function digitsApart(read: ReadDocument): ExtractedFinding[] {
  if (read.format !== 'pdf' && read.format !== 'ofd') return []
  const runs: { first: Line; last: Line; lastAt: number; count: number }[] = []
  read.lines.forEach((line, at) => {
    if (!hasLoneDigit(read.text.slice(line.start, line.end)) || !isOutsideGrids(read, line)) return
    const run = runs.at(-1)
    if (run && at - run.lastAt <= longestBreak) Object.assign(run, { last: line, lastAt: at, count: run.count + 1 })
    else runs.push({ first: line, last: line, lastAt: at, count: 1 })
  })
  return runs
    .filter(({ count }) => count >= fewest)
    .map(({ first, last }) => ({
      kind: 'SUSPECT_TEXT',
      severity: 'WARNING',
      ...told('digits-apart'),
      section: null,
      table: null,
      row: null,
      evidence: evidenceOf(read, first.start, last.end),
    }))
}
