import { type Because, exact, nameForm, shown as shownNumber } from '@plangraph/figures'
import type { Catalogue, Regions } from '../../catalogue/index.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { parseUnit } from '../../language/quantity/units.js'
import type { NormalizedDocument, NormalizedFigure } from '../../model/index.js'

/** Figures that can't all be right, and why. */
export interface Doubt {
  kind: 'PARTS_EXCEED_WHOLE' | 'IMPLAUSIBLE_FIGURE'
  /** Both sides, those that are likelier wrong first; indexes into the figures of the document. */
  figures: readonly number[]
  /** What does not fit what. */
  why: Because
}

/** What a check may look at. */
export interface CheckedDocument extends Pick<NormalizedDocument, 'figures' | 'structure'> {
  catalogue: Catalogue
  regions: Regions
}

export type PlausibilityCheck = (document: CheckedDocument) => Doubt[]

/** Number as printed, with its unit: 58.92万人 */
export const shown = ({ amount }: Pick<NormalizedFigure, 'amount'>): string => shownNumber(amount)

/** 城镇新增就业 60万人 (2025) */
export const called = (figure: NormalizedFigure): string =>
  `${figure.indicatorName} ${shown(figure)}${figure.year === null ? '' : ` (${figure.year})`}`

export const dimensionOf = ({ amount }: NormalizedFigure): string => parseUnit(amount.unit)?.dimension ?? ''

const change = pattern`(?:年均|同比)?(${words('change-of-name')})(?:率|幅度)?$`

/** The word of change that a name ends in; undefined for a level. */
export const changeWordOf = ({ indicatorName }: NormalizedFigure): string | undefined => change.exec(indicatorName)?.[1]

/** 财政赤字增加 2000亿元, 产量增长 1.7倍: by how much something changes, not how much of it there is. */
export const tellsChange = (figure: NormalizedFigure): boolean =>
  changeWordOf(figure) !== undefined || figure.amount.unit === '倍'

/** The name of what changes. */
export const withoutChange = (name: string): string => name.replace(change, '')

/** The same for figures of one measure and one place, whatever their years. */
export const measureKey = (figure: NormalizedFigure): string =>
  [figure.indicatorCode ?? nameForm(figure.indicatorName), figure.regionCode, figure.per].join(' ')

/** Half of the last digit that a number is printed with, in its normalized unit. */
export function roundingOf({ amount, normalizedValue }: NormalizedFigure): number {
  const decimals = /\.(\d+)/.exec(amount.printed)?.[1]?.length ?? 0
  const factor = amount.value && normalizedValue ? Math.abs(normalizedValue / amount.value) : 1
  return exact((0.5 / 10 ** decimals) * factor)
}

/** Indexes of figures by a key, in order; those without a key left out. */
export function groupsOf(
  figures: readonly NormalizedFigure[],
  keyOf: (figure: NormalizedFigure) => string | null,
): number[][] {
  const groups = new Map<string, number[]>()
  figures.forEach((figure, i) => {
    const key = keyOf(figure)
    if (key === null) return
    const group = groups.get(key)
    if (group) group.push(i)
    else groups.set(key, [i])
  })
  return [...groups.values()]
}
