import type { Prisma } from '@plangraph/database'
import { betterIssuers } from '../identity/body-name.js'
import { sha256, stableJson } from '../model/hash.js'
import { mergeReferences } from './citation-rows.js'
import type { CitedDocument, DocumentRow, OrganizationRow } from './row-types.js'
import { chunks } from './sync-table.js'
import { insertMissingRows, insertRows, upsertRows } from './write-rows.js'

/**
 * Writes what citations tell of the documents they cite. One that is here, its text or a transcription, speaks for
 * itself. Returns the ids of those whose rows are new or different.
 */
export async function writeCited(
  tx: Prisma.TransactionClient,
  cited: readonly CitedDocument[],
  runId: string,
): Promise<string[]> {
  const known = new Map<string, DocumentRow>()
  for (const part of chunks(cited.map(({ row }) => row.id)))
    for (const row of await tx.document.findMany({ where: { id: { in: part } } })) known.set(row.id, row)
  const told = cited.filter(({ row }) => (known.get(row.id)?.status ?? 'REFERENCED') === 'REFERENCED')
  const issuers = await issuersOf(
    tx,
    told.map(({ row }) => row.id),
  )
  const better = new Map(told.map((entry) => [entry, betterIssuers(issuers.get(entry.row.id) ?? [], entry.issuers)]))
  const written = told.flatMap((entry) => {
    const before = known.get(entry.row.id)
    const merged = { ...mergeReferences(before, entry.row), contentHash: null, runId: null }
    const contentHash = sha256(stableJson([merged, better.get(entry)?.map(({ id }) => id)]))
    return before?.contentHash === contentHash ? [] : [{ ...merged, contentHash, runId }]
  })
  await upsertRows(tx, 'Document', 'id', written)
  for (const [{ row }, bodies] of better)
    if (bodies !== issuers.get(row.id) && bodies.length > 0) await replaceIssuers(tx, row.id, bodies)
  return written.map(({ id }) => id)
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

/** Keys lead to the documents that the registry says, wherever they led before. */
export async function writeKeys(
  tx: Prisma.TransactionClient,
  documents: readonly { id: string; keys: readonly string[] }[],
): Promise<void> {
  const wanted = new Map(documents.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)))
  const owner = new Map<string, string>()
  for (const part of chunks([...wanted.keys()]))
    for (const row of await tx.documentKey.findMany({ where: { key: { in: part } } }))
      owner.set(row.key, row.documentId)
  const moved = [...wanted].filter(([key, id]) => owner.get(key) !== id)
  const rows = moved.map(([key, documentId]) => ({ key, documentId }))
  await upsertRows(tx, 'DocumentKey', 'key', rows)
}
