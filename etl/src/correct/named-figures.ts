import type { Because } from '@plangraph/figures'
import type { Catalogue } from '../catalogue/types.js'
import type { NormalizedFigure } from '../model/index.js'
import type { Known } from './correction.js'
import { latestFirst, overruled } from './edits.js'
import { printed } from './find-figure.js'
import { hasName, withIndicator } from './follow-figure.js'

/** Figures after the corrections of names, and what came of those that are about one of them, by id; null for one that was applied. */
export interface NamedFigures {
  figures: NormalizedFigure[]
  outcomes: Map<string, Because | null>
}

/**
 * Gives figures the indicator that a correction says their name is. One for the document alone goes before one for all.
 * A correction is stale in a document that has the name for nothing that it expects.
 *
 * @param isOpen whether nothing is said of the figure itself
 */
export function namedFigures(
  figures: readonly NormalizedFigure[],
  corrections: readonly Known<'INDICATOR'>[],
  isOpen: (index: number) => boolean,
  catalogue: Pick<Catalogue, 'indicators'>,
): NamedFigures {
  const ordered = [...corrections]
    .filter(({ name }) => name !== null)
    .sort((a, b) => Number(a.document === null) - Number(b.document === null) || latestFirst(a, b))
  const outcomes: NamedFigures['outcomes'] = new Map()
  const settle = (id: string, because: Because | null) => {
    if (because === null || !outcomes.has(id)) outcomes.set(id, because)
  }
  const changed = figures.map((figure, index) => {
    const [correction, ...others] = isOpen(index) ? ordered.filter((one) => hasName(one, figure)) : []
    if (correction === undefined) return figure
    for (const other of others) {
      const isWider = other.document === null && correction.document !== null
      if (!isWider) settle(other.id, other.becomes === correction.becomes ? null : overruled(correction))
    }
    const { figure: named, because } = asNamed(figure, correction, catalogue)
    settle(correction.id, because)
    return named
  })
  return { figures: changed, outcomes }
}

/** The figure under the name's indicator; as it was, with the reason, where the correction does not find what it expects. */
export function asNamed(
  figure: NormalizedFigure,
  correction: Known<'INDICATOR'>,
  catalogue: Pick<Catalogue, 'indicators'>,
): { figure: NormalizedFigure; because: Because | null } {
  const { expects, becomes } = correction
  const { indicatorName: name, indicatorCode } = figure
  if (indicatorCode === becomes) return { figure, because: null }
  if (indicatorCode !== expects) {
    const args = { expected: printed(expects), found: printed(indicatorCode) }
    const field: Because = { code: 'corrected-indicator' }
    return { figure, because: { code: 'correction-found-other', args: { figure: name, field, ...args } } }
  }
  const changed = withIndicator(figure, correction, catalogue)
  return { figure: changed ?? figure, because: changed ? null : unfit(figure, becomes) }
}

/** Why a figure can't be one of an indicator. */
export const unfit = ({ indicatorName, amount }: NormalizedFigure, code: string | null): Because => ({
  code: 'correction-unfit',
  args: { figure: `${indicatorName} ${amount.printed}${amount.unit ?? ''}`, indicator: printed(code) },
})
