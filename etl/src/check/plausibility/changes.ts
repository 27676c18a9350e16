import { lexicon } from '../../language/lexicon/lexicon.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { NormalizedFigure } from '../../model/index.js'
import {
  called,
  changeWordOf,
  dimensionOf,
  groupsOf,
  measureKey,
  type PlausibilityCheck,
  roundingOf,
  tellsChange,
  withoutChange,
} from './doubt.js'

const up = pattern`${words('rise')}[至到为]`
const down = pattern`${words('fall')}[至到为]`

/** Level by level: `由X增加到Y` whose second is the less, and the other way round. */
export const changeInWrongDirection: PlausibilityCheck = ({ figures }) =>
  figures.flatMap((to, i) => {
    const from = figures[i - 1]
    if (!from || to.rule !== 'clause-from-to' || from.rule !== 'clause-from-to') return []
    if (from.evidence.start !== to.evidence.start || from.indicatorName !== to.indicatorName) return []
    const [before, after] = [from.normalizedValue, to.normalizedValue]
    const { quote } = to.evidence
    if (before === null || after === null || up.test(quote) === down.test(quote)) return []
    if (up.test(quote) ? after >= before : after <= before) return []
    return [
      {
        kind: 'IMPLAUSIBLE_FIGURE',
        figures: [i, i - 1],
        why: {
          code: up.test(quote) ? 'rises-to-less' : 'falls-to-more',
          args: { from: called(from), to: called(to) },
        },
      },
    ]
  })

/** How many times a goal may be its base; electric cars and 5G grew more than tenfold in five years. */
const MOST_TIMES = 100

/** A goal that is a hundred times its base, or a hundredth of it, in one row: one of the two has another unit. */
export const goalOutOfScale: PlausibilityCheck = ({ figures }) =>
  figures.flatMap((goal, i) => {
    const base = goal.baseline === null ? undefined : figures[goal.baseline]
    if (!base || goal.baseline === null || base.basis !== goal.basis || dimensionOf(base) !== dimensionOf(goal))
      return []
    const [before, after] = [base.normalizedValue, goal.normalizedValue]
    if (!before || !after || before < 0 || after < 0) return []
    if (after / before <= MOST_TIMES && before / after <= MOST_TIMES) return []
    return [
      {
        kind: 'IMPLAUSIBLE_FIGURE',
        figures: [i, goal.baseline],
        why: { code: 'hundredfold-apart', args: { goal: called(goal), base: called(base) } },
      },
    ]
  })

interface Change {
  at: number
  /** First year that it covers. */
  from: number
  to: number
  yearly: boolean
  /** Per cent or points, negative where it falls. */
  by: number
  points: boolean
}

function changeOf(figure: NormalizedFigure, at: number): Change | null {
  const word = changeWordOf(figure)
  const { value, unit } = figure.amount
  const points = unit?.includes('百分点') ?? false
  if (word === undefined || value === null || figure.year === null) return null
  if (!points && unit !== '%') return null
  const sign = lexicon.get(word)?.dir === 'down' ? -1 : 1
  const from = figure.spanStart ?? (figure.basis === 'ANNUAL' ? figure.year : null)
  if (from === null) return null
  return { at, from, to: figure.year, yearly: figure.basis === 'ANNUAL', by: sign * value, points }
}

/** What a level should be after a change, and how far off it may be for rounding. */
function expected(level: NormalizedFigure, change: Change, room: number): { value: number; slack: number } {
  const before = level.normalizedValue as number
  const years = change.to - change.from + 1
  const after = (by: number) => {
    if (change.points) return before + by * (change.yearly ? years : 1)
    return before * (change.yearly ? (1 + by / 100) ** years : 1 + by / 100)
  }
  // Room is a year's; a change over several has as much for each.
  const wide = change.yearly ? room : room * years
  return {
    value: after(change.by),
    slack: (after(change.by + wide) - after(change.by - wide)) / 2 + 2 * roundingOf(level),
  }
}

/** Money is stated at prices of its year and its growth often at constant ones, 左右 and 以上 leave room: points a year. */
const roomOf = (level: NormalizedFigure, change: NormalizedFigure) =>
  (/元/.test(dimensionOf(level)) ? 5 : 0) + (change.amount.comparator === 'EQ' ? 0.06 : 1)

const isLevel = (figure: NormalizedFigure) =>
  !tellsChange(figure) && figure.year !== null && figure.normalizedValue !== null && figure.status !== 'PAST'

/** Base × growth against goal, and a change against its two levels: one of the three is another measure, year or unit. */
export const changeAgainstLevels: PlausibilityCheck = ({ figures }) => {
  const stem = (figure: NormalizedFigure) => {
    const { indicatorName } = figure
    return measureKey({ ...figure, indicatorCode: null, indicatorName: withoutChange(indicatorName) })
  }
  return groupsOf(figures, stem).flatMap((group) => {
    const at = (i: number) => figures[i] as NormalizedFigure
    const levels = group.filter((i) => isLevel(at(i)))
    return group.flatMap((i) => {
      const change = changeOf(at(i), i)
      if (!change) return []
      const before = levels.filter((level) => at(level).year === change.from - 1)
      const after = levels.filter((level) => at(level).year === change.to)
      const [b, a] = [before[0], after[0]]
      if (
        b === undefined ||
        a === undefined ||
        dimensionOf(at(a)) !== dimensionOf(at(b)) ||
        at(a).basis !== at(b).basis
      )
        return []
      const room = roomOf(at(b), at(i)) + ([a, b].every((level) => at(level).amount.comparator === 'EQ') ? 0 : 2)
      const { value, slack } = expected(at(b), change, room)
      if (Math.abs((at(a).normalizedValue as number) - value) <= slack + roundingOf(at(a))) return []
      return [
        {
          kind: 'IMPLAUSIBLE_FIGURE' as const,
          figures: [i, b, a],
          why: {
            code: 'change-leads-elsewhere' as const,
            args: {
              base: called(at(b)),
              change: called(at(i)),
              value: Number(value.toPrecision(4)),
              goal: called(at(a)),
            },
          },
        },
      ]
    })
  })
}
