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
