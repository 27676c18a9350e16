import type { Indicator, Region } from '../../etl/src/catalogue/index.js'
import type { Statement } from '../../etl/src/link/model.js'
import type { Slot } from './slots.js'

export interface Period {
  start: number
  end: number
}

/** Where in its document a statement is. */
export type Place = 'INDICATOR_TABLE' | 'TASK_TABLE' | 'PROSE' | 'BOX'

/** Why a statement does not govern beside the one that was planned to. */
export type Loses =
  | 'LOWER_ISSUER'
  | 'PROSE_BESIDE_TABLE'
  | 'EARLIER_DOCUMENT'
  | 'FURTHER_DOWN'
  | 'PER_PART'
  | 'ADJUSTED'
  | 'ADJUSTS_SOMETHING_EARLIER'

export interface PlannedStatement extends Statement {
  document: PlannedDocument
  indicator: Indicator
  place: Place
  ordinal: number
  /** As printed: value in the printed unit, one printed unit in base units. */
  printed: string
  printedValue: number | null
  factor: number
  quote: string
  /** null: governs. */
  loses: Loses | null
}

/** What one region states for one indicator and year. */
export interface Goal {
  region: Region
  indicator: Indicator
  year: number
  governing: PlannedStatement
  others: PlannedStatement[]
}

export interface PlannedCitation {
  id: string
  from: PlannedDocument
  to: PlannedDocument
}

/** slot null: a law, known from citations only. */
export interface PlannedDocument {
  id: string
  region: Region
  period: Period
  slot: Slot | null
  title: string
  issuer: string | null
  documentNumber: string | null
  issuedOn: string | null
  citations: PlannedCitation[]
  statements: PlannedStatement[]
}

/** A planned document that a region issued. */
export type OwnDocument = PlannedDocument & { slot: Slot }

/** What the stage link must find. */
export interface KnownLink {
  kind: 'INHERITS' | 'RESTATES' | 'SUPERSEDES'
  basis: 'CITED' | 'CHAIN' | 'SAME_FIELD' | null
  upstreamId: string
  downstreamId: string
  /** Every shortest way by citations, as their ids; the link carries one of them. */
  ways: string[][]
}

export const goalKey = (indicatorCode: string, year: number) => `${indicatorCode} ${year}`
