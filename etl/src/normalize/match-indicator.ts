import type { Catalogue, Indicator } from '../catalogue/types.js'
import type { Amount, Figure } from '../model/index.js'
import { basisFits } from './basis-fit.js'
import { buildSteps } from './name-index.js'
import { unitFit } from './unit-fit.js'

/** What matching looks at. */
export interface NamedFigure extends Pick<Figure, 'indicatorName' | 'basis'> {
  amount: Pick<Amount, 'unit' | 'ratio'>
}

export interface IndicatorMatch {
  indicator: Indicator
  /** exact, alias, or rule:<name of the last rewriting it took>. */
  rule: string
}

export type IndicatorMatcher = (figure: NamedFigure) => IndicatorMatch | null

const matchers = new WeakMap<Catalogue, IndicatorMatcher>()

/** The matcher of a catalogue, built when it is first asked for and kept as long as the catalogue itself. */
export function matcherOf(catalogue: Catalogue): IndicatorMatcher {
  const built = matchers.get(catalogue) ?? createMatcher(catalogue)
  matchers.set(catalogue, built)
  return built
}

/**
 * Matches figures against a catalogue. The first step at which exactly one entry has the name and fits unit and basis
 * wins; several fitting ones at a step are no match, because a guess would join different things.
 */
function createMatcher(catalogue: Catalogue): IndicatorMatcher {
  const steps = buildSteps(catalogue)
  return (figure) => {
    for (const { rule, candidates } of steps) {
      const [indicator, ...others] = candidates(figure.indicatorName).filter((entry) => fits(figure, entry))
      if (indicator) return others.length === 0 ? { indicator, rule } : null
    }
    return null
  }
}

function fits(figure: NamedFigure, entry: Indicator): boolean {
  const unit = unitFit(figure.amount, entry)
  return unit !== 'none' && basisFits(figure.basis, entry, unit)
}
