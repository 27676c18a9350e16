import type { Cited } from './cited.js'

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] })

/** The item of CSL-JSON, as Zotero and pandoc read it: a list with one report. */
export function cslJson(cited: Cited): string {
  const { key, authors, title, number, date, year, page, quote, address, accessed } = cited
  const issued = date ?? year?.replace(/\D/g, '') ?? null
  const item = {
    id: key,
    type: 'report',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })), publisher: authors[0] }),
    ...(number !== null && { number }),
    ...(issued !== null && { issued: dateParts(issued) }),
    ...(page !== null && { page: String(page) }),
    ...(quote !== null && { note: quote }),
    accessed: dateParts(accessed),
    URL: address,
    language: 'zh-CN',
  }
  return `${JSON.stringify([item], null, 2)}\n`
}
