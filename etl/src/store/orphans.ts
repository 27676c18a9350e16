import { Prisma } from '@plangraph/database'
import { chunks } from './sync-table.js'

/** Documents and bodies that some documents name, and that nothing may name any more when those have changed. */
export interface Named {
  documents: readonly string[]
  organizations: readonly string[]
}

/** What documents name, before they are written: with their citations, by ids, and what these mean. */
export async function namedBy(
  tx: Prisma.TransactionClient,
  documentIds: readonly string[],
): Promise<Named & { citations: { id: string; toId: string }[] }> {
  const where = { documentId: { in: [...documentIds] } }
  const select = { id: true, toId: true } as const
  const citations = await tx.citation.findMany({ where: { fromId: { in: [...documentIds] } }, select })
  const documents = citations.map(({ toId }) => toId)
  const organizations = new Set(await issuersOf(tx, documentIds))
  for (const owner of [{ section: where }, { task: where }])
    for (const { organizationId } of await tx.responsibility.findMany({
      where: owner,
      select: { organizationId: true },
    }))
      organizations.add(organizationId)
  return { documents, organizations: [...organizations], citations }
}

async function issuersOf(tx: Prisma.TransactionClient, documentIds: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const part of chunks(documentIds)) {
    const where = { documentId: { in: part } }
    for (const { organizationId } of await tx.documentIssuer.findMany({ where })) ids.push(organizationId)
  }
  return ids
}

/** Of these, documents that were only cited and bodies go when nothing names them any more. Returns the documents that went. */
export async function removeOrphans(
  tx: Prisma.TransactionClient,
  { documents, organizations }: Named,
): Promise<string[]> {
  const gone: string[] = []
  for (const part of chunks([...new Set(documents)])) {
    const where = { id: { in: part }, status: 'REFERENCED', citedBy: { none: {} } } as const
    const orphans = await tx.document.findMany({ where, select: { id: true } })
    gone.push(...orphans.map(({ id }) => id))
  }
  const bodies = [...new Set([...organizations, ...(await issuersOf(tx, gone))])]
  for (const part of chunks(gone)) await tx.document.deleteMany({ where: { id: { in: part } } })
  for (const part of chunks(bodies))
    await tx.$executeRaw`
      DELETE FROM "Organization" WHERE "id" IN (${Prisma.join(part)})
      AND NOT EXISTS (SELECT 1 FROM "DocumentIssuer" WHERE "organizationId" = "Organization"."id")
      AND NOT EXISTS (SELECT 1 FROM "Responsibility" WHERE "organizationId" = "Organization"."id")`
  return gone
}
