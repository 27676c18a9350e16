import type { Prisma } from '@plangraph/database'
import { sha256, stableJson } from '../model/hash.js'
import { describedBy } from './citation-rows.js'
import type { CitedDocument, DocumentRow, OrganizationRow } from './row-types.js'
import { chunks } from './sync-table.js'
import { insertMissingRows, insertRows, upsertRows } from './write-rows.js'

/**
 * Writes what all citations together tell of documents. One that is here, its text or a transcription, speaks for itself.
 * Returns the ids of those whose rows are new or different, and of bodies that may be named no more.
 */
export async function tellCited(
  tx: Prisma.TransactionClient,
  documentIds: readonly string[],
  runId: string,
): Promise<{ documents: string[]; bodies: string[] }> {
  const known = new Map<string, DocumentRow>()
  for (const part of chunks(documentIds))
    for (const row of await tx.document.findMany({ where: { id: { in: part } } })) known.set(row.id, row)
  const open = documentIds.filter((id) => (known.get(id)?.status ?? 'REFERENCED') === 'REFERENCED')
  const told = await toldOf(tx, open)
  const issuers = await issuersOf(tx, [...told.keys()])
  const written = [...told].flatMap(([id, one]) => {
    const row = { ...one.row, id, contentHash: null, runId: null }
    const contentHash = sha256(stableJson([row, one.issuers.map((issuer) => issuer.id)]))
    return known.get(id)?.contentHash === contentHash ? [] : [{ ...row, contentHash, runId }]
  })
  await upsertRows(tx, 'Document', 'id', written)
  const bodies: string[] = []
  for (const [id, one] of told) {
    const before = issuers.get(id) ?? []
    if (stableJson(one.issuers) === stableJson(before)) continue
    await replaceIssuers(tx, id, one.issuers)
    bodies.push(...before.map((issuer) => issuer.id))
  }
  return { documents: written.map((row) => row.id), bodies }
}

/** What is told of documents, by their ids; of those that nothing names, nothing. */
async function toldOf(
  tx: Prisma.TransactionClient,
  documentIds: readonly string[],
): Promise<Map<string, CitedDocument>> {
  const told = new Map<string, CitedDocument[]>()
  for (const part of chunks(documentIds))
    for (const row of await tx.reference.findMany({
      where: { documentId: { in: part }, isOwn: false },
      select: { documentId: true, told: true },
    })) {
      // What is read from the Json column has been written by the same code.
      const one = row.told as unknown as CitedDocument
      const others = told.get(row.documentId)
      if (others) others.push(one)
      else told.set(row.documentId, [one])
    }
  return new Map([...told].map(([id, all]) => [id, describedBy(all)]))
}

/** Issuers of documents in print order. */
async function issuersOf(
  tx: Prisma.TransactionClient,
  documentIds: readonly string[],
): Promise<Map<string, OrganizationRow[]>> {
  const found = new Map<string, OrganizationRow[]>(documentIds.map((id) => [id, []]))
  for (const part of chunks(documentIds)) {
    const rows = await tx.documentIssuer.findMany({
      where: { documentId: { in: part } },
      include: { organization: true },
      orderBy: { ordinal: 'asc' },
    })
    for (const { documentId, organization } of rows) found.get(documentId)?.push(organization)
  }
  return found
}

async function replaceIssuers(
  tx: Prisma.TransactionClient,
  documentId: string,
  issuers: readonly OrganizationRow[],
): Promise<void> {
  await writeOrganizations(tx, issuers)
  await tx.documentIssuer.deleteMany({ where: { documentId } })
  const rows = issuers.map(({ id }, i) => ({ documentId, organizationId: id, ordinal: i + 1 }))
  await insertRows(tx, 'DocumentIssuer', rows)
}

export const writeOrganizations = (tx: Prisma.TransactionClient, rows: readonly OrganizationRow[]): Promise<void> =>
  insertMissingRows(tx, 'Organization', rows)

/** Keys lead to the documents that references say, wherever they led before. */
export async function writeKeys(tx: Prisma.TransactionClient, wanted: ReadonlyMap<string, string>): Promise<void> {
  const owner = new Map<string, string>()
  for (const part of chunks([...wanted.keys()]))
    for (const row of await tx.documentKey.findMany({ where: { key: { in: part } } }))
      owner.set(row.key, row.documentId)
  const moved = [...wanted].filter(([key, id]) => owner.get(key) !== id)
  const rows = moved.map(([key, documentId]) => ({ key, documentId }))
  await upsertRows(tx, 'DocumentKey', 'key', rows)
}
