import { exact, isPartOf, type Part, spanOf, told } from '@plangraph/figures'
import type { Catalogue, Indicator, Regions } from '../catalogue/index.js'
import { indicatorsByCode } from '../catalogue/indicators-by-code.js'
import type { ExtractedFinding, NormalizedDocument, NormalizedFigure } from '../model/index.js'
import { called, groupsOf, roundingOf, shown } from './plausibility/doubt.js'

const toPart = ({ basis, year, spanStart, per, amount, normalizedValue }: NormalizedFigure): Part => {
  return { basis, year, spanStart, per, unit: amount.unit, value: normalizedValue }
}

/**
 * Goals of a document's region that the parts which it assigns to the regions directly below (分解) exceed together by more
 * than rounding. Of several statements the largest of the whole and the smallest of a part are taken. What goes below a
 * floor (200万人以上) is only noted: the document may ask the places for more on purpose. Pure.
 */
export function assignedParts(
  { figures, regionCode }: Pick<NormalizedDocument, 'figures' | 'regionCode'>,
  catalogue: Pick<Catalogue, 'indicators'>,
  regions: Regions,
): ExtractedFinding[] {
  const byCode = indicatorsByCode(catalogue)
  const goalKey = (figure: NormalizedFigure): string | null => {
    const indicator = byCode.get(figure.indicatorCode ?? '')
    if (!indicator?.additive || figure.status !== 'CURRENT' || (figure.normalizedValue ?? -1) < 0) return null
    return `${indicator.code} ${figure.year} ${spanOf(figure, indicator.measure)}`
  }
  return groupsOf(figures, goalKey).flatMap((group) => {
    const stated = group.map((i) => ({ i, figure: figures[i] as NormalizedFigure }))
    const own = stated.filter(({ figure }) => figure.regionCode === regionCode && figure.per === null)
    const whole = own.sort((a, b) => amountOf(b.figure) - amountOf(a.figure))[0]
    if (regionCode === null || whole === undefined) return []
    const indicator = byCode.get(whole.figure.indicatorCode ?? '') as Indicator
    const below = stated.filter(
      ({ figure }) =>
        regions.byCode.get(figure.regionCode ?? '')?.parentCode === regionCode &&
        isPartOf(toPart(figure), toPart(whole.figure), indicator),
    )
    const parts = smallestOf(below)
    return parts.length > 0 && exceed(parts, whole) ? [findingOf(parts, whole)] : []
  })
}

interface Stated {
  /** Index of the figure in its document. */
  i: number
  figure: NormalizedFigure
}

const amountOf = ({ normalizedValue }: NormalizedFigure): number => normalizedValue as number
const sumOf = (parts: readonly Stated[]): number => exact(parts.reduce((sum, { figure }) => sum + amountOf(figure), 0))

/** One statement for each place, in the order of the document. */
function smallestOf(below: readonly Stated[]): Stated[] {
  const byPlace = new Map<string | null, Stated>()
  for (const part of below) {
    const before = byPlace.get(part.figure.regionCode)
    if (before === undefined || amountOf(part.figure) < amountOf(before.figure))
      byPlace.set(part.figure.regionCode, part)
  }
  return [...byPlace.values()].sort((a, b) => a.i - b.i)
}

function exceed(parts: readonly Stated[], whole: Stated): boolean {
  const slack = [...parts, whole].reduce((sum, { figure }) => sum + roundingOf(figure), 0)
  return exact(sumOf(parts) - amountOf(whole.figure)) > exact(slack)
}

function findingOf(parts: readonly Stated[], { i, figure }: Stated): ExtractedFinding {
  const { section, table, row, evidence, amount } = figure
  const factor = amount.value ? amountOf(figure) / amount.value : 1
  const sum = `${exact(sumOf(parts) / factor)}${amount.unit ?? ''}`
  const why = told('assigned-exceed', { goal: called(figure), count: parts.length, sum, own: shown(figure) })
  const severity = amount.comparator === 'GTE' || amount.comparator === 'GT' ? 'INFO' : 'WARNING'
  const about = [i, ...parts.map((part) => part.i)]
  return { kind: 'PARTS_EXCEED_WHOLE', severity, ...why, figures: about, section, table, row, evidence }
}
