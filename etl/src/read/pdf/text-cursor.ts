import { printedCharacters } from './cjk-radicals.js'
import { inkOf } from './fills.js'
import type { GraphicsState } from './graphics.js'
import { type Area, identity, type Matrix, multiply } from './matrix.js'

/** A printed character, or white space of the text (` `), in points from the top left corner of the page. */
export interface Glyph {
  text: string
  left: number
  right: number
  baseline: number
  size: number
  /** pdf.js' name of the font. */
  font: string
  /** none: it is not painted (text rendering mode 3); white: as paper is. */
  ink: 'printed' | 'none' | 'white'
  /** Quarter turns clockwise its text makes from left to right, -1 for text at another angle. */
  turn: number
}

/** An entry of showText: a glyph or a move to the left in thousandths of the font size. */
export type GlyphCode = number | { unicode: string; width: number; isSpace: boolean } | null

const isBlank = (code: number) =>
  code === 0x20 ||
  code === 0x3000 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f ||
  (code >= 9 && code <= 13)

const isInvisible = (code: number) =>
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0xad ||
  code === 0xfeff

/** Writes glyphs down where the operators of a text object place them. */
export class TextCursor {
  private matrix: Matrix = identity
  private x = 0
  private y = 0
  private lineX = 0
  private lineY = 0

  constructor(private readonly glyphs: Glyph[]) {}

  begin(): void {
    this.setMatrix(identity)
  }

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix
    this.x = this.y = this.lineX = this.lineY = 0
  }

  move(x: number, y: number): void {
    this.x = this.lineX += x
    this.y = this.lineY += y
  }

  show(state: GraphicsState, codes: readonly GlyphCode[]): void {
    const { font, fontSize, charSpacing, wordSpacing, horizontalScale, clip } = state
    const ink = inkOf(state)
    const [a, b, c, d, e, f] = multiply(state.ctm, this.matrix)
    const size = Math.abs(fontSize) * Math.hypot(c, d)
    const turn = turnOf(a * Math.sign(fontSize), b * Math.sign(fontSize))
    const y = this.y + state.rise
    const first = this.glyphs.length
    let widest = 0
    for (const code of codes) {
      if (code === null) continue
      if (typeof code === 'number') {
        this.x -= (code * fontSize * horizontalScale) / 1000
        continue
      }
      const from = this.x
      const to = from + code.width * font.unit * fontSize * horizontalScale
      this.x = to + (charSpacing + (code.isSpace ? wordSpacing : 0)) * horizontalScale
      const point = code.unicode.charCodeAt(0)
      if (Number.isNaN(point) || isInvisible(point)) continue
      const start = turn === 0 ? a * from + c * y + e : b * from + d * y + f
      const end = turn === 0 ? a * to + c * y + e : b * to + d * y + f
      widest = Math.max(widest, Math.abs(end - start))
      const baseline = b * from + d * y + f
      if (turn === 0 && isCutOff(clip, Math.min(start, end), Math.max(start, end), baseline, size)) continue
      this.glyphs.push({
        text: isBlank(point) ? ' ' : printedCharacters(code.unicode),
        left: Math.min(start, end),
        right: Math.max(start, end),
        baseline,
        size,
        font: font.name,
        ink,
        turn,
      })
    }
    // Fonts made of drawings may count in any unit: there the widest character tells the size.
    if (font.isType3 && size < 2) for (let i = first; i < this.glyphs.length; i++) this.resize(i, widest)
  }

  private resize(at: number, size: number): void {
    const glyph = this.glyphs[at]
    if (glyph) glyph.size = size
  }
}

/** Nothing of an upright character is inside the clip. */
const isCutOff = (clip: Area, left: number, right: number, baseline: number, size: number) =>
  right <= clip.left || left >= clip.right || baseline <= clip.top || baseline - 0.9 * size >= clip.bottom

function turnOf(a: number, b: number): number {
  if (Math.abs(b) < 0.05 * Math.abs(a)) return a > 0 ? 0 : 2
  if (Math.abs(a) < 0.05 * Math.abs(b)) return b > 0 ? 1 : 3
  return -1
}
