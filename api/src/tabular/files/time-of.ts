import { quoted, RequestError } from '../../shared/errors.js'

const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/

/**
 * The instant that a parameter of a URL names: a day, from its beginning in UTC, or a time with its zone.
 *
 * @throws {RequestError} naming the parameter
 */
export function timeOf(name: string, text: string | null): Date | undefined {
  if (text === null) return undefined
  // A + that was not written as %2B arrives as a blank.
  const iso = text.replace(/ (?=\d{2}:\d{2}$)/, '+')
  const time = new Date(iso)
  if (TIME.test(iso) && !Number.isNaN(time.getTime()) && isDay(iso.slice(0, 10))) return time
  throw new RequestError(
    400,
    'BAD_PARAMETER',
    `Parameter "${name}": ${quoted(text)} is no day (2026-11-01) and no time with its zone (2026-11-01T08:00:00Z).`,
  )
}

/** Date takes 2026-02-31 for the third of March. */
const isDay = (day: string): boolean => new Date(day).toISOString().startsWith(day)
