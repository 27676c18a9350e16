import type { Indicator, Region } from '@plangraph/database'
import { groupBy, nameForm, type Told, told } from '@plangraph/figures'
import { type Reason, reasonOf } from '../reasons/reason.js'
import type { AlignmentData, StatingDocument } from './data.js'

export interface Absent {
  absence: 'NOT_STATED' | 'NOT_READ' | 'NO_DOCUMENT'
  /** What is known of the goal's absence. */
  why: Reason
}

/**
 * Tells why a region has no target for an indicator:
 *
 * - NOT_READ: a row of one of its documents bears the indicator's name, but its value could not be read or is not printed;
 * - NOT_STATED: a document of the region in the indicator's field was read and sets no such goal; where parts of it could
 *   not be read, the reason says how many. Such as was read completely is named first. In its field are general outlines, documents that set other goals of its topic, and those whose policy field is that of the
 *   topic or of a document whose statement of the indicator governs elsewhere;
 * - NO_DOCUMENT: no such document has been read. What is only cited or transcribed says nothing about what it leaves out;
 *   of what is transcribed the reason says so.
 */
export function absenceIn(data: Pick<AlignmentData, 'documents' | 'unread' | 'unreadParts' | 'names' | 'statedIn'>) {
  const read = groupBy(
    data.documents.filter(({ ingested }) => ingested),
    ({ regionCode }) => regionCode ?? '',
  )
  const transcribed = groupBy(
    data.documents.filter((document) => document.transcribed),
    ({ regionCode }) => regionCode ?? '',
  )
  const fieldOf = new Map(data.documents.map(({ id, field }) => [id, field]))
  const stating = groupBy(
    data.statedIn.filter(({ governs }) => governs),
    ({ indicatorCode }) => indicatorCode,
  )
  const topics = new Set(data.statedIn.map(({ documentId, topic }) => `${documentId} ${topic}`))
  const names = groupBy(data.names, ({ indicatorCode }) => indicatorCode)

  function inField(document: StatingDocument, { code, topic }: Indicator): boolean {
    if (topics.has(`${document.id} ${topic}`)) return true
    if (document.field === null) return false
    if (document.field === 'general' || document.field === topic) return true
    return (stating.get(code) ?? []).some(({ documentId }) => fieldOf.get(documentId) === document.field)
  }

  return (region: Region, indicator: Indicator): Absent => {
    const known = new Set([indicator.name, ...(names.get(indicator.code) ?? []).map(({ name }) => name)].map(nameForm))
    const unread = data.unread.find((row) => row.regionCode === region.code && known.has(nameForm(row.name)))
    if (unread) return { absence: 'NOT_READ', why: unread.why }
    const documents = read.get(region.code)?.filter((candidate) => inField(candidate, indicator)) ?? []
    const document = documents.find(({ id }) => !data.unreadParts.has(id)) ?? documents[0]
    if (document) return { absence: 'NOT_STATED', why: reasonOf(notStated(document, data.unreadParts)) }
    const inPart = transcribed.get(region.code)?.find((candidate) => inField(candidate, indicator))
    const none = inPart
      ? told('transcribed-in-part', { title: inPart.title })
      : told('no-document-read', { region: region.name })
    return { absence: 'NO_DOCUMENT', why: reasonOf(none) }
  }
}

function notStated({ id, title }: StatingDocument, unreadParts: AlignmentData['unreadParts']): Told {
  const count = unreadParts.get(id)
  return count === undefined
    ? told('read-and-not-stated', { title })
    : told('read-in-part-and-not-stated', { title, count })
}
