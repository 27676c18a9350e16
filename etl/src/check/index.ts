import type { NormalizedDocument } from '../model/index.js'
import { confidenceOf } from './confidence/confidence.js'
import { signsOf } from './confidence/signs.js'
import { viewsOf } from './confidence/view.js'
import { weights } from './confidence/weights.js'
import { withoutUnclear } from './unclear.js'

/** Indexes of the figures that something else contradicts. */
export const doubtedFigures = (_document: NormalizedDocument): Set<number> => new Set()

/** The document with the confidence of its figures. */
function withConfidence(document: NormalizedDocument): NormalizedDocument {
  const views = viewsOf(document, doubtedFigures(document))
  return {
    ...document,
    figures: views.map((view) => ({ ...view.figure, confidence: confidenceOf(signsOf(view), weights) })),
  }
}

/**
 * The stage check: how sure every figure is, by what can be seen of its reading; those that are mostly wrong become findings. Pure.
 */
export const checkDocument = (document: NormalizedDocument): NormalizedDocument =>
  withoutUnclear(withConfidence(document), weights.unclearBelow)
