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
}
