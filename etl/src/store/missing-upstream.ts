import { Prisma } from '@plangraph/database'
import { told } from '@plangraph/figures'
import { findingIds } from '../identity/ids.js'
import { recordFormer, type Succession } from './former-ids.js'
import { among } from './json-rows.js'
import { type KeptFinding, keepFindings, storedFindings } from './kept-findings.js'
import { chunks } from './sync-table.js'

/**
 * Keeps one MISSING_UPSTREAM finding for every document that another is based on or implements and whose text is not
 * here. What one document lacks another may bring: looks at all citations in the `changed` documents and of them.
 */
export async function syncMissingUpstream(tx: Prisma.TransactionClient, changed: readonly string[]): Promise<void> {
  for (const ids of chunks(changed)) {
    const wanted = await missingUpstream(tx, ids)
    const pointing = Prisma.sql`SELECT "findingId" FROM "FindingDocument" WHERE "documentId" ${among(ids)}`
    // Those of the wanted ids too: one may be about a document that was another one before.
    const own = Prisma.sql`"id" IN (${pointing}) OR "id" ${among(wanted.map(({ id }) => id))}`
    const lacking = new Set(wanted.map(({ documentId }) => documentId))
    // Of documents that lack nothing any more the findings go without being looked at: of one that many cite there are many.
    await tx.$executeRaw`
      DELETE FROM "Finding" WHERE "kind" = 'MISSING_UPSTREAM' AND "id" IN (${pointing}) AND "documentId" NOT ${among(lacking)}`
    const stored = await storedFindings(tx, Prisma.sql`"kind" = 'MISSING_UPSTREAM' AND (${own})`)
    await keepFindings(tx, stored, wanted)
    await recordFormer(tx, sameWords(stored, wanted))
  }
}

/** Findings that cite with the same words a document that has another id now. */
function sameWords(stored: readonly KeptFinding[], wanted: readonly KeptFinding[]): Succession[] {
  const kept = new Set(wanted.map(({ id }) => id))
  const byWord = new Map(
    wanted.flatMap((finding) => finding.evidenceIds.map((word) => [`${finding.documentId} ${word}`, finding.id])),
  )
  return stored.flatMap(({ id, documentId, evidenceIds }) => {
    const currentId = evidenceIds
      .map((word) => byWord.get(`${documentId} ${word}`))
      .find((found) => found !== undefined)
    const type = 'Finding'
    return kept.has(id) || currentId === undefined ? [] : { type, id, currentType: type, currentId }
  })
}

async function missingUpstream(tx: Prisma.TransactionClient, ids: string[]): Promise<KeptFinding[]> {
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
  id: string
  fromId: string
  toId: string
  relation: string
  ordinal: number
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
function findingOf(citations: readonly Cited[]): KeptFinding {
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
    documentIds: [fromId, toId].sort(),
    targetIds: [],
    evidenceIds: citations.map((citation) => citation.id).sort(),
  }
}
