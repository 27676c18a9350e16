import type { Database, Prisma } from '@plangraph/database'
import { shortHash, stableJson } from './hash.js'

const ID = 'dataset'

/** The one row of Dataset, there from the first run on. */
export const ensureDataset = (db: Database): Promise<unknown> =>
  db.dataset.upsert({ where: { id: ID }, create: { id: ID, version: '', updatedAt: null }, update: {} })

/**
 * A hash over all data: what was extracted from each document, what is known of it, and the catalogue. Equal data give
 * an equal version on every machine, in whatever order they were ingested; runs don't count.
 */
async function datasetVersion(tx: Prisma.TransactionClient): Promise<string> {
  const documents = await tx.document.findMany({
    omit: { runId: true, currentSourceId: true },
    include: { currentSource: { select: { fileName: true, sha256: true } } },
    orderBy: { id: 'asc' },
  })
  const indicators = await tx.indicator.findMany({ orderBy: { code: 'asc' } })
  const regions = await tx.region.findMany({ orderBy: { code: 'asc' } })
  return shortHash(stableJson({ documents, indicators, regions }))
}

/** Sets the version, and the time only when the version is another one. */
export async function updateDataset(tx: Prisma.TransactionClient, now: Date): Promise<boolean> {
  const version = await datasetVersion(tx)
  const { count } = await tx.dataset.updateMany({
    where: { id: ID, version: { not: version } },
    data: { version, updatedAt: now },
  })
  return count > 0
}
