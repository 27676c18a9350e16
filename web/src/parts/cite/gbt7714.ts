import type { Cited } from './cited.js'

/** As many authors are named (GB/T 7714—2015, 8.1.2). */
const NAMED = 3

/**
 * A reference by GB/T 7714—2015, 4.6 (electronic resources): who, title, number of the document, page, day that it was
 * signed, day of the visit, address. A document that issues itself under no name begins with its title.
 */
export function gbt7714({ authors, title, number, date, page, accessed, address }: Cited): string {
  const named = authors.slice(0, NAMED).join(', ') + (authors.length > NAMED ? ', 等' : '')
  const what = number === null ? title : `${title}: ${number}`
  const place = page !== null && date !== null ? `${date.slice(0, 4)}: ${page}` : ''
  const when = `${place}${date === null ? '' : `(${date})`}[${accessed}]`
  return [named, `${what}[EB/OL]`, when, address].filter((part) => part !== '').join('. ')
}
