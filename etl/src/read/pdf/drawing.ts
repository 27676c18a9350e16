import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Fill, opacityOf, pathFills, shadingFill } from './fills.js'
import type { Font, GraphicsStack, GraphicsState } from './graphics.js'
import { type Area, areaOf, intersection, type Matrix } from './matrix.js'
import { pathRulings, type Ruling } from './path-rulings.js'
import type { Glyph, GlyphCode, TextCursor } from './text-cursor.js'

/** A page while its operators are carried out, with what they have put on it so far. */
export interface Drawing {
  readonly rulings: Ruling[]
  readonly images: Area[]
  readonly fills: Fill[]
  readonly glyphs: Glyph[]
  /** Open parts of marked content, and whether each is shown: layers may be switched off. */
  readonly shown: boolean[]
  readonly isLayerShown: (layer: unknown) => boolean
  readonly stack: GraphicsStack
  readonly cursor: TextCursor
  readonly fonts: ReadonlyMap<string, Font>
  /** The next path bounds what is drawn after it. */
  clipNext: boolean
  /** An image that was not decoded leaves only its transformation between save and restore. */
  bare: boolean
}

type Args = readonly unknown[]
type Operator = (drawing: Drawing, args: Args) => void

const numberAt = (args: Args, i: number) => args[i] as number

/** An operator that changes the state of what is drawn. */
const sets =
  (change: (state: GraphicsState, args: Args) => void): Operator =>
  ({ stack }, args) =>
    change(stack.current, args)

const boundsOf = (ctm: Matrix, bounds: ArrayLike<number>): Area =>
  areaOf(ctm, bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 0, bounds[3] ?? 0)

const isShown = ({ shown }: Drawing) => !shown.includes(false)

const constructPath: Operator = (drawing, args) => {
  const [paint, [path], bounds] = args as [number, [ArrayLike<number> | null], ArrayLike<number> | null]
  const state = drawing.stack.current
  if (path && bounds) {
    const area = boundsOf(state.ctm, bounds)
    if (isShown(drawing)) {
      pathRulings(drawing.rulings, state, paint, path)
      drawing.fills.push(...pathFills(state, paint, path, intersection(area, state.clip), drawing.glyphs.length))
    }
    if (drawing.clipNext) state.clip = intersection(state.clip, area)
  }
  drawing.clipNext = false
}

/** Images are printed on the unit square; what is smaller than a table's smallest row is no image of text. */
const addImage: Operator = (drawing) => {
  const { images, stack } = drawing
  const { ctm, clip } = stack.current
  if (!isShown(drawing)) return
  const image = intersection(areaOf(ctm, 0, 0, 1, 1), clip)
  if (image.right - image.left > 20 && image.bottom - image.top > 20) images.push(image)
}

/** Text of a layer that is switched off takes its place and is not printed. */
const showText: Operator = (drawing, args) => {
  const { glyphs, stack, cursor } = drawing
  const before = glyphs.length
  cursor.show(stack.current, args[0] as readonly GlyphCode[])
  if (!isShown(drawing)) glyphs.length = before
}

const clipsNext: Operator = (drawing) => {
  drawing.clipNext = true
}

const operators: Readonly<Record<number, Operator>> = {
  [OPS.save]: ({ stack }) => stack.save(),
  [OPS.transform]: ({ stack }, args) => stack.transform(args as unknown as Matrix),
  [OPS.restore]: (drawing, args) => {
    if (drawing.bare) addImage(drawing, args)
    drawing.stack.restore()
  },
  [OPS.paintFormXObjectBegin]: ({ stack }, args) => {
    stack.save()
    if (args[0]) stack.transform(args[0] as Matrix)
    if (args[1]) stack.current.clip = intersection(stack.current.clip, boundsOf(stack.current.ctm, args[1] as number[]))
  },
  [OPS.paintFormXObjectEnd]: ({ stack }) => stack.restore(),
  [OPS.beginText]: ({ cursor }) => cursor.begin(),
  [OPS.setTextMatrix]: ({ cursor }, args) => cursor.setMatrix(args[0] as Matrix),
  [OPS.moveText]: ({ cursor }, args) => cursor.move(numberAt(args, 0), numberAt(args, 1)),
  [OPS.setLeadingMoveText]: ({ stack, cursor }, args) => {
    stack.current.leading = numberAt(args, 1)
    cursor.move(numberAt(args, 0), numberAt(args, 1))
  },
  [OPS.nextLine]: ({ stack, cursor }) => cursor.move(0, stack.current.leading),
  [OPS.setFont]: ({ stack, fonts }, args) => {
    stack.current.font = fonts.get(args[0] as string) ?? stack.current.font
    stack.current.fontSize = numberAt(args, 1)
  },
  [OPS.setCharSpacing]: sets((state, args) => {
    state.charSpacing = numberAt(args, 0)
  }),
  [OPS.setWordSpacing]: sets((state, args) => {
    state.wordSpacing = numberAt(args, 0)
  }),
  [OPS.setHScale]: sets((state, args) => {
    state.horizontalScale = numberAt(args, 0) / 100
  }),
  [OPS.setLeading]: sets((state, args) => {
    state.leading = -numberAt(args, 0)
  }),
  [OPS.setTextRise]: sets((state, args) => {
    state.rise = numberAt(args, 0)
  }),
  [OPS.setTextRenderingMode]: sets((state, args) => {
    state.renderMode = numberAt(args, 0)
  }),
  [OPS.showText]: showText,
  [OPS.setGState]: sets((state, args) => {
    state.opaque = opacityOf(args[0] as [string, unknown][]) ?? state.opaque
  }),
  [OPS.beginMarkedContent]: ({ shown }) => shown.push(true),
  [OPS.beginMarkedContentProps]: ({ shown, isLayerShown }, args) =>
    shown.push(args[0] !== 'OC' || isLayerShown(args[1])),
  [OPS.endMarkedContent]: ({ shown }) => shown.pop(),
  [OPS.setFillRGBColor]: sets((state, args) => {
    state.fillColor = String(args[0])
  }),
  [OPS.setFillColorN]: sets((state) => {
    state.fillColor = ''
  }),
  [OPS.shadingFill]: ({ fills, glyphs, stack }) => {
    fills.push(shadingFill(stack.current.clip, glyphs.length))
  },
  [OPS.setStrokeRGBColor]: sets((state, args) => {
    state.strokeColor = String(args[0])
  }),
  [OPS.clip]: clipsNext,
  [OPS.eoClip]: clipsNext,
  [OPS.constructPath]: constructPath,
  [OPS.paintImageXObject]: addImage,
  [OPS.paintImageMaskXObject]: addImage,
  [OPS.paintInlineImageXObject]: addImage,
}

/** Operators that an image which was not decoded leaves, too. */
const leftByImages: readonly number[] = [OPS.dependency, OPS.setGState]

/** Carries out one operator of pdf.js' list; args: what it is given, null where nothing is. */
export function draw(drawing: Drawing, operator: number | undefined, args: Args | null): void {
  if (operator === undefined) return
  operators[operator]?.(drawing, args ?? [])
  if (!leftByImages.includes(operator)) drawing.bare = operator === OPS.transform
}
