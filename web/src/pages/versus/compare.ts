import type { DocumentFigure, DocumentGoal } from '../../parts/document/load-figures.js'

/** What comes of holding two documents against each other in one goal; in the order that readers see. */
export const VERDICTS = ['DIFFERS', 'ONLY_A', 'ONLY_B', 'SAME'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What two documents say of one indicator for one year. */
export interface Pair {
  key: string
  a: DocumentGoal[]
  b: DocumentGoal[]
  verdict: Verdict
  /** Of the second against the first, in per cent; null where one of them has not exactly one number. */
  change: number | null
}

/** The goals of two documents by indicator and year: differences first, the largest of them at the top. */
export function pairsOf(a: readonly DocumentFigure[], b: readonly DocumentFigure[]): Pair[] {
  const [first, second] = [byKey(a), byKey(b)]
  const pairs = [...new Set([...first.keys(), ...second.keys()])].map((key) =>
    pairOf(key, first.get(key) ?? [], second.get(key) ?? []),
  )
  const weight = ({ change }: Pair) => (change === null ? -1 : Math.abs(change))
  return pairs.sort((x, y) => VERDICTS.indexOf(x.verdict) - VERDICTS.indexOf(y.verdict) || weight(y) - weight(x))
}

/** Current goals by what they are for: indicator, or the name in print where the catalogue has none; year; each what. */
function byKey(figures: readonly DocumentFigure[]): Map<string, DocumentGoal[]> {
  const goals = new Map<string, DocumentGoal[]>()
  for (const figure of figures) {
    if (figure.__typename !== 'Target' || figure.status !== 'CURRENT') continue
    const key = [figure.indicator?.code ?? figure.indicatorName, figure.year, figure.per].join(' ')
    goals.set(key, [...(goals.get(key) ?? []), figure])
  }
  return goals
}

function pairOf(key: string, a: DocumentGoal[], b: DocumentGoal[]): Pair {
  const [own, other] = [numbersOf(a), numbersOf(b)]
  const verdict = a.length === 0 ? 'ONLY_B' : b.length === 0 ? 'ONLY_A' : isEqual(own, other) ? 'SAME' : 'DIFFERS'
  return { key, a, b, verdict, change: verdict === 'DIFFERS' ? changeOf(a, b) : null }
}

/** The numbers that a document states, each once however often it says them: with their basis, in the base unit. */
function numbersOf(goals: readonly DocumentGoal[]): Set<string> {
  return new Set(
    goals.map(({ basis, normalizedValue, normalizedLow, normalizedHigh, printed, unit }) =>
      normalizedValue === null && normalizedLow === null && normalizedHigh === null
        ? `${basis} ${printed} ${unit}`
        : `${basis} ${normalizedLow} ${normalizedValue} ${normalizedHigh}`,
    ),
  )
}

const isEqual = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one))

function changeOf(a: readonly DocumentGoal[], b: readonly DocumentGoal[]): number | null {
  const [from, to] = [onlyNumber(a), onlyNumber(b)]
  return from === null || to === null || from === 0 ? null : ((to - from) / Math.abs(from)) * 100
}

/** The number of goals that state one, of one basis; null otherwise. */
function onlyNumber(goals: readonly DocumentGoal[]): number | null {
  const values = new Set(goals.map(({ normalizedValue }) => normalizedValue))
  const [value = null] = values
  return values.size === 1 && numbersOf(goals).size === 1 ? value : null
}
