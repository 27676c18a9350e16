import type { Prisma } from '@plangraph/database'
import { shortHash, stableJson } from '../model/hash.js'
import { chunks } from '../store/sync-table.js'
import { insertRows, type RowOf, upsertRows } from '../store/write-rows.js'
import type { TargetFinding } from './finding-rows.js'
import type { Link, Statement } from './model.js'

export const linkId = ({
  kind,
  upstreamId,
  downstreamId,
}: Pick<Link, 'kind' | 'upstreamId' | 'downstreamId'>): string => shortHash('link', kind, upstreamId, downstreamId)

type LinkRow = RowOf<'TargetLink'>
type StoredLink = Omit<Link, 'outdatedBy'>

const toRow = ({ citationIds: _citations, why, ...link }: StoredLink, contentHash: string): LinkRow => ({
  id: linkId(link),
  ...link,
  why: stableJson(why),
  contentHash,
})

/**
 * Replaces the links whose downstream is one of the statements by the wanted ones, and resolves to those that it wrote. Of
 * links that are there only the hash is read, which is of their findings too; those whose hash is as before are left alone,
 * with their citations and findings.
 */
export async function writeLinks(
  tx: Prisma.TransactionClient,
  statements: readonly Statement[],
  wanted: readonly Link[],
  findings: readonly TargetFinding[],
): Promise<Link[]> {
  const hashes = new Map<string, string | null>()
  for (const part of chunks(statements.map(({ id }) => id))) {
    const rows = await tx.targetLink.findMany({
      where: { downstreamId: { in: part } },
      select: { id: true, contentHash: true },
    })
    for (const { id, contentHash } of rows) hashes.set(id, contentHash)
  }
  const found = new Map<string, TargetFinding[]>()
  for (const finding of findings) found.set(finding.linkId ?? '', [...(found.get(finding.linkId ?? '') ?? []), finding])
  const written: { row: LinkRow; link: Link }[] = []
  const kept = new Set<string>()
  for (const link of wanted) {
    const { outdatedBy: _since, ...stored } = link
    const row = toRow(stored, shortHash('link', stableJson([stored, found.get(linkId(link))])))
    kept.add(row.id)
    if (hashes.get(row.id) !== row.contentHash) written.push({ row, link })
  }
  for (const part of chunks([...hashes.keys()].filter((id) => !kept.has(id))))
    await tx.targetLink.deleteMany({ where: { id: { in: part } } })
  const changed = written.map(({ row }) => row.id).filter((id) => hashes.has(id))
  for (const part of chunks(changed)) await tx.targetLinkCitation.deleteMany({ where: { linkId: { in: part } } })
  await upsertRows(
    tx,
    'TargetLink',
    'id',
    written.map(({ row }) => row),
  )
  const citations = written.flatMap(({ row, link }) =>
    link.citationIds.map((citationId, ordinal) => ({ linkId: row.id, citationId, ordinal })),
  )
  await insertRows(tx, 'TargetLinkCitation', citations)
  return written.map(({ link }) => link)
}
