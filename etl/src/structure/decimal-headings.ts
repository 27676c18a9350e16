import { type DecimalStyle, decimalStyles, type HeadingMark, headingMark } from './headings.js'
import { endsInData } from './tables/cells.js'

/** `1 总则`, `1. 总则`, `1.1 目的`, `1.1.1 适用范围`; `2.3万人` and `5.5%` are amounts. */
const numbered = /^((\d{1,2}(?:[.．]\d{1,2}){0,3})[.．、]?)[ 　]*(?=[\u4e00-\u9fa5“《])(?![万亿个人家倍元吨年月日号])/

interface Candidate {
  path: number[]
  number: string
  titleStart: number
}

function candidate(line: string): Candidate | null {
  const match = numbered.exec(line)
  // 1总则 without anything between is no heading of the first level: 60万人以上 at a line's head.
  if (!match || line.includes('\t') || endsInData(line)) return null
  const [all, number, digits] = match as unknown as [string, string, string]
  const path = digits.split(/[.．]/).map(Number)
  if (path.length === 1 && (all === digits || /[。；，：]/.test(line) || line.length > 34)) return null
  return path.includes(0) ? null : { path, number, titleStart: all.length }
}

/** True where `path` comes next after `current`: 1.1 → 1.2, 1.1 → 1.1.1, 1.2.3 → 1.3; a chapter 第二章 leads on to 2.1. */
function follows(path: readonly number[], current: readonly number[]): boolean {
  const last = path.length - 1
  if (last > current.length) return false
  return path.slice(0, last).every((part, i) => part === current[i]) && path[last] === (current[last] ?? 0) + 1
}

/** A number alone may also begin a row or an item: it heads a part that has sections, or is between two sentences. */
function headsPart(lines: readonly string[], at: number, ordinal: number): boolean {
  for (const line of lines.slice(at + 1)) {
    const path = candidate(line)?.path ?? []
    if (path.length === 2 && path[0] === ordinal) return path[1] === 1
    if (path.length === 2 && path[0] === ordinal + 1) break
  }
  return /[。！？；）)”]$/.test((lines[at - 1] ?? '').trim())
}

/** Headings of a document numbered in decimals, by line. Empty where fewer than three lines carry on such a count. */
export function decimalHeadings(lines: readonly string[]): Map<number, HeadingMark> {
  const found = new Map<number, HeadingMark>()
  let current: number[] = []
  let parts = 0
  let chapters = false
  lines.forEach((line, i) => {
    const outer = headingMark(line)
    if (outer?.style === 'chapter' || (outer?.style === 'han' && parts === 0)) {
      current = [outer.ordinal]
      chapters = true
      return
    }
    const mark = candidate(line)
    if (!mark || !follows(mark.path, current)) return
    const [ordinal] = mark.path
    if (mark.path.length === 1 && (chapters || !headsPart(lines, i, ordinal as number))) return
    if (mark.path.length > 1) parts++
    current = mark.path
    const style = decimalStyles[mark.path.length - 1] as DecimalStyle
    found.set(i, { style, number: mark.number, ordinal: mark.path.at(-1) as number, titleStart: mark.titleStart })
  })
  return parts >= 3 ? found : new Map()
}
