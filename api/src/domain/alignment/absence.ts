import type { Indicator, Region } from '@plangraph/database'
import { groupBy, nameForm, type Told, told } from '@plangraph/figures'
import { oncePer } from '../../shared/once-per.js'
import { type Reason, reasonOf } from '../reasons/reason.js'
import type { KnownOfAbsence, StatingDocument } from './data.js'

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
export function absenceIn(data: KnownOfAbsence): (region: Region, indicator: Indicator) => Absent {
  const candidates = candidatesOf(data)
  const documents = groupBy(candidates, ({ document }) => document.regionCode ?? '')
  const unread = groupBy(data.unread, ({ regionCode }) => regionCode)
  const goalOf = goalsOf(data, candidates)

  // A table of places has millions of cells without a goal, and far fewer indicators, documents and regions.
  const placeOf = oncePer((region: Region): Place => {
    const own = documents.get(region.code) ?? []
    const read = own.filter(({ document }) => document.ingested)
    const isWhole = ({ document }: Candidate) => !data.unreadParts.has(document.id)
    return {
      unread: (unread.get(region.code) ?? []).map(({ name, why }) => ({
        name: nameForm(name),
        absent: { absence: 'NOT_READ', why },
      })),
      documents: [
        ...read.filter(isWhole),
        ...read.filter((one) => !isWhole(one)),
        ...own.filter(({ document }) => document.transcribed),
      ],
      nothingRead: {
        absence: 'NO_DOCUMENT',
        why: reasonOf(told('no-document-read', { region: region.name })),
      },
    }
  })

  return (region, indicator) => {
    const [place, goal] = [placeOf(region), goalOf(indicator)]
    for (const { name, absent } of place.unread) if (goal.names.has(name)) return absent
    for (const { at, absent } of place.documents) if (goal.inField[at] === 1) return absent
    return place.nothingRead
  }
}

/** A document that may be named as one without a goal. */
interface Candidate {
  document: StatingDocument
  /** Its place among all documents. */
  at: number
  /** Of the goals that it states. */
  topics: ReadonlySet<string>
  absent: Absent
}

/** What is known of a region. */
interface Place {
  unread: readonly { name: string; absent: Absent }[]
  /** Those that were read completely come first, then those that were read, then those that are transcribed. */
  documents: readonly Candidate[]
  nothingRead: Absent
}

function candidatesOf({ documents, statedIn, unreadParts }: KnownOfAbsence): Candidate[] {
  const stated = groupBy(statedIn, ({ documentId }) => documentId)
  return documents.map((document, at) => {
    const { id, title, ingested } = document
    return {
      ...{ document, at, topics: new Set((stated.get(id) ?? []).map(({ topic }) => topic)) },
      absent: ingested
        ? { absence: 'NOT_STATED', why: reasonOf(notStated(document, unreadParts)) }
        : { absence: 'NO_DOCUMENT', why: reasonOf(told('transcribed-in-part', { title })) },
    }
  })
}

/** By indicator, the forms of its names, and 1 for each of the documents that is in its field. */
function goalsOf({ documents, statedIn, names }: KnownOfAbsence, candidates: readonly Candidate[]) {
  const printed = groupBy(names, ({ indicatorCode }) => indicatorCode)
  const fieldOf = new Map(documents.map(({ id, field }) => [id, field]))
  const stating = groupBy(
    statedIn.filter(({ governs }) => governs),
    ({ indicatorCode }) => indicatorCode,
  )
  const inFields = oncePer((topicAndFields: string) => {
    const [topic = '', ...fields]: string[] = JSON.parse(topicAndFields)
    const some = new Set(fields)
    return Uint8Array.from(candidates, ({ document: { field }, topics }) =>
      Number(topics.has(topic) || (field !== null && some.has(field))),
    )
  })
  return oncePer(({ code, name, topic }: Indicator) => {
    const fields = (stating.get(code) ?? []).flatMap(({ documentId }) => fieldOf.get(documentId) ?? [])
    return {
      names: new Set([name, ...(printed.get(code) ?? []).map((one) => one.name)].map(nameForm)),
      inField: inFields(JSON.stringify([topic, ...[...new Set([...fields, 'general', topic])].sort()])),
    }
  })
}

function notStated({ id, title }: StatingDocument, unreadParts: KnownOfAbsence['unreadParts']): Told {
  const count = unreadParts.get(id)
  return count === undefined
    ? told('read-and-not-stated', { title })
    : told('read-in-part-and-not-stated', { title, count })
}
