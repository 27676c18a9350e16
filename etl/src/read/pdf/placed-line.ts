import type { PrintedLine } from './lines.js'
import type { Area } from './matrix.js'

/** A box, or a column of text, which goes on in the next one. */
export interface Frame extends Area {
  column?: boolean
}

/** A line outside of tables. frame: the box (专栏) or the column of text it is in, or null. */
export interface PlacedLine extends PrintedLine {
  frame: Frame | null
  /** Lines are read in this order: from the top down, a column of text after the one on its left. */
  rank: number
}
