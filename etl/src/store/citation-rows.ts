import { betterIssuers } from '../identity/body-name.js'
import { citationIds, organizationId } from '../identity/ids.js'
import type { ResolvedDocument } from '../identity/resolve-documents.js'
import { at, evidenceRow, type RowContext } from './row-context.js'
import type { CitationRow, CitedDocument, DocumentRow, EvidenceRow, OrganizationRow } from './row-types.js'

type Cited = ResolvedDocument['citations'][number]

/** Citations of other documents; a document that names itself cites nothing. */
export function citationRows(context: RowContext): { citations: CitationRow[]; evidence: EvidenceRow[] } {
  const cited = context.citations.map((entry) => ({
    ...entry,
    sectionId: at(context.sections, entry.citation.section),
  }))
  const ids = citationIds(context.id, cited)
  const others = cited.map((entry, i) => ({ ...entry, id: ids[i] as string })).filter(({ toId }) => toId !== context.id)
  return {
    citations: others.map(({ id, toId, citation }, i) => {
      return { id, fromId: context.id, toId, evidenceId: id, ordinal: i + 1, relation: citation.relation }
    }),
    evidence: others.map(({ id, citation }) =>
      evidenceRow(context, id, citation.evidence, { section: citation.section, table: null, row: null }),
    ),
  }
}

/** The cited documents as the citations of this document describe them, one each. */
export function referencedDocuments(context: RowContext): Omit<CitedDocument, 'keys'>[] {
  const found = new Map<string, Omit<CitedDocument, 'keys'>>()
  for (const cited of context.citations) {
    if (cited.toId === context.id) continue
    const known = found.get(cited.toId)
    found.set(cited.toId, {
      row: mergeReferences(known?.row, referencedDocument(context, cited)),
      issuers: betterIssuers(known?.issuers ?? [], cited.issuers.map(organizationRow)),
    })
  }
  return [...found.values()]
}

const organizationRow = ({ name, regionCode }: Cited['issuers'][number]): OrganizationRow => {
  return { id: organizationId(regionCode, name), name, regionCode }
}

function referencedDocument({ places }: RowContext, { toId, title, citation, ...cited }: Cited): DocumentRow {
  const [start, end] = title.period.split('-').map(Number)
  const { region } = cited.reference
  return {
    id: toId,
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
export function mergeReferences(known: DocumentRow | undefined, other: DocumentRow): DocumentRow {
  if (known === undefined) return other
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
    runId: known.runId,
    contentHash: null,
  }
}

const least = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b)
