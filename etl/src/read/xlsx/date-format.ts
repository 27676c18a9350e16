/** Without what is quoted or in brackets, a format with a y, m, d, h or s is one of dates and times. */
export const isDateFormat = (section: string): boolean =>
  /[ymdhs]/i.test(section.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./gs, '').replace(/General|E[+-]/gi, ''))

const day = 86_400_000
/** Serial 1 is 1 January 1900, and 60 a 29 February that never was. */
const since1900 = Date.UTC(1899, 11, 30)
const since1904 = Date.UTC(1904, 0, 1)
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The date or time of a serial number in a format such as yyyy"年"m"月"; the number itself where it is no date. */
export function dateText(serial: number, section: string, countsFrom1904: boolean): string {
  if (serial < 0 || serial > 2_958_465) return String(serial)
  const shift = !countsFrom1904 && serial < 60 ? 1 : 0
  const date = new Date(Math.round((countsFrom1904 ? since1904 : since1900) + (serial + shift) * day))
  const parts = section.replace(/\[[^\]]*\]/g, '').match(/"[^"]*"|\\.|[_*].|AM\/PM|y+|m+|d+|h+|s+|./gis) ?? []
  return parts
    .map((part, i) => partText(part, date, isMinutes(parts, i)))
    .join('')
    .trim()
}

/** m is minutes next to hours or seconds: h:mm, mm:ss. */
function isMinutes(parts: readonly string[], at: number): boolean {
  if (!/^m+$/i.test(parts[at] ?? '')) return false
  const fields = parts.map((part, i) => ({ part, i })).filter(({ part }) => /^[ymdhs]+$/i.test(part))
  const place = fields.findIndex(({ i }) => i === at)
  return /^h/i.test(fields[place - 1]?.part ?? '') || /^s/i.test(fields[place + 1]?.part ?? '')
}

function partText(part: string, date: Date, minutes: boolean): string {
  const [first = ''] = part.toLowerCase()
  if (first === '"') return part.slice(1, -1)
  if (first === '\\') return part.slice(1)
  if (first === '_' || first === '*' || part === '@') return ''
  if (/^am\/pm$/i.test(part)) return date.getUTCHours() < 12 ? 'AM' : 'PM'
  return (minutes ? fields.minutes : fields[first])?.(date, part.length) ?? part
}

const padded = (value: number, length: number) => String(value).padStart(Math.min(length, 2), '0')

/** Fields of a date by their letter. length: how often the letter is repeated. */
const fields: Readonly<Record<string, (date: Date, length: number) => string>> = {
  y: (date, length) => String(date.getUTCFullYear()).slice(length <= 2 ? 2 : 0),
  m: (date, length) => (length >= 3 ? months[date.getUTCMonth()] : undefined) ?? padded(date.getUTCMonth() + 1, length),
  d: (date, length) => (length >= 3 ? '' : padded(date.getUTCDate(), length)),
  h: (date, length) => padded(date.getUTCHours(), length),
  s: (date, length) => padded(date.getUTCSeconds(), length),
  minutes: (date, length) => padded(date.getUTCMinutes(), length),
}
