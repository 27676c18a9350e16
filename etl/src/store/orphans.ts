import { Prisma } from '@plangraph/database'
import { chunks } from './sync-table.js'

/** Documents and bodies that some documents name, and that nothing may name any more when those have changed. */
export interface Named {
  documents: readonly string[]
  organizations: readonly string[]
}

/** What a document names, before it is written, and the issuers of documents that it cites or is about to cite. */
export async function namedBy(
  tx: Prisma.TransactionClient,
  documentId: string,
  cited: readonly string[],
): Promise<Named> {
  const where = { documentId }
  const citations = await tx.citation.findMany({ where: { fromId: documentId }, select: { toId: true } })
  const documents = citations.map(({ toId }) => toId)
  const organizations = new Set<string>()
  for (const part of chunks([documentId, ...documents, ...cited])) {
    const issuers = await tx.documentIssuer.findMany({ where: { documentId: { in: part } } })
    for (const { organizationId } of issuers) organizations.add(organizationId)
  }
  const select = { organizationId: true } as const
  for (const owner of [{ section: where }, { task: where }])
    for (const { organizationId } of await tx.responsibility.findMany({ where: owner, select }))
      organizations.add(organizationId)
  return { documents, organizations: [...organizations] }
}

/** Of these, documents that were only cited and bodies go when nothing names them any more. */
export async function removeOrphans(tx: Prisma.TransactionClient, { documents, organizations }: Named): Promise<void> {
  for (const part of chunks(documents))
    await tx.$executeRaw`
      DELETE FROM "Document" WHERE "id" IN (${Prisma.join(part)}) AND "status" = 'REFERENCED'
      AND NOT EXISTS (SELECT 1 FROM "Citation" WHERE "toId" = "Document"."id")`
  for (const part of chunks(organizations))
    await tx.$executeRaw`
      DELETE FROM "Organization" WHERE "id" IN (${Prisma.join(part)})
      AND NOT EXISTS (SELECT 1 FROM "DocumentIssuer" WHERE "organizationId" = "Organization"."id")
      AND NOT EXISTS (SELECT 1 FROM "Responsibility" WHERE "organizationId" = "Organization"."id")`
}
