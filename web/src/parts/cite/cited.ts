/** A document as a reader cites it, perhaps for one figure in it. */
export interface Cited {
  /** Letters, digits and hyphens: what a list of references knows it by. */
  key: string
  /** Bodies that issued it, in printed order. */
  authors: readonly string[]
  title: string
  /** 发文字号 */
  number: string | null
  /** Day that it was signed, ISO 8601. */
  date: string | null
  /** Year where no day is known: that of its number, else the first of its period in brackets, as an estimate. */
  year: string | null
  /** Page of the figure, counted from 1. */
  page: number | null
  /** Words that are cited. */
  quote: string | null
  /** The page that shows it here. */
  address: string
  /** Day of the visit, ISO 8601. */
  accessed: string
}

/** The day on which a page is made, as what cites it says. */
export const today = (now = new Date()): string => now.toISOString().slice(0, 10)

/** The key of a row by its global id, base64 of Type:localId. */
export const keyOf = (id: string): string => `plangraph-${localId(id)}`

/** The id that a row has in its table, of the signs that names of files and anchors may hold. */
export const localId = (id: string): string =>
  (Buffer.from(id, 'base64').toString('utf8').split(':')[1] ?? '').replace(/[^\w-]/g, '')

interface Dated {
  issuedOn: string | null
  documentNumber: string | null
  periodStart: number | null
}

/** The year that a document is cited with: of the day it was signed, else of its number 〔2021〕, else an estimate [2021]. */
export function yearOf({ issuedOn, documentNumber, periodStart }: Dated): string | null {
  if (issuedOn !== null) return issuedOn.slice(0, 4)
  const numbered = /[〔[(（]((?:19|20)\d{2})[〕\])）]/.exec(documentNumber ?? '')?.[1]
  return numbered ?? (periodStart === null ? null : `[${periodStart}]`)
}
