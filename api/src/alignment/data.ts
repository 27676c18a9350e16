import type { Indicator, Observation, Region, Target } from '@plangraph/database'

/** What a comparison is about. `year` null: the end of the period at hand. */
export interface AlignmentRequest {
  regions: readonly string[]
  indicators?: readonly string[] | null
  topic?: string | null
  year?: number | null
  reference?: string | null
}

/** The document of a statement, as far as the comparison asks. */
export interface StatingDocument {
  id: string
  regionCode: string | null
  ingested: boolean
  issuedOn: string | null
}

/** Words of a region's documents that name a figure whose value could not be read. */
export interface UnreadRow {
  regionCode: string
  text: string
}

/** The rows that a comparison of places is made of; targets are CURRENT ones of `year`. */
export interface AlignmentData {
  regions: Region[]
  reference: Region | null
  year: number | null
  indicators: Indicator[]
  targets: Target[]
  observations: Observation[]
  documents: StatingDocument[]
  unread: UnreadRow[]
}
