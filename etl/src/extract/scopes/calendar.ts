import { documentYear } from '../../language/time/document-year.js'
import type { Calendar } from '../../language/time/times-in-text.js'
import type { FrontMatter } from '../../model/index.js'

/** The year a document speaks in and the years it plans for or reports on. */
export function calendarOf(frontMatter: FrontMatter): Calendar {
  const { periodStart: start, periodEnd: end } = frontMatter
  const now = documentYear(frontMatter)
  if (end === null) return { now, period: null }
  return start === null ? { now, period: null, horizon: end } : { now, period: { start, end } }
}

/** Years before it are past, years after it ahead; null where nothing tells. */
export const turningYear = ({ now, period }: Calendar): number | null => now ?? period?.start ?? null
