import { type Fragment, fragmentsOf } from './fragments.js'
import { raiseMarks } from './raised-marks.js'
import type { Glyph } from './text-cursor.js'

/** Characters printed side by side. Points from the top left corner of the page. */
export interface PrintedLine {
  text: string
  /** Left edge of every UTF-16 unit of the text, then the right edge of the last. */
  edges: number[]
  left: number
  right: number
  top: number
  bottom: number
  baseline: number
  /** Of its largest characters. */
  size: number
}

interface Row {
  fragments: Fragment[]
  /** Of its largest fragment. */
  baseline: number
  size: number
}

const ascent = 0.88

/** Puts characters into lines, from the top down. Superscripts stand in the line they overlap. */
export function printedLines(glyphs: readonly Glyph[]): PrintedLine[] {
  return rowsOf(fragmentsOf(glyphs)).flatMap((row) => {
    const line = writeRow(row)
    return line.text === '' ? [] : [line]
  })
}

/** How much of the lower of two fragments' heights both share, 0…1. */
function overlap(a: { baseline: number; size: number }, b: { baseline: number; size: number }): number {
  const top = Math.max(a.baseline - ascent * a.size, b.baseline - ascent * b.size)
  const bottom = Math.min(a.baseline + (1 - ascent) * a.size, b.baseline + (1 - ascent) * b.size)
  return (bottom - top) / Math.min(a.size, b.size)
}

function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Row[] = []
  for (const fragment of [...fragments].sort((a, b) => a.baseline - b.baseline)) {
    let found: Row | undefined
    for (let i = rows.length - 1; i >= 0 && !found; i--) {
      const row = rows[i] as Row
      if (overlap(row, fragment) > 0.6) found = row
      else if (row.baseline < fragment.baseline - 2 * Math.max(row.size, fragment.size)) break
    }
    if (!found) rows.push({ fragments: [fragment], baseline: fragment.baseline, size: fragment.size })
    else {
      found.fragments.push(fragment)
      if (fragment.size > found.size) Object.assign(found, { baseline: fragment.baseline, size: fragment.size })
    }
  }
  return rows.sort((a, b) => a.baseline - b.baseline)
}

const isLetter = (char: string) => /[A-Za-z]/.test(char)
const isCjk = (char: string) => char >= '\u2e80'

/**
 * What justification put between all characters of a line: `768.98 万 人 、 240.75 万 人` has gaps as wide as blanks.
 * 0 for short lines, where the gaps may be those of columns.
 */
function spacing(glyphs: readonly Glyph[]): number {
  if (glyphs.length < 10) return 0
  const gaps: number[] = []
  for (let i = 1; i < glyphs.length; i++) {
    const [last, next] = [glyphs[i - 1] as Glyph, glyphs[i] as Glyph]
    if (isCjk(last.text) || isCjk(next.text)) gaps.push(next.left - last.right)
  }
  const common = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  return common > 0.2 * (glyphs[0] as Glyph).size ? common : 0
}

/** A blank of the file counts unless it is only what justification left; a wide gap without one counts too. */
function isParted(last: Glyph, next: Glyph, blank: boolean, spaced: number): boolean {
  const gap = next.left - last.right - (isCjk(last.text) || isCjk(next.text) ? spaced : 0)
  const em = Math.max(last.size, next.size)
  if (gap > 0.6 * em) return true
  if (blank) return gap > 0.1 * em || !(isCjk(last.text) && isCjk(next.text))
  if (isCjk(last.text) || isCjk(next.text)) return false
  // `1320.09 1470`: values of two columns may be closer than words, but never as close as digits.
  return gap > (isLetter(last.text) && isLetter(next.text) ? 0.15 : 0.25) * em
}

function writeRow({ fragments: printed, baseline, size }: Row): PrintedLine {
  const fragments = printed.length === 1 ? printed : raiseMarks(printed)
  const glyphs = fragments.length === 1 ? (fragments[0] as Fragment).glyphs : inOrder(fragments)
  const edges: number[] = []
  const spaced = spacing(glyphs)
  let text = ''
  let last: Glyph | null = null
  let blank = false
  for (const glyph of glyphs) {
    if (glyph.text === ' ') {
      blank = true
      continue
    }
    if (last) {
      // Bold type is sometimes made by printing a character twice.
      if (glyph.text === last.text && Math.abs(glyph.left - last.left) < 0.2 * glyph.size) continue
      if (isParted(last, glyph, blank, spaced)) {
        edges.push(last.right)
        text += ' '
      }
    }
    for (let i = 0; i < glyph.text.length; i++)
      edges.push(glyph.left + ((glyph.right - glyph.left) * i) / glyph.text.length)
    text += glyph.text
    last = glyph
    blank = false
  }
  const right = last?.right ?? 0
  edges.push(right)
  const [top, bottom] = [baseline - ascent * size, baseline + (1 - ascent) * size]
  return { text, edges, left: edges[0] ?? 0, right, top, bottom, baseline, size }
}

function inOrder(fragments: Fragment[]): Glyph[] {
  const sorted = [...fragments].sort((a, b) => a.left - b.left)
  const glyphs = sorted.flatMap((fragment) => fragment.glyphs)
  const overlapping = sorted.some((fragment, i) => i > 0 && fragment.left < (sorted[i - 1] as Fragment).right - 1)
  return overlapping ? glyphs.sort((a, b) => a.left - b.left) : glyphs
}
