import { integer, type XmlElement } from '../docx/element.js'
import type { Fill } from '../pdf/fills.js'
import { areaOf, type Matrix, multiply } from '../pdf/matrix.js'
import type { PageMarks } from '../pdf/page-marks.js'
import { visibleMarks } from '../pdf/visible-glyphs.js'
import { numbers, type OfdPage } from './package.js'
import { pathFills } from './path-fills.js'
import { pathRulings } from './path-rulings.js'
import { textGlyphs } from './text-glyphs.js'

const pointsPerMillimetre = 72 / 25.4
/** From millimetres to points. */
const sheet: Matrix = [pointsPerMillimetre, 0, 0, pointsPerMillimetre, 0, 0]

/** The size of a page in points. */
export const sizeOf = ({ width, height }: OfdPage): { width: number; height: number } => {
  return { width: width * pointsPerMillimetre, height: height * pointsPerMillimetre }
}

/** What is printed on a page, in points from its top left corner. */
export function pageMarks(page: OfdPage): PageMarks {
  const marks: PageMarks = { ...sizeOf(page), glyphs: [], rulings: [], images: [] }
  const fills: Fill[] = []
  for (const content of page.contents) draw(content, marks, fills)
  return { ...marks, ...visibleMarks({ ...marks, fills, struck: [] }) }
}

function draw(parent: XmlElement, marks: PageMarks, fills: Fill[]): void {
  for (const element of printedObjects(parent)) {
    if (element.name === 'ofd:TextObject')
      for (const glyph of textGlyphs(element, placed(element))) marks.glyphs.push(glyph)
    else if (element.name === 'ofd:PathObject') {
      pathRulings(marks.rulings, element, placed(element))
      for (const fill of pathFills(element, placed(element), marks.glyphs.length)) fills.push(fill)
    } else if (element.name === 'ofd:ImageObject') {
      const [, , width = 0, height = 0] = numbers(element.attributes.Boundary)
      marks.images.push(areaOf(atBoundary(element), 0, 0, width, height))
    }
  }
}

const holders: ReadonlySet<string> = new Set(['ofd:Layer', 'ofd:PageBlock'])

/** The objects in a content, its layers and its blocks that are seen, in the order in which they are printed. */
export function* printedObjects(parent: XmlElement): Generator<XmlElement> {
  for (const element of parent.children) {
    if (!isSeen(element)) continue
    if (holders.has(element.name)) yield* printedObjects(element)
    else yield element
  }
}

/** Switched off, or of a colour that lets all shine through (8.5, 8.3.1). */
function isSeen({ attributes: { Visible, Alpha } }: XmlElement): boolean {
  return !/^(?:false|0)$/i.test(Visible ?? '') && integer(Alpha) !== 0
}

/** The matrix of an object: its own, then where its boundary begins. */
export function placed(element: XmlElement): Matrix {
  const own = numbers(element.attributes.CTM)
  const at = atBoundary(element)
  return own.length === 6 ? multiply(at, own as unknown as Matrix) : at
}

function atBoundary(element: XmlElement): Matrix {
  const [x = 0, y = 0] = numbers(element.attributes.Boundary)
  return multiply(sheet, [1, 0, 0, 1, x, y])
}
