import type { Prisma } from '@plangraph/database'
import { recordFormer, type Succession } from './former-ids.js'
import { syncMissingUpstream } from './missing-upstream.js'
import { type Named, removeOrphans } from './orphans.js'
import type { Related } from './relate.js'

/** A document that something led to, and the one that it leads to now. */
export interface Renamed {
  from: string
  to: string
}

/** What follows from citations meaning other documents: findings that one is missing, and which of them still are there. */
export async function settleCited(
  tx: Prisma.TransactionClient,
  documentIds: readonly string[],
  related: Pick<Related, 'told' | 'left' | 'bodies'>,
  mayGo: Named,
  renamed: readonly Renamed[],
): Promise<void> {
  await syncMissingUpstream(tx, [...documentIds, ...related.told, ...related.left])
  const gone = await removeOrphans(tx, {
    documents: [...mayGo.documents, ...related.left],
    organizations: [...mayGo.organizations, ...related.bodies],
  })
  await recordFormer(tx, documentsFollowing(gone, renamed))
}

/** What follows documents that are gone: the one that most of what led to them leads to now. */
function documentsFollowing(gone: readonly string[], renamed: readonly Renamed[]): Succession[] {
  return gone.flatMap((id) => {
    const counts = new Map<string, number>()
    for (const { from, to } of renamed) if (from === id && to !== id) counts.set(to, (counts.get(to) ?? 0) + 1)
    const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    return first === undefined ? [] : { type: 'Document', id, currentType: 'Document', currentId: first[0] }
  })
}
