import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { PrintedLine } from './lines.js'
import { type Margins, middle } from './margins.js'
import type { Frame } from './placed-line.js'

/** A line of running text with the margins it is set in. */
export interface SetLine {
  line: PrintedLine
  page: number
  margins: Margins
  /** Box it is in. */
  frame: Frame | null
  /** Nothing but the line before is between the two: false after a table. */
  follows: boolean
}

/** What is not parted at a line's head: `2025`, `APP`, 做强 with quotation marks after it (`强“3+X”`), closing marks. */
const firstUnit = /^(?:.?[“‘][^”’]{0,12}[”’]|[（《【〔]?(?:[A-Za-z0-9.,%％+/\-–—]+|.))[，。；：、！？）】》”’]*/u
const contentsEntry = /(?:…|\.{3,}|·{3,})\s*\d{1,4}$/
const sentenceEnd = /[。！？；][”’）]?$/

const ems = (points: number, { size }: PrintedLine) => points / size
const indent = ({ line, margins }: SetLine) => ems(line.left - margins.left, line)
const slack = ({ line, margins }: SetLine) => ems(margins.right - line.right, line)
const isCentred = (set: SetLine) => indent(set) > 2.6 && slack(set) > 1.5 && Math.abs(indent(set) - slack(set)) < 1.5
const isIndented = (set: SetLine) => indent(set) > 1.2

/**
 * Whether each line begins a paragraph, recognised by indents, by lines that end early and by wider gaps. All null where the
 * file uses none of them.
 */
export function paragraphOpenings(lines: readonly SetLine[]): (boolean | null)[] {
  const aligned = lines.filter((set) => !isCentred(set))
  const indented = aligned.filter((set) => isIndented(set) && indent(set) < 4).length
  const usesIndents = indented >= Math.max(2, aligned.length / 50)
  const justified = aligned.filter((set) => set.margins.justified).length > aligned.length / 2
  if (!usesIndents && !justified && lines.length > 1) return lines.map(() => null)
  const pitch = middle(lines.flatMap((set, i) => pitchBetween(lines[i - 1], set) ?? []))
  return lines.map((set, i) => opens(lines[i - 1], set, pitch, usesIndents))
}

function pitchBetween(before: SetLine | undefined, set: SetLine): number | null {
  if (!before || before.page !== set.page || !set.follows || Math.abs(before.line.size - set.line.size) > 0.5)
    return null
  return set.line.baseline - before.line.baseline
}

/** Something stands between the lines, or they are printed in another box or size. */
const isApart = (before: SetLine, set: SetLine) =>
  !set.follows || !shareFrame(before, set) || Math.abs(before.line.size - set.line.size) > 0.12 * set.line.size

/** The line before ends its paragraph: an entry of contents, or a line that has room left. */
const closesParagraph = (before: SetLine, set: SetLine) =>
  contentsEntry.test(before.line.text) || (before.margins.justified && endsEarly(before, set.line))

function opens(before: SetLine | undefined, set: SetLine, pitch: number, usesIndents: boolean): boolean | null {
  if (!before || isApart(before, set)) return true
  if (isCentred(before) && isCentred(set)) return !wrapsHeading(before, set, pitch)
  if (isCentred(before) || isCentred(set) || closesParagraph(before, set)) return true
  const gap = pitchBetween(before, set)
  if (gap !== null && gap > pitch + 0.5 * set.line.size) return true
  if (isIndented(set)) return usesIndents
  return !usesIndents && sentenceEnd.test(before.line.text) ? null : false
}

const numberedHeading = /^第[一二三四五六七八九十百]+[篇章节]/
const otherHeading = pattern`^(?:第[一二三四五六七八九十百]+[篇章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|${words('heading-lead')})`

/** `第五章 …工资收入分配制度` / `改革，重点形成…机制`: a centred heading over two lines. */
const wrapsHeading = (before: SetLine, set: SetLine, pitch: number) =>
  numberedHeading.test(before.line.text.trim()) &&
  !otherHeading.test(set.line.text.trim()) &&
  (pitchBetween(before, set) ?? Number.POSITIVE_INFINITY) < pitch + 0.5 * set.line.size

/** In one box, or in the two parts that a page break made of it; text goes on from column to column. */
function shareFrame(before: SetLine, { frame, page }: SetLine): boolean {
  if (before.frame?.column && frame?.column) return true
  if (before.frame === null || frame === null || before.page === page) return before.frame === frame
  return Math.abs(before.frame.left - frame.left) < 3 && Math.abs(before.frame.right - frame.right) < 3
}

/** The next line's first characters would have fitted after it. */
function endsEarly(before: SetLine, next: PrintedLine): boolean {
  const unit = firstUnit.exec(next.text)?.[0].length ?? 1
  const width = ((next.edges[unit] ?? next.right) - next.left) / next.size
  return slack(before) > Math.max(2.3, width + 1)
}

/** The same within a cell, where a wrapped line fills the cell: lines of its width are full. */
export function cellOpenings(lines: readonly PrintedLine[], left: number, right: number): boolean[] {
  const widest = Math.max(0, ...lines.map((line) => line.right - line.left))
  const measure = Math.max(widest, right - left - 16)
  return lines.map((line, i) => {
    const before = lines[i - 1]
    if (!before) return true
    const unit = firstUnit.exec(line.text)?.[0].length ?? 1
    const width = (line.edges[unit] ?? line.right) - line.left
    return measure - (before.right - before.left) > width + 0.5 * line.size
  })
}
