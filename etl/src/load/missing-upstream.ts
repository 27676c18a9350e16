import type { Prisma } from '@plangraph/database'
import { ownFindings } from './document-tables.js'
import { findingIds } from './ids.js'
import type { FindingRow } from './row-types.js'
import { compareRows } from './sync-table.js'

interface MissingUpstream {
  finding: FindingRow
  toId: string
  evidenceIds: string[]
}

/**
 * Keeps one MISSING_UPSTREAM finding for every document that an ingested one is based on or implements and whose text
 * is not here. What one document lacks another may bring, so this looks at all documents, after they are loaded.
 */
export async function syncMissingUpstream(tx: Prisma.TransactionClient): Promise<void> {
  const wanted = new Map((await missingUpstream(tx)).map((entry) => [entry.finding.id, entry]))
  const before = await tx.finding.findMany({
    where: { kind: 'MISSING_UPSTREAM' },
    include: { documents: true, evidence: true },
  })
  const attached = new Map(before.map((finding) => [finding.id, finding]))
  const difference = compareRows<FindingRow>(
    before.map(({ documents, evidence, ...finding }) => finding),
    [...wanted.values()].map(({ finding }) => finding),
    ({ id }) => id,
  )
  await tx.finding.deleteMany({ where: { id: { in: difference.removed.map(({ id }) => id) } } })
  for (const { after } of difference.changed) await tx.finding.update({ where: { id: after.id }, data: after })
  for (const finding of difference.added) await tx.finding.create({ data: finding })
  for (const entry of wanted.values()) {
    const { documents = [], evidence = [] } = attached.get(entry.finding.id) ?? {}
    await syncLinks(tx, entry, {
      documents: documents.map(({ documentId }) => documentId),
      evidence: evidence.map(({ evidenceId }) => evidenceId),
    })
  }
}

async function missingUpstream(tx: Prisma.TransactionClient): Promise<MissingUpstream[]> {
  const citations = await tx.citation.findMany({
    where: { relation: { in: ['BASED_ON', 'IMPLEMENTS'] }, to: { status: { not: 'INGESTED' } } },
    include: { to: { select: { title: true, documentNumber: true } } },
    orderBy: [{ fromId: 'asc' }, { ordinal: 'asc' }],
  })
  const found = new Map<string, MissingUpstream>()
  const counts = new Map<string, number>()
  for (const { fromId, toId, relation, to, evidenceId } of citations) {
    const known = found.get(`${fromId} ${toId}`)
    if (known) {
      known.evidenceIds.push(evidenceId)
      if (relation === 'BASED_ON') known.finding.severity = 'WARNING'
      continue
    }
    const ordinal = (counts.get(fromId) ?? (await tx.finding.count({ where: ownFindings(fromId) }))) + 1
    counts.set(fromId, ordinal)
    const [id] = findingIds(fromId, [{ kind: 'MISSING_UPSTREAM', subject: toId }]) as [string]
    const name = `《${to.title}》${to.documentNumber === null ? '' : `（${to.documentNumber}）`}`
    const message = `${name} is cited as ${relation === 'BASED_ON' ? 'a basis' : 'what this document implements'}, but its text is not here: ingest it to complete the chain.`
    const severity = relation === 'BASED_ON' ? 'WARNING' : 'INFO'
    const finding: FindingRow = {
      id,
      documentId: fromId,
      ordinal,
      kind: 'MISSING_UPSTREAM',
      severity,
      message,
      linkId: null,
    }
    found.set(`${fromId} ${toId}`, { finding, toId, evidenceIds: [evidenceId] })
  }
  return [...found.values()]
}

/** Attaches documents and evidence to a finding; `attached`: those that it has. */
async function syncLinks(
  tx: Prisma.TransactionClient,
  { finding, toId, evidenceIds }: MissingUpstream,
  { documents, evidence }: { documents: readonly string[]; evidence: readonly string[] },
): Promise<void> {
  const where = { findingId: finding.id }
  for (const documentId of [finding.documentId, toId]) {
    if (!documents.includes(documentId)) await tx.findingDocument.create({ data: { ...where, documentId } })
  }
  for (const evidenceId of evidenceIds) {
    if (!evidence.includes(evidenceId)) await tx.findingEvidence.create({ data: { ...where, evidenceId } })
  }
  const gone = evidence.filter((evidenceId) => !evidenceIds.includes(evidenceId))
  if (gone.length > 0) await tx.findingEvidence.deleteMany({ where: { ...where, evidenceId: { in: gone } } })
}
