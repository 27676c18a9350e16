import type { Context } from '../../shared/page.js'
import type { ReportedFigure } from './reported.js'
import words from './words.json' with { type: 'json' }

/** The years that a figure is for, as readers say it: 2021—2025, 2025; nothing where it has none. */
export function timeText({ say }: Context, { year, spanStart }: Pick<ReportedFigure, 'year' | 'spanStart'>): string {
  if (year === null) return ''
  return spanStart === null || spanStart === year
    ? say(words.oneYear, { year })
    : say(words.years, { from: spanStart, to: year })
}

/** Signs of comparators, where a number is printed without its own. */
const SIGNS: Readonly<Record<string, string>> = { GTE: '≥', GT: '>', LTE: '≤', LT: '<', APPROX: '≈' }

/** A number as it is printed, with the sign that words gave it: ≥60. */
export const signedText = (printed: string, comparator = 'EQ'): string =>
  /[<>≤≥＜＞≈]/.test(printed) ? printed : `${SIGNS[comparator] ?? ''}${printed}`

/** A figure with what it is and its years, as it stands beside its mark; the axis has its unit. */
export function labelOf(
  context: Context,
  what: 'base' | 'goal' | 'result',
  figure: ReportedFigure,
  comparator?: string,
): string {
  const time = timeText(context, figure)
  const values = { what: context.say(words[what]), figure: signedText(figure.printed, comparator), time }
  return context.say(time === '' ? words.undated : words.labelled, values)
}
