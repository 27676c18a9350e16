import type { Indicator, Observation, Region, Target } from '@plangraph/database'
import { statementColumns } from '@plangraph/figures'
import type { Reason } from '../reasons/reason.js'

/** What a comparison is about. `year` null: the end of the period at hand. */
export interface AlignmentRequest {
  regions: readonly string[]
  indicators?: readonly string[] | null
  topic?: string | null
  year?: number | null
  reference?: string | null
}

/** What is asked of the cells of a comparison besides their goals; all else is neither read nor reckoned. */
export interface AskedOfCells {
  /** What goals start from, and how they stand to it. */
  baselines: boolean
  /** What the comparison with the reference says, and what is known of goals that are missing. */
  reasons: boolean
  /** What figures come to beside others: by residents, and against those of the reference. */
  ratios: boolean
  /** Columns of the goals beside those that are compared, where others are neither read nor looked at; all unless given. */
  columns?: readonly string[]
}

/** What of a goal is compared. */
export const COMPARED: Readonly<Record<string, true>> = { ...statementColumns, baselineId: true }

export const ALL_OF_CELLS: AskedOfCells = { baselines: true, reasons: true, ratios: true }

/** A document of one of the regions, as far as the comparison asks. */
export interface StatingDocument {
  id: string
  title: string
  regionCode: string | null
  field: string | null
  ingested: boolean
  /** Single figures of it, which other pages report, were entered by hand. */
  transcribed: boolean
}

/** A document states a goal for an indicator, in whatever year. */
export interface StatedGoal {
  documentId: string
  indicatorCode: string
  topic: string
  /** Is its statement the one that governs? */
  governs: boolean
}

/** A name that a document prints an indicator with. */
export interface GoalName {
  indicatorCode: string
  name: string
}

/** A row of a region's documents whose value could not be read or is not printed. */
export interface UnreadRow {
  regionCode: string
  /** As printed; '' where it bears none. */
  name: string
  /** Where it is and what is missing. */
  why: Reason
}

/** What is known of the documents of regions and the goals that they state, whatever the year: why others are missing. */
export interface KnownOfAbsence {
  documents: StatingDocument[]
  statedIn: StatedGoal[]
  names: GoalName[]
  unread: UnreadRow[]
  /** How many parts of a document could not be read, by its id: pages and tables that are pictures, tables without a reading. */
  unreadParts: ReadonlyMap<string, number>
}

/** The rows that a comparison of places is made of; targets are those of `year`, PAST ones only where a region has no CURRENT one. */
export interface ComparedGoals {
  regions: Region[]
  reference: Region | null
  year: number | null
  indicators: Indicator[]
  targets: Target[]
  /** Ids of the targets that govern. */
  governing: ReadonlySet<string>
  observations: Observation[]
}

export type AlignmentData = ComparedGoals & KnownOfAbsence
