import type { Cited } from './cited.js'

/** A tag holds one line. */
const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A record of RIS; days are YYYY/MM/DD. */
export function ris(cited: Cited): string {
  const { key, authors, title, number, date, year, page, quote, address, accessed } = cited
  const day = (text: string) => text.replaceAll('-', '/')
  const tags: [string, string | null][] = [
    ['TY', 'RPRT'],
    ['ID', key],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['TI', title],
    ['PB', authors[0] ?? null],
    ['SN', number],
    ['PY', year?.replace(/\D/g, '') ?? null],
    ['DA', date && day(date)],
    ['SP', page === null ? null : String(page)],
    ['UR', address],
    ['Y2', day(accessed)],
    ['LA', 'zh-CN'],
    ['N1', quote],
    ['ER', ''],
  ]
  return tags.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${line(value)}\r\n`])).join('')
}
