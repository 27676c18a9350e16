import { calendarOf } from '../../extract/scopes/calendar.js'
import { called, dimensionOf, groupsOf, measureKey, type PlausibilityCheck, roundingOf, tellsChange } from './doubt.js'

/** A result of a year that the document does not know yet, a goal of one that is after it. */
export const yearOnWrongSide: PlausibilityCheck = ({ figures, structure }) => {
  const { now } = calendarOf(structure.frontMatter)
  if (now === null) return []
  return figures.flatMap(({ year, status }, i) => {
    if (year === null || (status === 'ACTUAL' ? year <= now : status === 'PAST' || year >= now)) return []
    const figure = figures[i] as (typeof figures)[number]
    return [
      {
        kind: 'IMPLAUSIBLE_FIGURE',
        figures: [i],
        why: {
          code: status === 'ACTUAL' ? 'result-ahead' : 'goal-behind',
          args: { figure: called(figure), now },
        },
      },
    ]
  })
}

/** A sum over years that is less than one of them. */
export const sumBelowYear: PlausibilityCheck = ({ figures }) =>
  groupsOf(figures, (figure) => (tellsChange(figure) ? null : `${measureKey(figure)} ${dimensionOf(figure)}`)).flatMap(
    (group) =>
      group.flatMap((i) => {
        const sum = figures[i]
        if (sum?.basis !== 'CUMULATIVE' || sum.spanStart === null || sum.year === null || sum.normalizedValue === null)
          return []
        const { spanStart, year, normalizedValue, status } = sum
        const above = group.find((j) => {
          const one = figures[j]
          if (one?.basis !== 'ANNUAL' || one.status !== status || one.year === null || one.normalizedValue === null)
            return false
          return (
            one.year >= spanStart &&
            one.year <= year &&
            one.normalizedValue - roundingOf(one) > normalizedValue + roundingOf(sum)
          )
        })
        if (above === undefined) return []
        const one = figures[above] as (typeof figures)[number]
        return [
          {
            kind: 'IMPLAUSIBLE_FIGURE' as const,
            figures: [i, above],
            why: {
              code: 'sum-less-than-year' as const,
              args: { sum: called(sum), start: spanStart, one: called(one) },
            },
          },
        ]
      }),
  )
