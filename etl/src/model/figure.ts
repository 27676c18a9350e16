import type { Amount } from './amount.js'

export type FigureStatus = 'CURRENT' | 'PAST' | 'ACTUAL'
export type Basis = 'CUMULATIVE' | 'ANNUAL' | 'POINT'
export type Binding = 'ANTICIPATORY' | 'BINDING'
export type Origin = 'TABLE' | 'PROSE' | 'BOX' | 'TRANSCRIBED'

/** One number, range or ratio that states a goal (CURRENT), a former plan's goal (PAST) or a result (ACTUAL). */
export interface Figure {
  status: FigureStatus
  /** Self-contained, in the document's own words. */
  indicatorName: string
  amount: Amount
  /** What each one of is meant: 每个县. */
  per: string | null
  basis: Basis
  year: number | null
  /** First year that a sum or an average over years covers: 2021 of 2021–2025; null for all else and where it is unclear. */
  spanStart: number | null
  /** Full name of the place it is about, as far as printed: 汉滨区, 全国; null: the document's own. */
  place: string | null
  binding: Binding | null
  origin: Origin
  /** Indexes into the structured document. */
  section: number | null
  table: number | null
  row: number | null
  /** Index into ExtractedDocument.tasks. */
  task: number | null
  /** Index into ExtractedDocument.figures: 其中 and （1） rows point at the row they are part of, same column. */
  partOf: number | null
  /** Index of the base figure in the same table row (targets only). */
  baseline: number | null
  /** Row label as printed (tables) for the id; null for prose. */
  rowLabel: string | null
  evidence: Evidence
  rule: string
  ruleVersion: string
  /** 0…1: how likely all its fields are right (the stage check); until then 1 for cells, 0.8 for prose. */
  confidence: number
}

/** quote: shortest clause or row, white space dropped between Chinese characters. Offsets: UTF-16 units of the text. */
export interface Evidence {
  quote: string
  start: number
  end: number
  spans: Span[]
  /** Of transcriptions only, whose offsets point into no text: the page that reports the figure, the day it was read. */
  reported?: { page: string; accessedOn: string }
}

/** A run of source characters on one page. */
export interface Span {
  page: number | null
  start: number
  end: number
  /** What encloses its characters, in points from the top left of the page; null for formats without places. */
  box: Box | null
  /** Of a scanned page: how likely the least certain of its characters is what it was taken for, 0…1. */
  certainty?: number
}

/** x0, y0, x1, y1 */
export type Box = [number, number, number, number]
