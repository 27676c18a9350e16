import { Prisma } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { shortHash, stableJson } from '../model/hash.js'
import { among, jsonRows, plain } from '../store/json-rows.js'
import type { KeptFinding } from '../store/kept-findings.js'
import { chunks } from '../store/sync-table.js'
import { insertRows, type RowOf, upsertRows } from '../store/write-rows.js'
import type { Link, Statement } from './model.js'

export const linkId = ({
  kind,
  upstreamId,
  downstreamId,
}: Pick<Link, 'kind' | 'upstreamId' | 'downstreamId'>): string => shortHash('link', kind, upstreamId, downstreamId)

type LinkRow = RowOf<'TargetLink'>
type StoredLink = Omit<Link, 'outdatedBy'>

const toRow = (id: string, { citationIds: _citations, why, ...link }: StoredLink, contentHash: string): LinkRow => ({
  id,
  ...link,
  why: stableJson(why),
  contentHash,
})

/** Statements whose links are made again: of all those that lead above, of the `changed` all. */
interface Downstream {
  owned: readonly Statement[]
  changed: readonly Statement[]
}

/** Hashes of the links that are there, by their ids. */
async function storedHashes(
  tx: Prisma.TransactionClient,
  { owned, changed }: Downstream,
): Promise<Map<string, string | null>> {
  const whole = new Set(changed.map(({ id }) => id))
  const others = owned.map(({ id }) => id).filter((id) => !whole.has(id))
  const read = (where: Prisma.Sql) =>
    jsonRows<{ id: string; contentHash: string | null }>(
      tx,
      plain('id', 'contentHash'),
      Prisma.sql`"TargetLink" WHERE ${where}`,
    )
  const rows = [
    ...(await read(Prisma.sql`"downstreamId" ${among(whole)}`)),
    ...(await read(Prisma.sql`"downstreamId" ${among(others)} AND "kind" IN ('INHERITS', 'ASSIGNED_FROM')`)),
  ]
  return new Map(rows.map(({ id, contentHash }) => [id, contentHash]))
}

/**
 * Replaces the links whose downstream is one of the statements by the wanted ones, and resolves to those that it wrote. Of
 * links that are there only the hash is read, which is of their findings too; those whose hash is as before are left alone,
 * with their citations and findings.
 */
export async function writeLinks(
  tx: Prisma.TransactionClient,
  downstream: Downstream,
  wanted: readonly Link[],
  findings: readonly KeptFinding[],
): Promise<Link[]> {
  const hashes = await storedHashes(tx, downstream)
  const found = groupBy(findings, (finding) => finding.linkId ?? '')
  const written: { row: LinkRow; link: Link }[] = []
  const kept = new Set<string>()
  for (const link of wanted) {
    const { outdatedBy: _since, ...stored } = link
    const id = linkId(link)
    const contentHash = shortHash('link', stableJson([stored, found.get(id)]))
    kept.add(id)
    if (hashes.get(id) !== contentHash) written.push({ row: toRow(id, stored, contentHash), link })
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
