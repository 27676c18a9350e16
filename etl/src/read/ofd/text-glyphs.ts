import { child, integer, type XmlElement } from '../docx/element.js'
import { printedCharacters } from '../pdf/cjk-radicals.js'
import type { Matrix } from '../pdf/matrix.js'
import type { Glyph } from '../pdf/text-cursor.js'
import { isWhite } from './colours.js'

/** The characters of a text object (GB/T 33190-2016, 11.2) where they are printed. */
export function textGlyphs(element: XmlElement, matrix: Matrix): Glyph[] {
  const { Size, Font = '', HScale } = element.attributes
  const size = Number(Size) || 0
  const colour = child(element, 'ofd:FillColor')
  if (size <= 0 || integer(colour?.attributes.Alpha) === 0) return []
  const ink = isWhite(colour) ? 'white' : 'printed'
  const [a, b, c, d, e, f] = matrix
  const turn = turnOf(a, b)
  const glyphs: Glyph[] = []
  let [x, y] = [0, 0]
  for (const code of element.children) {
    if (code.name !== 'ofd:TextCode') continue
    x = number(code.attributes.X, x)
    y = number(code.attributes.Y, y)
    const characters = [...code.text]
    const [across, down] = [
      deltas(code.attributes.DeltaX, characters.length),
      deltas(code.attributes.DeltaY, characters.length),
    ]
    characters.forEach((text, i) => {
      const width = widthOf(text) * size * (Number(HScale) || 1)
      glyphs.push({
        text: /^\s$/.test(text) ? ' ' : printedCharacters(text),
        left: a * x + c * y + e,
        right: a * (x + Math.min(across[i] || width, width)) + c * y + e,
        baseline: b * x + d * y + f,
        ink,
        size: size * Math.hypot(c, d),
        font: Font,
        turn,
      })
      if (i < characters.length - 1) {
        x += across[i] ?? (down.length > 0 ? 0 : width)
        y += down[i] ?? 0
      }
    })
  }
  return glyphs
}

const number = (value: string | undefined, otherwise: number) => {
  const parsed = Number(value ?? Number.NaN)
  return Number.isFinite(parsed) ? parsed : otherwise
}

/** Letters and digits of fonts take about half of a Chinese character. */
const widthOf = (text: string) => (text.charCodeAt(0) < 0x2000 ? 0.5 : 1)

/** Quarter turns clockwise that the text makes, -1 for another angle. */
function turnOf(a: number, b: number): number {
  if (Math.abs(b) < 0.05 * Math.abs(a)) return a > 0 ? 0 : 2
  if (Math.abs(a) < 0.05 * Math.abs(b)) return b > 0 ? 1 : 3
  return -1
}

/** Distances from each character to the next: `g 3 5.2` stands for 5.2 three times. No more than there are characters. */
function deltas(list: string | undefined, most: number): number[] {
  const found: number[] = []
  const parts = (list ?? '').trim().split(/\s+/).filter(Boolean)
  for (let i = 0; i < parts.length && found.length < most; i++) {
    if (parts[i] !== 'g') found.push(number(parts[i], 0))
    else {
      const times = Math.min(integer(parts[i + 1]) ?? 0, most - found.length)
      for (let n = 0; n < times; n++) found.push(number(parts[i + 2], 0))
      i += 2
    }
  }
  return found
}
