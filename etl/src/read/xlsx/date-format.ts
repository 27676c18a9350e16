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
  const padded = (value: number) => String(value).padStart(Math.min(part.length, 2), '0')
  if (minutes) return padded(date.getUTCMinutes())
  const [first = ''] = part.toLowerCase()
  if (first === '"') return part.slice(1, -1)
  if (first === '\\') return part.slice(1)
  if (first === '_' || first === '*' || part === '@') return ''
  if (/^am\/pm$/i.test(part)) return date.getUTCHours() < 12 ? 'AM' : 'PM'
  if (first === 'y') return part.length <= 2 ? String(date.getUTCFullYear()).slice(2) : String(date.getUTCFullYear())
  if (first === 'm') return part.length >= 3 ? (months[date.getUTCMonth()] ?? '') : padded(date.getUTCMonth() + 1)
  if (first === 'd') return part.length >= 3 ? '' : padded(date.getUTCDate())
  if (first === 'h') return padded(date.getUTCHours())
  return first === 's' ? padded(date.getUTCSeconds()) : part
}
