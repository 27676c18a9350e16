import { type HeadingMark, type HeadingStyle, headingMark } from './headings.js'
import { type BodyLines, standsAlone } from './line-runs.js'

/** A numbered line with all that follows up to the next one, where it is no title on a line of its own. */
export interface Numbered {
  line: number
  mark: HeadingMark
  text: string
}

/** The numbered lines of the body outside its grids. */
export function numberedLines(body: BodyLines): Numbered[] {
  const found: Numbered[] = []
  body.lines.forEach(({ grid, text }, line) => {
    const mark = grid === null ? headingMark(text.text) : null
    const last = found.at(-1)
    if (mark) found.push({ line, mark, text: standsAlone(body, line) ? `${text.text}\n` : text.text })
    else if (last) last.text += text.text
  })
  return found
}

export interface CountedRun {
  from: number
  /** Index after the last one. */
  to: number
  style: HeadingStyle
}

/** Stretches of marks next to each other that count on in one style. */
export function countedRuns(marks: readonly (HeadingMark | null)[]): CountedRun[] {
  const runs: CountedRun[] = []
  marks.forEach((mark, at) => {
    const last = runs.at(-1)
    const before = marks[at - 1]
    if (!mark) return
    if (last?.to === at && before?.style === mark.style && before.ordinal + 1 === mark.ordinal) last.to = at + 1
    else runs.push({ from: at, to: at + 1, style: mark.style })
  })
  return runs
}

/** Families that count items of lists too. */
export const isInner = (style: HeadingStyle) => style === 'arabic' || style === 'bracketed-han'
