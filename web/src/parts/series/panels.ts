import { spanOf } from '@plangraph/figures'
import type { Edition, Series } from './load-series.js'

/** What a number counts: only those of one kind share an axis. */
export type Kind = 'LEVEL' | 'YEAR' | 'AVERAGE' | 'SUM'
const KINDS: readonly Kind[] = ['LEVEL', 'YEAR', 'AVERAGE', 'SUM']

/** A goal or a result of a series, in the unit of its picture. */
export interface Mark {
  id: string
  printed: string
  unit: string | null
  isGoal: boolean
  kind: Kind
  year: number
  /** First of the years that it is over; null for one year and a level. */
  start: number | null
  /** Null for what is no single number. */
  value: number | null
  low: number | null
  high: number | null
  comparator: string
  /** A goal of a former plan, which its document repeats. */
  isFormer: boolean
  adjustedBy: { id: string; printed: string; unit: string | null } | null
  quote: string
  document: Edition
}

/** The marks of one kind. */
export interface Panel {
  kind: Kind
  goals: Mark[]
  results: Mark[]
  /** Results of year after year; a year with two that differ ends one line and begins another. */
  lines: Mark[][]
}

/** All marks of a series, and the unit that most of them are printed in. */
export function marksOf({ points, indicator }: Series): { marks: Mark[]; unit: string } {
  const { unit, scale } = commonUnit(points, indicator.unit)
  const marks = points.flatMap(({ year, spanStart, target, observation }): Mark[] => {
    const figure = target ?? observation
    if (figure === null) return []
    const [kind] = spanOf({ basis: figure.basis, year, spanStart }, indicator.measure).split(':')
    const scaled = (value: number | null) => (value === null ? null : value * scale)
    return [
      {
        id: figure.id,
        printed: figure.printed,
        unit: figure.unit,
        isGoal: target !== null,
        kind: kind as Kind,
        year,
        start: kind === 'SUM' || kind === 'AVERAGE' ? spanStart : null,
        value: scaled(figure.normalizedValue),
        low: scaled(figure.normalizedLow),
        high: scaled(figure.normalizedHigh),
        comparator: figure.comparator,
        isFormer: target?.status === 'PAST',
        adjustedBy: target?.supersededBy ?? null,
        quote: figure.evidence.quote,
        document: figure.document,
      },
    ]
  })
  return { marks, unit }
}

/** The unit that most figures are printed in, and what its numbers are of the base unit. */
function commonUnit(points: Series['points'], base: string): { unit: string; scale: number } {
  const counts = new Map<string, { count: number; scale: number }>()
  for (const { target, observation } of points) {
    const { unit, value, normalizedValue } = target ?? observation ?? { unit: null, value: null, normalizedValue: null }
    if (unit === null || !value || !normalizedValue) continue
    const known = counts.get(unit)
    counts.set(unit, { count: (known?.count ?? 0) + 1, scale: value / normalizedValue })
  }
  const [most] = [...counts].sort(([, a], [, b]) => b.count - a.count)
  return most === undefined ? { unit: base, scale: 1 } : { unit: most[0], scale: most[1].scale }
}

/** Marks by what they count: levels, single years, averages and sums each on an axis of their own. */
export function panelsOf(marks: readonly Mark[]): Panel[] {
  return KINDS.flatMap((kind) => {
    const own = distinct(marks.filter((mark) => mark.kind === kind && isDrawn(mark)))
    if (own.length === 0) return []
    const results = own.filter(({ isGoal }) => !isGoal)
    return [{ kind, goals: own.filter(({ isGoal }) => isGoal), results, lines: linesOf(kind, results) }]
  })
}

/** A sum whose first year is not told has no place on an axis of years. */
const isDrawn = ({ kind, start, value, low, high }: Mark): boolean =>
  (value !== null || (low !== null && high !== null)) && (start !== null || kind === 'LEVEL' || kind === 'YEAR')

/** What several documents say alike is drawn once. */
function distinct(marks: readonly Mark[]): Mark[] {
  const key = ({ isGoal, year, start, value, low, comparator, adjustedBy }: Mark) =>
    [isGoal, year, start, value, low, isGoal && comparator, adjustedBy !== null].join(' ')
  return [...new Map(marks.map((mark) => [key(mark), mark])).values()]
}

/** Two results of one year differ where they are further apart than rounding. */
const ROUNDING = 0.005

function linesOf(kind: Kind, results: readonly Mark[]): Mark[][] {
  if (kind === 'SUM' || kind === 'AVERAGE') return []
  const lines: Mark[][] = []
  let line: Mark[] = []
  for (const mark of results) {
    if (mark.value === null) continue
    const last = line.at(-1)
    if (last?.year === mark.year) {
      if (Math.abs((last.value ?? 0) - mark.value) <= Math.abs(mark.value) * ROUNDING) continue
      lines.push(line)
      line = []
    }
    line.push(mark)
  }
  return [...lines, line].filter(({ length }) => length > 0)
}

/** A five-year plan of the country, 2016–2020 the thirteenth, with the documents here that are for it. */
export interface Band {
  number: number
  from: number
  to: number
  editions: Edition[]
}

/** The first year of the sixth plan, since which each has five years. */
const SIXTH = 1981

/** The five-year plans that some years lie in, with the plans that state the marks and the other editions of those. */
export function bandsOf({ points }: Series, [least, most]: readonly [number, number]): Band[] {
  const editions = new Map<string, Edition>()
  for (const { target } of points) {
    if (target === null) continue
    const { series, ...own } = target.document
    for (const edition of [own, ...(series?.editions ?? [])]) editions.set(edition.id, edition)
  }
  const bands: Band[] = []
  for (let from = SIXTH + 5 * Math.max(0, Math.floor((least - SIXTH) / 5)); from <= most; from += 5) {
    const own = [...editions.values()].filter(
      ({ periodStart, periodEnd }) => periodStart === from && periodEnd === from + 4,
    )
    bands.push({ number: 6 + (from - SIXTH) / 5, from, to: from + 4, editions: own })
  }
  return bands
}

/** The years that marks are of, from the first of what they are over. */
export function yearsOf(marks: readonly Mark[]): [least: number, most: number] {
  return [Math.min(...marks.map(({ start, year }) => start ?? year)), Math.max(...marks.map(({ year }) => year))]
}
