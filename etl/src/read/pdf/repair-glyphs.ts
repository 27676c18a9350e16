import { passesForLatin, readAsGbk } from './gbk-fonts.js'
import type { Glyph } from './text-cursor.js'

/** The characters of a page, and how many of them tell nothing: their font does not say what they are. */
export interface RepairedGlyphs {
  glyphs: Glyph[]
  lost: number
}

/**
 * Fonts of Chinese official documents (方正小标宋, 仿宋) are at times embedded so that the bytes of GBK pass for
 * Latin letters, two to a character. They are recognised font by font, since the others of a page are right.
 */
export function repairGlyphs(glyphs: readonly Glyph[]): RepairedGlyphs {
  const repaired = new Map<Glyph, Glyph[]>()
  let lost = glyphs.filter(({ text }) => tellsNothing(text)).length
  for (const runs of runsByFont(glyphs).values()) {
    const text = runs.map((run) => run.map((glyph) => glyph.text).join('')).join('\n')
    if (!passesForLatin(text)) continue
    const decoded = readAsGbk(text)?.split('\n')
    if (decoded?.length !== runs.length) lost += text.length
    else for (const [i, run] of runs.entries()) repairRun(run, decoded[i] ?? '', repaired)
  }
  const whole = repaired.size === 0 ? [...glyphs] : glyphs.flatMap((glyph) => repaired.get(glyph) ?? glyph)
  return { glyphs: whole, lost }
}

const tellsNothing = (text: string) => {
  const code = text.charCodeAt(0)
  return code < 0x20 || code === 0xfffd || (code >= 0x7f && code < 0xa0)
}

/** Glyphs of one font that follow each other on one baseline. */
function runsByFont(glyphs: readonly Glyph[]): Map<string, Glyph[][]> {
  const fonts = new Map<string, Glyph[][]>()
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    const runs = fonts.get(glyph.font) ?? []
    fonts.set(glyph.font, runs)
    const run = runs.at(-1)
    if (run && last?.font === glyph.font && Math.abs(last.baseline - glyph.baseline) < 1) run.push(glyph)
    else runs.push([glyph])
    last = glyph
  }
  return fonts
}

/** Each character takes the place of the bytes it was printed with: one, two or four. */
function repairRun(run: readonly Glyph[], decoded: string, repaired: Map<Glyph, Glyph[]>): void {
  let at = 0
  for (const char of decoded) {
    const first = run[at]
    if (!first) return
    const second = run[at + 1]?.text ?? ''
    const length = char.charCodeAt(0) < 0x80 ? 1 : /\d/.test(second) ? 4 : 2
    const right = run[at + length - 1]?.right ?? first.right
    repaired.set(first, [{ ...first, text: /\s/.test(char) ? ' ' : char, right }])
    for (const rest of run.slice(at + 1, at + length)) repaired.set(rest, [])
    at += length
  }
}
