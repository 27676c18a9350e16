import type { ExtractedDocument } from './extracted-document.js'
import type { Figure } from './figure.js'

/** Output of the stage normalize: figures with their catalogue entry and values in its base unit. */
export interface NormalizedDocument extends Omit<ExtractedDocument, 'figures'> {
  figures: NormalizedFigure[]
  /** GB/T 2260 code, or null where the region is not known. */
  regionCode: string | null
  /** Policy field from the catalogue's vocabulary, or null. */
  field: string | null
}

export interface NormalizedFigure extends Figure {
  /** Catalogue code; null: not in the catalogue yet. */
  indicatorCode: string | null
  /** exact, alias, or rule:<name>; null when unmatched. */
  matchRule: string | null
  /** GB/T 2260 code of what it is about: the document's region, or that of its own place; null where that is not known. */
  regionCode: string | null
  normalizedValue: number | null
  normalizedLow: number | null
  normalizedHigh: number | null
  /** Its id where corrections have been applied to its document: that which it has as it was read, whatever they changed. */
  id?: string
  /** What corrections changed of it; left out where none did. */
  corrected?: CorrectedField[]
}

/** One field of a figure that a person corrected. */
export interface CorrectedField {
  /** A field of corrections; `figure` where all of it was missed by the reading. */
  field: string
  /** What was read, as printed or as its code; null where that was nothing. */
  original: string | null
  /** Id of the correction. */
  correction: string
  why: string
  by: string
  /** Calendar day, ISO 8601. */
  at: string
}
