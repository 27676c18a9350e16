import type { Calendar, TimeExpression } from '../../language/time/times-in-text.js'
import type { Token } from '../../language/tokens.js'
import { turningYear } from './calendar.js'

/** Whether words tell of what shall be or of what is and was. */
export type Stance = 'ahead' | 'behind'

/** Whether an expression of time lies ahead of the year the document speaks in, or behind it; null for that year itself. */
export function stanceOfTime(time: TimeExpression, calendar: Calendar): Stance | null {
  const turn = turningYear(calendar)
  if (time.use === 'since' || time.kind === 'now') return 'behind'
  if (turn === null || time.to === null || time.from === null) return time.use === 'asOf' ? 'behind' : null
  if (time.to < turn) return 'behind'
  if (time.to > turn) return 'ahead'
  return time.use === 'asOf' ? 'behind' : null
}

/** What words tell of by their aspect: 力争, 确保 a goal; 已, 了 a result. */
export function aspectOf(tokens: readonly Token[]): Stance | null {
  const says = (tense: Stance) => tokens.some(({ word, kind }) => word?.tense === tense && kind !== 'TENSE')
  return says('behind') ? 'behind' : says('ahead') ? 'ahead' : null
}
