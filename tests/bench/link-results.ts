import { createHash, type Hash } from 'node:crypto'
import type { Database } from '@plangraph/database'
import { stableJson } from '../../etl/src/model/hash.js'
import type { Corpus } from '../synthetic/corpus.js'

/** Rows read at a time. */
const PAGE = 5000
/** Findings read at a time: what is attached to them is asked for by all their ids at once. */
const FINDINGS = 400

/** Adds a table's rows to a hash, page by page in the order of their key. */
async function addRows(hash: Hash, read: (skip: number) => Promise<readonly object[]>, page = PAGE): Promise<void> {
  for (let skip = 0; ; skip += page) {
    const rows = await read(skip)
    for (const row of rows) hash.update(stableJson(row))
    if (rows.length < page) return
  }
}

/** A hash of all that linking leaves: governing statements, links with the citations that carry them, and findings. */
export async function linksHash(db: Database): Promise<string> {
  const hash = createHash('sha256')
  const take = PAGE
  await addRows(hash, (skip) => db.governingStatement.findMany({ orderBy: { targetId: 'asc' }, take, skip }))
  await addRows(hash, (skip) => db.targetLink.findMany({ orderBy: { id: 'asc' }, take, skip }))
  await addRows(hash, (skip) =>
    db.targetLinkCitation.findMany({ orderBy: [{ linkId: 'asc' }, { citationId: 'asc' }], take, skip }),
  )
  const attached = {
    targets: { orderBy: { targetId: 'asc' } },
    evidence: { orderBy: { evidenceId: 'asc' } },
    documents: { orderBy: { documentId: 'asc' } },
  } as const
  const where = { OR: [{ linkId: { not: null } }, { wholeGoal: { not: null } }, { subject: { not: null } }] }
  await addRows(
    hash,
    (skip) => db.finding.findMany({ where, include: attached, orderBy: { id: 'asc' }, take: FINDINGS, skip }),
    FINDINGS,
  )
  return hash.digest('hex')
}

/** Removes all that linking leaves. */
export async function clearLinks(db: Database): Promise<void> {
  await db.targetLinkCitation.deleteMany()
  await db.targetLink.deleteMany()
  await db.finding.deleteMany({ where: { OR: [{ wholeGoal: { not: null } }, { subject: { not: null } }] } })
  await db.governingStatement.deleteMany()
}

/** How the links of the database stand to those that were planned. */
export async function linksMissed(db: Database, { links }: Corpus): Promise<string> {
  const rows = await db.$queryRaw<{ kind: string; basis: string | null; upstreamId: string; downstreamId: string }[]>`
    SELECT "kind", "basis", "upstreamId", "downstreamId" FROM "TargetLink"`
  const key = ({ kind, basis, upstreamId, downstreamId }: (typeof rows)[number]) =>
    [kind, basis, upstreamId, downstreamId].join(' ')
  const found = new Set(rows.map(key))
  const missed = links.filter((link) => !found.delete(key(link)))
  return `planned links found: ${links.length - missed.length} of ${links.length}; not planned: ${found.size}`
}
