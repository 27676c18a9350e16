import { type Area, type Matrix, multiply } from './matrix.js'

/** What the operators of a page set and save/restore keep: the part of the graphics state that placing text needs. */
export interface GraphicsState {
  ctm: Matrix
  clip: Area
  font: Font
  fontSize: number
  charSpacing: number
  wordSpacing: number
  /** 1 for 100 % */
  horizontalScale: number
  leading: number
  rise: number
  /** Text rendering mode: 3 paints nothing. */
  renderMode: number
  /** What is filled hides what is below: full strength, painted over it. */
  opaque: boolean
  /** '' for a pattern. */
  fillColor: string
  strokeColor: string
}

/** name: pdf.js' own. unit: width of 1 unit of a glyph's width, in font sizes. */
export interface Font {
  name: string
  unit: number
  isType3: boolean
}

export const noFont: Font = { name: '', unit: 0.001, isType3: false }

export const initialState = (ctm: Matrix, page: Area): GraphicsState => ({
  ctm,
  clip: page,
  font: noFont,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
  opaque: true,
  fillColor: '#000000',
  strokeColor: '#000000',
})

/** The graphics state in effect and those that were saved. */
export class GraphicsStack {
  private readonly saved: GraphicsState[] = []

  constructor(public current: GraphicsState) {}

  save(): void {
    this.saved.push(this.current)
    this.current = { ...this.current }
  }

  restore(): void {
    this.current = this.saved.pop() ?? this.current
  }

  transform(matrix: Matrix): void {
    this.current.ctm = multiply(this.current.ctm, matrix)
  }
}
