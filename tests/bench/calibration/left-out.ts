import { confidenceOf } from '../../../etl/src/check/confidence/confidence.js'
import { fitWeights, type Prior } from './fit.js'
import type { Labelled } from './labelled.js'

/** A figure with the confidence that weights give it which were fitted without its document. */
export type LeftOut = Labelled & { confidence: (caution: number) => number }

/** Fits once for each document on all the others. */
export function leaveOut(figures: readonly Labelled[], prior: Prior): LeftOut[] {
  return [...new Set(figures.map(({ document }) => document))].flatMap((left) => {
    const fitted = fitWeights(
      figures.filter(({ document }) => document !== left),
      prior,
    )
    return figures
      .filter(({ document }) => document === left)
      .map((figure) => ({
        ...figure,
        confidence: (caution: number) => confidenceOf(figure.held, { ...fitted, caution }),
      }))
  })
}

/**
 * A confidence that is called sure, and how many of the figures with it shall be right on documents left out: 95 in 100
 * shall be on text that nobody has seen, which has been two points worse.
 */
export const SURE = 0.9
const RIGHT_OF_SURE = 0.965

/** The least caution, in steps of a twentieth, with which enough of what is sure is right on documents left out. */
export function cautionOf(figures: readonly LeftOut[]): number {
  for (let step = 0; step < 60; step++) {
    const sure = figures.filter(({ confidence }) => confidence(step / 20) >= SURE)
    if (sure.filter(({ right }) => right).length >= RIGHT_OF_SURE * sure.length) return step / 20
  }
  throw new Error('bench gold: no caution makes enough of the sure figures right')
}
