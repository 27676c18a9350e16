import type { Catalogue, Regions } from '../catalogue/types.js'
import type { ExtractedDocument, NormalizedDocument } from '../model/index.js'
import { documentField } from './document-field.js'
import { documentRegion } from './document-region.js'
import { placeCode } from './figure-region.js'
import { matcherOf } from './match-indicator.js'
import { normalizeValues } from './normalize-values.js'

/**
 * The stage normalize: every figure with its catalogue entry (or none) and its numbers in base units, the document
 * with its region (a figure of another place with that of the place) and policy field. Pure; changes nothing of what was extracted.
 */
export function normalizeDocument(
  { figures, ...document }: ExtractedDocument,
  catalogue: Catalogue,
  regions: Regions,
): NormalizedDocument {
  const match = matcherOf(catalogue)
  const regionCode = documentRegion(document.structure.frontMatter, regions)
  return {
    ...document,
    figures: figures.map((figure) => {
      const found = match(figure)
      // An object that begins with a spread and goes on gets a hidden class of its own, in Node 20.
      return Object.assign({}, figure, {
        indicatorCode: found?.indicator.code ?? null,
        matchRule: found?.rule ?? null,
        regionCode: figure.place === null ? regionCode : placeCode(figure.place, regionCode, regions),
        ...normalizeValues(figure.amount, found?.indicator ?? null),
      })
    }),
    regionCode,
    field: documentField(document.structure.frontMatter.title, catalogue),
  }
}
