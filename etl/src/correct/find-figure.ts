import { type Because, nameKey, type ReasonCode } from '@plangraph/figures'
import { foldText } from '../model/fold-text.js'
import type { NormalizedFigure } from '../model/index.js'
import type { FieldValue, FigureName } from './correction.js'

/** The figures of a document as they were read, with their ids. */
export interface ReadFigures {
  figures: readonly NormalizedFigure[]
  ids: readonly string[]
}

/** What a correction expects of the figure it is about, and what it makes of it. */
export interface Expectation {
  /** Code of the words for what it looks at. */
  field: ReasonCode
  of(figure: NormalizedFigure): FieldValue
  expects: FieldValue
  /** Found instead of what is expected, it says that nothing is left to do; undefined where nothing can say that. */
  becomes?: FieldValue
}

/** The one figure meant, and whether it is as the correction wants it already; or why there is none. */
export type Found = { index: number; holds: boolean } | { index: number | null; because: Because }

/**
 * The figure that a correction means: the one of its name that is as it expects. Of several of one name (a goal that a
 * table and a text state) those that are otherwise are not meant.
 */
export function findFigure(read: ReadFigures, name: FigureName, expectation: Expectation): Found {
  const named = read.figures.flatMap((figure, i) => (isNamed(name, figure, read.ids[i] as string) ? i : []))
  if (named.length === 0)
    return { index: null, because: { code: 'correction-no-figure', args: { figure: shown(name) } } }
  const at = (i: number) => expectation.of(read.figures[i] as NormalizedFigure)
  const expected = named.filter((i) => isSame(at(i), expectation.expects))
  const { becomes } = expectation
  const found = expected.length > 0 || becomes === undefined ? expected : named.filter((i) => isSame(at(i), becomes))
  const [index, ...others] = found
  if (index === undefined) return { index: named.length === 1 ? (named[0] as number) : null, because: otherwise() }
  if (others.length > 0) return { index: null, because: several(found.length) }
  return { index, holds: expected.length === 0 }

  function otherwise(): Because {
    const values = [...new Set(named.map((i) => printed(at(i))))].join(' / ')
    const args = { field: { code: expectation.field }, expected: printed(expectation.expects), found: values }
    return { code: 'correction-found-other', args: { figure: shown(name), ...args } }
  }
  function several(count: number): Because {
    return { code: 'correction-several-figures', args: { figure: shown(name), count } }
  }
}

/**
 * The one figure that is what another was in an earlier reading: by all that was known of it, else by less, as rows are recognised
 * that have another id (`successors`).
 */
export function findAgain(read: ReadFigures, meant: FigureName, expectation: Expectation): Found | null {
  const { name, year, printed: number, quote } = meant
  const nothing: FigureName = { ...NO_NAME, printed: number }
  const less = [meant, { ...nothing, year, quote }, { ...nothing, quote }, { ...nothing, name, year }]
  for (const one of less) {
    const found = findFigure(read, one, expectation)
    if ('holds' in found) return found
  }
  return null
}

const NO_NAME: FigureName = {
  ...{ id: null, name: null, region: null, place: null, year: null },
  ...{ spanStart: null, status: null, printed: null, quote: null },
}

/** All that is known of a figure as it was read, but its id. */
export const nameOf = ({ indicatorName, regionCode, amount, evidence, ...figure }: NormalizedFigure): FigureName => ({
  id: null,
  name: indicatorName,
  region: regionCode,
  place: figure.place,
  year: figure.year,
  spanStart: figure.spanStart,
  status: figure.status,
  printed: amount.printed,
  quote: evidence.quote,
})

function isNamed(name: FigureName, figure: NormalizedFigure, id: string): boolean {
  const { amount, evidence } = figure
  const says = (told: FieldValue, read: FieldValue) => told === null || told === read
  const prints = (told: string | null, read: string | null) =>
    told === null || (read !== null && foldText(told) === foldText(read))
  return (
    says(name.id, id) &&
    (name.name === null || nameKey(name.name) === nameKey(figure.indicatorName)) &&
    says(name.region, figure.regionCode) &&
    prints(name.place, figure.place) &&
    says(name.year, figure.year) &&
    says(name.spanStart, figure.spanStart) &&
    says(name.status, figure.status) &&
    prints(name.printed, amount.printed) &&
    (name.quote === null || foldText(evidence.quote).includes(foldText(name.quote)))
  )
}

const isSame = (a: FieldValue, b: FieldValue): boolean =>
  typeof a === 'string' && typeof b === 'string' ? foldText(a) === foldText(b) : a === b

/** A value in a sentence. */
export const printed = (value: FieldValue): string => (value === null ? '—' : String(value))

/** A figure's name in a sentence: 城镇新增就业 (2025) */
const shown = ({ id, name, place, year, printed: number }: FigureName): string =>
  `${[place, name ?? id, number].filter((part) => part !== null).join(' ')}${year === null ? '' : ` (${year})`}`
