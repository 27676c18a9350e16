import { type Because, nameForm } from '@plangraph/figures'
import type { Catalogue, Indicator } from '../catalogue/types.js'
import { basisFits } from './basis-fit.js'
import type { NamedFigure } from './match-indicator.js'
import { buildSteps } from './name-index.js'
import { unitFit } from './unit-fit.js'

/** An entry that a name may belong to, why it is near, and why it was not taken. */
export interface NearEntry {
  code: string
  name: string
  why: Because
}

/** Share of the pairs of characters that two names must have in common to be alike. */
const ALIKE = 0.5

/** Finds the entries nearest to figures that none was found for. */
export function nearestEntriesIn(catalogue: Catalogue): (figure: NamedFigure, most: number) => NearEntry[] {
  const steps = buildSteps(catalogue)
  const forms = catalogue.indicators.map((entry) => {
    const names = [entry.name, ...entry.aliases]
    return { entry, pairs: names.map((name) => pairsOf(nameForm(name))) }
  })
  return (figure, most) => {
    const bearing = new Set(steps.flatMap(({ candidates }) => candidates(figure.indicatorName)))
    const named = [...bearing].map((entry) => near(entry, whyNot(figure, entry)))
    const own = pairsOf(nameForm(figure.indicatorName))
    const alike = forms
      .filter(({ entry }) => !bearing.has(entry))
      .map(({ entry, pairs }) => ({ entry, share: Math.max(...pairs.map((other) => likeness(own, other))) }))
      .filter(({ share }) => share >= ALIKE)
      .sort((a, b) => b.share - a.share || (a.entry.code < b.entry.code ? -1 : 1))
      .map(({ entry, share }) => near(entry, { code: 'near-alike', args: { percent: Math.round(share * 100) } }))
    return [...named, ...alike].slice(0, most)
  }
}

const near = ({ code, name }: Indicator, why: Because): NearEntry => ({ code, name, why })

/** Why a figure is not taken for one of an entry that has its name. */
function whyNot({ amount, basis }: NamedFigure, entry: Indicator): Because {
  const fit = unitFit(amount, entry)
  if (fit === 'none')
    return { code: 'near-other-unit', args: { own: amount.unit ?? amount.ratio ?? '—', other: entry.unit } }
  if (!basisFits(basis, entry, fit)) return { code: 'near-other-basis', args: { basis: { code: BASIS_WORDS[basis] } } }
  return { code: 'near-several' }
}

const BASIS_WORDS = { CUMULATIVE: 'basis-cumulative', ANNUAL: 'basis-annual', POINT: 'basis-point' } as const

function pairsOf(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))
}

/** Dice's coefficient: 1 for texts of the same pairs of characters, 0 for texts that share none. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((pair) => b.has(pair)).length
  return (2 * shared) / (a.size + b.size)
}
