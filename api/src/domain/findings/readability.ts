import type { Document, Finding, PlanTable, Source } from '@plangraph/database'
import { type Legibility, legibilityOf } from '@plangraph/figures'

/** How much of a document could be read: what it is worth that something is not stated in it. */
export interface Readability extends Legibility {
  pages: number | null
  unreadPages: number
  tables: number
  unreadTables: number
  unreadRows: number
  unreadParts: number
  isWhole: boolean
}

/** What readability is told from. */
export interface ReadDocument extends Pick<Document, 'status'> {
  currentSource: Pick<Source, 'text' | 'pageCount'> | null
  tables: readonly Pick<PlanTable, 'id'>[]
  /** Those of UNREAD. */
  ownFindings: readonly Pick<Finding, 'code' | 'rowLabel'>[]
}

const PAGES = ['page-is-image', 'page-damaged']
const TABLES = ['table-unread', 'rows-unread', 'rows-unclear']

/** null where no text is here: what is only cited, or transcribed in part. */
export function readabilityOf({ status, currentSource, tables, ownFindings }: ReadDocument): Readability | null {
  if (status !== 'INGESTED' || currentSource === null) return null
  const count = (codes: readonly string[]) => ownFindings.filter(({ code }) => codes.includes(code ?? '')).length
  const legibility = legibilityOf(currentSource.text)
  const unreadPages = count(PAGES)
  const unreadTables = count(TABLES)
  const unreadRows = ownFindings.filter(({ rowLabel }) => rowLabel !== null).length
  const unreadText = count(['characters-without-meaning'])
  return {
    ...legibility,
    pages: currentSource.pageCount,
    unreadPages,
    tables: tables.length,
    unreadTables,
    unreadRows,
    unreadParts: ownFindings.length - unreadPages - unreadTables - unreadRows - unreadText,
    isWhole: ownFindings.length === 0,
  }
}
