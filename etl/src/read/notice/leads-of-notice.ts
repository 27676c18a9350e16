import type { Lead, ReadDocument } from '../../model/index.js'
import { isPage } from '../html/page-charset.js'
import { leadsOfPage, readPage } from '../html/read-page.js'
import { isNotice } from './join-notice.js'

/** A page that shows no text of its own, but leads to some: a frame, a script that opens a file. Null for every other file. */
export function silentPage(bytes: Uint8Array): ReadDocument | null {
  const leads = isPage(bytes) ? leadsOfPage(bytes) : []
  const nothing = { text: '', lines: [], grids: [], unread: [], pageCount: null }
  return leads.length === 0 ? null : { version: 2, format: 'html', ...nothing, leads }
}

const isWorkbook = ({ address, label }: Lead) => /\.xlsx?(?:$|[?#&])/i.test(address) || /\.xlsx?$/i.test(label)

/**
 * Which of a page's leads belong to it: all where it holds no plan itself, else its tables, which it has as a workbook. Empty
 * for every other file.
 */
export function leadsToAttachments(bytes: Uint8Array): Lead[] {
  if (!isPage(bytes)) return []
  const read = readPage('', bytes)
  if (!read.ok) return silentPage(bytes)?.leads ?? []
  const { leads = [] } = read.value
  return isNotice(read.value) ? leads : leads.filter(isWorkbook)
}
