import type { Prisma } from '@plangraph/database'
import { told } from '@plangraph/figures'
import { findingIds } from '../identity/ids.js'
import type { FindingRow } from './row-types.js'
import { chunks, compareRows } from './sync-table.js'
import { insertRows } from './write-rows.js'

/** A finding with what it points at: the document that is missing and the words that cite it. */
interface MissingUpstream extends FindingRow {
  missingId: string
  evidenceIds: string[]
}

/**
 * Keeps one MISSING_UPSTREAM finding for every document that another is based on or implements and whose text is not
 * here. What one document lacks another may bring: looks at all citations in the `changed` documents and of them.
 */
export async function syncMissingUpstream(tx: Prisma.TransactionClient, changed: readonly string[]): Promise<void> {
  for (const ids of chunks(changed)) {
    const {
      added,
      changed: different,
      removed,
    } = compareRows<MissingUpstream>(await storedFindings(tx, ids), await missingUpstream(tx, ids), ({ id }) => id)
    const gone = [...removed, ...different.map(({ before }) => before)]
    for (const part of chunks(gone.map(({ id }) => id))) await tx.finding.deleteMany({ where: { id: { in: part } } })
    await addFindings(tx, [...added, ...different.map(({ after }) => after)])
  }
}

async function storedFindings(tx: Prisma.TransactionClient, ids: string[]): Promise<MissingUpstream[]> {
  const attached = await tx.findingDocument.findMany({
    where: { documentId: { in: ids } },
    select: { findingId: true },
  })
  const found: MissingUpstream[] = []
  for (const part of chunks([...new Set(attached.map(({ findingId }) => findingId))])) {
    const rows = await tx.finding.findMany({
      where: { id: { in: part } },
      include: { documents: true, evidence: true },
    })
    found.push(...rows.filter(({ kind }) => kind === 'MISSING_UPSTREAM').map(toMissing))
  }
  return found
}

type Stored = Prisma.FindingGetPayload<{ include: { documents: true; evidence: true } }>

const toMissing = ({ documents, evidence, ...row }: Stored): MissingUpstream => ({
  ...row,
  missingId: documents.find(({ documentId }) => documentId !== row.documentId)?.documentId ?? '',
  evidenceIds: evidence.map(({ evidenceId }) => evidenceId).sort(),
})

async function missingUpstream(tx: Prisma.TransactionClient, ids: string[]): Promise<MissingUpstream[]> {
  const citations = await tx.citation.findMany({
    where: {
      relation: { in: ['BASED_ON', 'IMPLEMENTS'] },
      to: { status: { not: 'INGESTED' } },
      OR: [{ fromId: { in: ids } }, { toId: { in: ids } }],
    },
    include: { to: { select: { title: true, documentNumber: true, kind: true } } },
    orderBy: [{ fromId: 'asc' }, { ordinal: 'asc' }],
  })
  const groups = new Map<string, typeof citations>()
  for (const citation of citations) {
    const key = `${citation.fromId} ${citation.toId}`
    const group = groups.get(key)
    if (group) group.push(citation)
    else groups.set(key, [citation])
  }
  return [...groups.values()].map(findingOf)
}

/** Behind the findings of a document's own reading, in the order of its citations. */
const LATE = 500_000

interface Cited {
  fromId: string
  toId: string
  relation: string
  ordinal: number
  evidenceId: string
  to: { title: string; documentNumber: string | null; kind: string }
}

const isBasis = (citations: readonly Cited[]) => citations.some(({ relation }) => relation === 'BASED_ON')

/** Laws and regulations set rules: no goal is inherited from them, and a chain is complete without them. */
const statesNoGoals = (kind: string) => kind === 'LAW' || kind === 'REGULATION'

function missingAs(relation: string, kind: string) {
  if (statesNoGoals(kind)) return 'missing-law'
  return relation === 'BASED_ON' ? 'missing-basis' : 'missing-implemented'
}

/** The finding for all citations of one document in another, which come in their order. */
function findingOf(citations: readonly Cited[]): MissingUpstream {
  const [{ fromId, toId, relation, ordinal, to }] = citations as [Cited, ...Cited[]]
  const [id] = findingIds(fromId, [{ kind: 'MISSING_UPSTREAM', subject: toId }]) as [string]
  const name = `《${to.title}》${to.documentNumber === null ? '' : `（${to.documentNumber}）`}`
  return {
    id,
    documentId: fromId,
    ordinal: LATE + ordinal,
    kind: 'MISSING_UPSTREAM',
    severity: !statesNoGoals(to.kind) && isBasis(citations) ? 'WARNING' : 'INFO',
    ...told(missingAs(relation, to.kind), { name }),
    linkId: null,
    wholeGoal: null,
    subject: null,
    rowLabel: null,
    missingId: toId,
    evidenceIds: citations.map(({ evidenceId }) => evidenceId).sort(),
  }
}

async function addFindings(tx: Prisma.TransactionClient, findings: readonly MissingUpstream[]): Promise<void> {
  const rows = findings.map(({ missingId: _missing, evidenceIds: _evidence, ...row }) => row)
  await insertRows(tx, 'Finding', rows)
  const documents = findings.flatMap(({ id, documentId, missingId }) => [
    { findingId: id, documentId },
    { findingId: id, documentId: missingId },
  ])
  await insertRows(tx, 'FindingDocument', documents)
  const evidence = findings.flatMap(({ id, evidenceIds }) =>
    evidenceIds.map((evidenceId) => ({ findingId: id, evidenceId })),
  )
  await insertRows(tx, 'FindingEvidence', evidence)
}
