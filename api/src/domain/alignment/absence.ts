import type { Indicator, Region } from '@plangraph/database'
import { groupBy, nameForm, type Told, told } from '@plangraph/figures'
import { oncePer } from '../../shared/once-per.js'
import { type Reason, reasonOf } from '../reasons/reason.js'
import type { KnownOfAbsence, StatingDocument, UnreadRow } from './data.js'

export interface Absent {
  absence: 'NOT_STATED' | 'NOT_READ' | 'NO_DOCUMENT'
  /** What is known of the goal's absence. */
  why: Reason
}

/**
 * Tells why a region has no target for an indicator, what is equal with the same object:
 *
 * - NOT_READ: a row of one of its documents bears the indicator's name, but its value could not be read or is not printed;
 * - NOT_STATED: a document of the region in the indicator's field was read and sets no such goal; where parts of it could
 *   not be read, the reason says how many. Such as was read completely is named first. In its field are general outlines, documents that set other goals of its topic, and those whose policy field is that of the
 *   topic or of a document whose statement of the indicator governs elsewhere;
 * - NO_DOCUMENT: no such document has been read. What is only cited or transcribed says nothing about what it leaves out;
 *   of what is transcribed the reason says so.
 */
export function absenceIn(data: KnownOfAbsence) {
  const read = groupBy(
    data.documents.filter(({ ingested }) => ingested),
    ({ regionCode }) => regionCode ?? '',
  )
  const transcribed = groupBy(
    data.documents.filter((document) => document.transcribed),
    ({ regionCode }) => regionCode ?? '',
  )
  const unread = groupBy(data.unread, ({ regionCode }) => regionCode)
  const fieldOf = new Map(data.documents.map(({ id, field }) => [id, field]))
  const stating = groupBy(
    data.statedIn.filter(({ governs }) => governs),
    ({ indicatorCode }) => indicatorCode,
  )
  const stated = groupBy(data.statedIn, ({ documentId }) => documentId)
  const topicsOf = oncePer((id: string) => new Set((stated.get(id) ?? []).map(({ topic }) => topic)))
  const names = groupBy(data.names, ({ indicatorCode }) => indicatorCode)

  // A table of places has a thousand cells without a goal, and far fewer indicators, documents and regions.
  const knownNames = oncePer(
    ({ code, name }: Indicator) => new Set([name, ...(names.get(code) ?? []).map((one) => one.name)].map(nameForm)),
  )
  const statingFields = oncePer(
    ({ code }: Indicator) => new Set((stating.get(code) ?? []).map(({ documentId }) => fieldOf.get(documentId))),
  )
  const notStatedIn = oncePer(
    (document: StatingDocument): Absent => ({
      absence: 'NOT_STATED',
      why: reasonOf(notStated(document, data.unreadParts)),
    }),
  )
  const nothingRead = oncePer(
    ({ name }: Region): Absent => ({
      absence: 'NO_DOCUMENT',
      why: reasonOf(told('no-document-read', { region: name })),
    }),
  )
  const readInPart = oncePer(
    ({ title }: StatingDocument): Absent => ({
      absence: 'NO_DOCUMENT',
      why: reasonOf(told('transcribed-in-part', { title })),
    }),
  )
  const unreadRow = oncePer(({ why }: UnreadRow): Absent => ({ absence: 'NOT_READ', why }))

  function inField(document: StatingDocument, indicator: Indicator): boolean {
    const { topic } = indicator
    if (topicsOf(document.id).has(topic)) return true
    if (document.field === null) return false
    return document.field === 'general' || document.field === topic || statingFields(indicator).has(document.field)
  }

  return (region: Region, indicator: Indicator): Absent => {
    const nameless = unread.get(region.code)?.find(({ name }) => knownNames(indicator).has(nameForm(name)))
    if (nameless) return unreadRow(nameless)
    const documents = read.get(region.code)?.filter((candidate) => inField(candidate, indicator)) ?? []
    const document = documents.find(({ id }) => !data.unreadParts.has(id)) ?? documents[0]
    if (document) return notStatedIn(document)
    const partial = transcribed.get(region.code)?.find((candidate) => inField(candidate, indicator))
    return partial ? readInPart(partial) : nothingRead(region)
  }
}

function notStated({ id, title }: StatingDocument, unreadParts: KnownOfAbsence['unreadParts']): Told {
  const count = unreadParts.get(id)
  return count === undefined
    ? told('read-and-not-stated', { title })
    : told('read-in-part-and-not-stated', { title, count })
}
