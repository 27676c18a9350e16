import { betterIssuers } from '../identity/body-name.js'
import { citationIds, organizationId } from '../identity/ids.js'
import type { NamedDocument } from '../identity/name-document.js'
import { stableJson } from '../model/hash.js'
import { at, evidenceRow, type RowContext } from './row-context.js'
import type {
  CitedDocument,
  DocumentRow,
  EvidenceRow,
  OrganizationRow,
  ReferenceRow,
  UnresolvedCitation,
} from './row-types.js'

type Cited = NamedDocument['citations'][number]

/** Citations of other documents; a document that names itself cites nothing. */
export function citationRows(context: RowContext): { citations: UnresolvedCitation[]; evidence: EvidenceRow[] } {
  const cited = context.citations.map((entry) => ({
    ...entry,
    sectionId: at(context.sections, entry.citation.section),
  }))
  const ids = citationIds(context.id, cited)
  const others = cited.map((entry, i) => ({ ...entry, id: ids[i] as string })).filter(({ isItself }) => !isItself)
  return {
    citations: others.map(({ id, citation, reference }, i) => {
      const ends = { fromId: context.id, referenceId: reference.id }
      return { id, ...ends, ordinal: i + 1, relation: citation.relation }
    }),
    evidence: others.map(({ id, citation }) =>
      evidenceRow(context, id, citation.evidence, { section: citation.section, table: null, row: null }),
    ),
  }
}

/** How the document names itself, and how it names others, with what that tells of them. */
export function referenceRows(context: RowContext): ReferenceRow[] {
  const others = context.citations.filter(({ isItself }) => !isItself)
  const rows = others.map((cited): ReferenceRow => {
    const told = { row: referencedDocument(context, cited), issuers: cited.issuers.map(organizationRow) }
    return { reference: cited.reference, told }
  })
  const own: ReferenceRow = { reference: context.own, told: null }
  return [...new Map([own, ...rows].map((row) => [row.reference.id, row])).values()]
}

/**
 * A document as all citations of it together describe it. Their order does not matter: it is settled here.
 */
export function describedBy(told: readonly CitedDocument[]): CitedDocument {
  const [first, ...others] = told
    .map((one) => ({ one, key: stableJson(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one) as [CitedDocument, ...CitedDocument[]]
  return others.reduce(
    (known, { row, issuers }) => ({
      row: mergeReferences(known.row, row),
      issuers: betterIssuers(known.issuers, issuers),
    }),
    first,
  )
}

const organizationRow = ({ name, regionCode }: Cited['issuers'][number]): OrganizationRow => {
  return { id: organizationId(regionCode, name), name, regionCode }
}

function referencedDocument({ places }: RowContext, { title, citation, ...cited }: Cited): DocumentRow {
  const [start, end] = title.period.split('-').map(Number)
  const { region } = cited.reference
  return {
    // Which document it is follows from all references together.
    id: '',
    title: title.ownTitle,
    normalizedTitle: title.bare,
    noticeTitle: title.noticeTitle,
    documentNumber: citation.documentNumber,
    kind: cited.kind,
    field: cited.field,
    status: 'REFERENCED',
    issuedOn: null,
    regionCode: region !== null && places.has(region) ? region : null,
    periodStart: start || null,
    periodEnd: end || null,
    currentSourceId: null,
    contentHash: null,
    runId: null,
  }
}

/**
 * Two descriptions of one cited document as one. Which came first does not matter: of two titles the shorter counts,
 * and a column that only one of them fills is filled.
 */
function mergeReferences(known: DocumentRow, other: DocumentRow): DocumentRow {
  const [first, second] = [known, other].sort(
    (a, b) => a.title.length - b.title.length || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
  ) as [DocumentRow, DocumentRow]
  return {
    ...first,
    noticeTitle: least(first.noticeTitle, second.noticeTitle),
    documentNumber: least(first.documentNumber, second.documentNumber),
    field: first.field ?? second.field,
    regionCode: first.regionCode ?? second.regionCode,
    periodStart: first.periodStart ?? second.periodStart,
    periodEnd: first.periodEnd ?? second.periodEnd,
  }
}

const least = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b)
