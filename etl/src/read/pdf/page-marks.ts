import type { PDFPageProxy } from 'pdfjs-dist'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Drawing, draw } from './drawing.js'
import type { Fill } from './fills.js'
import { type Font, GraphicsStack, initialState } from './graphics.js'
import { type Area, areaOf, type Matrix } from './matrix.js'
import type { Ruling } from './path-rulings.js'
import { strikeOuts } from './strike-outs.js'
import { type Glyph, TextCursor } from './text-cursor.js'
import { visibleMarks } from './visible-glyphs.js'

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
export async function readPageMarks(page: PDFPageProxy, isLayerShown: (layer: unknown) => boolean): Promise<PageMarks> {
  const operators: Operators = await page.getOperatorList({ annotationMode: annotationsDisabled })
  const fonts = await usedFonts(page, operators)
  const struck = await strikeOuts(page)
  const upright = interpret(page, operators, fonts, 0, isLayerShown)
  const counts = [0, 0, 0, 0]
  for (const glyph of upright.glyphs) if (glyph.turn >= 0) counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1
  const turn = counts.indexOf(Math.max(...counts))
  const marks = turn === 0 ? upright : interpret(page, operators, fonts, turn, isLayerShown)
  const matrix = viewOf(page, turn).transform as unknown as Matrix
  return { ...marks, ...visibleMarks({ ...marks, struck: struck.map((corners) => areaOf(matrix, ...corners)) }) }
}

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
const viewOf = (page: PDFPageProxy, turn: number) =>
  page.getViewport({ scale: 1, rotation: (page.rotate + 360 - turn * 90) % 360 })

function interpret(
  page: PDFPageProxy,
  { fnArray, argsArray }: Operators,
  fonts: ReadonlyMap<string, Font>,
  turn: number,
  isLayerShown: (layer: unknown) => boolean,
): PageMarks & { fills: Fill[] } {
  const view = viewOf(page, turn)
  const sheet: Area = { left: 0, top: 0, right: view.width, bottom: view.height }
  const fills: Fill[] = []
  const marks: PageMarks = { width: view.width, height: view.height, glyphs: [], rulings: [], images: [] }
  const drawing: Drawing = {
    rulings: marks.rulings,
    images: marks.images,
    fills,
    glyphs: marks.glyphs,
    shown: [],
    isLayerShown,
    stack: new GraphicsStack(initialState(view.transform as unknown as Matrix, sheet)),
    cursor: new TextCursor(marks.glyphs),
    fonts,
    clipNext: false,
    bare: false,
  }
  fnArray.forEach((operator, i) => {
    draw(drawing, operator, argsArray[i] as readonly unknown[] | null)
  })
  return { ...marks, fills }
}
