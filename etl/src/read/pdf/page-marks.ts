import type { PDFPageProxy } from 'pdfjs-dist'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Font, GraphicsStack, initialState } from './graphics.js'
import { type Area, areaOf, intersection, type Matrix } from './matrix.js'
import { pathRulings, type Ruling } from './path-rulings.js'
import { type Glyph, type GlyphCode, TextCursor } from './text-cursor.js'

/** What is printed on a page turned upright, in points from its top left corner. */
export interface PageMarks {
  width: number
  height: number
  glyphs: Glyph[]
  rulings: Ruling[]
  /** Where images stand. */
  images: Area[]
}

interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

const annotationsDisabled = 0

/** Reads a page. A page whose text runs sideways, a wide table printed along the long edge, is turned upright. */
export async function readPageMarks(page: PDFPageProxy): Promise<PageMarks> {
  const operators: Operators = await page.getOperatorList({ annotationMode: annotationsDisabled })
  const fonts = await usedFonts(page, operators)
  const upright = interpret(page, operators, fonts, 0)
  const counts = [0, 0, 0, 0]
  for (const glyph of upright.glyphs) if (glyph.turn >= 0) counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1
  const turn = counts.indexOf(Math.max(...counts))
  const marks = turn === 0 ? upright : interpret(page, operators, fonts, turn)
  return { ...marks, glyphs: marks.glyphs.filter((glyph) => isOnPage(glyph, marks)) }
}

/** Upright and inside the page: watermarks across the page and text beside the sheet are not read. */
const isOnPage = ({ turn, left, right, baseline }: Glyph, { width, height }: PageMarks) =>
  turn === 0 && right > 0 && left < width && baseline > 0 && baseline < height + 1

/** The fonts a page uses, by pdf.js' names; pdf.js delivers them one by one. */
async function usedFonts(page: PDFPageProxy, { fnArray, argsArray }: Operators): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>()
  for (let i = 0; i < fnArray.length; i++) {
    const name = fnArray[i] === OPS.setFont ? (argsArray[i] as [string, number])[0] : null
    if (name === null || fonts.has(name)) continue
    const font = await new Promise<FontData>((resolve) => page.commonObjs.get(name, resolve))
    const unit = font?.fontMatrix?.[0] || 0.001
    fonts.set(name, { name, unit, isType3: font?.isType3Font === true })
  }
  return fonts
}

type FontData = { fontMatrix?: readonly number[]; isType3Font?: boolean } | null

/** turn: quarter turns clockwise that the text of the page makes; the page is turned back by them. */
function interpret(
  page: PDFPageProxy,
  { fnArray, argsArray }: Operators,
  fonts: ReadonlyMap<string, Font>,
  turn: number,
): PageMarks {
  const view = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - turn * 90) % 360 })
  const sheet: Area = { left: 0, top: 0, right: view.width, bottom: view.height }
  const marks: PageMarks = { width: view.width, height: view.height, glyphs: [], rulings: [], images: [] }
  const stack = new GraphicsStack(initialState(view.transform as unknown as Matrix, sheet))
  const cursor = new TextCursor(marks.glyphs)
  let clipNext = false
  /** An image that was not decoded leaves only its transformation between save and restore. */
  let bare = false
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as readonly unknown[]
    const state = stack.current
    const number = args?.[0] as number
    switch (fnArray[i]) {
      case OPS.save:
        stack.save()
        bare = false
        continue
      case OPS.transform:
        stack.transform(args as unknown as Matrix)
        bare = true
        continue
      case OPS.restore:
        if (bare) addImage(marks.images, state.ctm, state.clip)
        stack.restore()
        break
      case OPS.paintFormXObjectBegin:
        stack.save()
        if (args[0]) stack.transform(args[0] as Matrix)
        break
      case OPS.paintFormXObjectEnd:
        stack.restore()
        break
      case OPS.beginText:
        cursor.begin()
        break
      case OPS.setTextMatrix:
        cursor.setMatrix(args[0] as Matrix)
        break
      case OPS.moveText:
        cursor.move(number, args[1] as number)
        break
      case OPS.setLeadingMoveText:
        state.leading = args[1] as number
        cursor.move(number, args[1] as number)
        break
      case OPS.nextLine:
        cursor.move(0, state.leading)
        break
      case OPS.setFont:
        state.font = fonts.get(args[0] as string) ?? state.font
        state.fontSize = args[1] as number
        break
      case OPS.setCharSpacing:
        state.charSpacing = number
        break
      case OPS.setWordSpacing:
        state.wordSpacing = number
        break
      case OPS.setHScale:
        state.horizontalScale = number / 100
        break
      case OPS.setLeading:
        state.leading = -number
        break
      case OPS.setTextRise:
        state.rise = number
        break
      case OPS.showText:
        cursor.show(state, args[0] as readonly GlyphCode[])
        break
      case OPS.setFillRGBColor:
        state.fillColor = String(args[0])
        break
      case OPS.setStrokeRGBColor:
        state.strokeColor = String(args[0])
        break
      case OPS.clip:
      case OPS.eoClip:
        clipNext = true
        break
      case OPS.constructPath: {
        const [paint, [path], bounds] = args as [number, [ArrayLike<number> | null], ArrayLike<number> | null]
        if (path && bounds) {
          pathRulings(marks.rulings, state, paint, path)
          if (clipNext) state.clip = intersection(state.clip, boundsOf(state.ctm, bounds))
        }
        clipNext = false
        break
      }
      case OPS.paintImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject:
        addImage(marks.images, state.ctm, state.clip)
        break
      case OPS.dependency:
      case OPS.setGState:
        continue
    }
    bare = false
  }
  return marks
}

const boundsOf = (ctm: Matrix, bounds: ArrayLike<number>): Area =>
  areaOf(ctm, bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 0, bounds[3] ?? 0)

/** Images are printed on the unit square; what is smaller than a table's smallest row is no image of text. */
function addImage(images: Area[], ctm: Matrix, clip: Area): void {
  const image = intersection(areaOf(ctm, 0, 0, 1, 1), clip)
  if (image.right - image.left > 20 && image.bottom - image.top > 20) images.push(image)
}
