import type { Cited } from './cited.js'

/** As many authors are named (GB/T 7714—2015, 8.1.2). */
const NAMED = 3

/**
 * A reference by GB/T 7714—2015, 4.6 (electronic resources): who, title, number of the document, year (8.6: an estimate in
 * brackets), page, day that it was signed, day of the visit, address. A document that issues itself under no name begins with its title.
 */
export function gbt7714({ authors, title, number, date, year, page, accessed, address }: Cited): string {
  const named = authors.slice(0, NAMED).join(', ') + (authors.length > NAMED ? ', 等' : '')
  const what = number === null ? title : `${title}: ${number}`
  const place = placeOf(year, page, date)
  const when = `${place}${date === null ? '' : `(${date})`}[${accessed}]`
  return [named, `${what}[EB/OL]`, when, address].filter((part) => part !== '').join('. ')
}

/** Year and page: the year alone only where no day follows, which has it. */
function placeOf(year: string | null, page: number | null, date: string | null): string {
  if (year === null) return ''
  if (page !== null) return `${year}: ${page}`
  return date === null ? year : ''
}
