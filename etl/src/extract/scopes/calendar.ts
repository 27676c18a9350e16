import type { Calendar } from '../../language/time/time-expressions.js'
import type { FrontMatter } from '../../model/index.js'

/**
 * The year a document speaks in: that of its date, else the year its title names; of a plan without a date the first year
 * it plans for.
 */
export function calendarOf({ issuedOn, title, noticeTitle, periodStart, periodEnd }: FrontMatter): Calendar {
  const dated = issuedOn === null ? null : Number(issuedOn.slice(0, 4))
  const named = /(?<![-—–－~～至])((?:19|20)\d{2})年?(?=[^\d])(?!来|以来)/.exec(`${title}${noticeTitle ?? ''}`)?.[1]
  const period = periodStart !== null && periodEnd !== null ? { start: periodStart, end: periodEnd } : null
  return { now: dated ?? (named === undefined ? null : Number(named)), period }
}

/** Years before it are past, years behind it ahead; null where nothing tells. */
export const turningYear = ({ now, period }: Calendar): number | null => now ?? period?.start ?? null
