import type { Database, Prisma } from '@plangraph/database'
import { shortHash } from '../model/hash.js'

const ID = 'dataset'

/** The one row of Dataset, there from the first run on. */
export const ensureDataset = (db: Database): Promise<unknown> =>
  db.dataset.upsert({ where: { id: ID }, create: { id: ID, version: '', updatedAt: null }, update: {} })

/**
 * A hash over all data: what is known of each document and extracted from it, which documents citations mean, governing
 * statements, links with their findings, the catalogue, and what people say of findings. Equal data give an equal version on every machine, in whatever order they were ingested; runs don't count.
 * Rows bring their own hash where they have one, and the database puts each table into one value, in the order of an index:
 * to sort the rows takes as long again.
 */
async function datasetVersion(tx: Prisma.TransactionClient): Promise<string> {
  const parts = [
    await tx.$queryRaw<Content>`
      SELECT string_agg("hash", ' ') AS "content"
      FROM (SELECT "contentHash" AS "hash" FROM "Document" ORDER BY "contentHash") AS "ordered"`,
    await tx.$queryRaw<Content>`
      SELECT string_agg("meant", ' ') AS "content"
      FROM (SELECT concat("id", "documentId") AS "meant" FROM "Reference" ORDER BY "id") AS "ordered"`,
    await tx.$queryRaw<Content>`
      SELECT string_agg("targetId", ' ') AS "content"
      FROM (SELECT "targetId" FROM "GoverningStatement" ORDER BY "targetId") AS "ordered"`,
    await tx.$queryRaw<Content>`
      SELECT string_agg("hash", ' ') AS "content"
      FROM (SELECT "contentHash" AS "hash" FROM "TargetLink" ORDER BY "contentHash") AS "ordered"`,
    await tx.$queryRaw<Content>`
      SELECT string_agg(concat_ws('|', "code", "name", 'en', "nameEn", 'in', "topic", "unit", "measure", "direction",
        CAST("additive" AS INTEGER), 'or', CAST("aliases" AS TEXT)), ' ' ORDER BY "code") AS "content" FROM "Indicator"`,
    await tx.$queryRaw<Content>`
      SELECT string_agg(concat_ws('|', "code", "name", 'en', "nameEn", 'in', "level", "parentCode", 'of',
        CAST("population" AS INTEGER), 'by', "populationSource",
        'and', CAST("residents" AS TEXT)), ' ' ORDER BY "code") AS "content" FROM "Region"`,
  ]
  const reviews = await tx.$queryRaw<Content>`
    SELECT string_agg(concat_ws('|', r."findingId", r."state", r."note", r."by"), ' ' ORDER BY r."findingId") AS "content"
    FROM "ReviewedFinding" f JOIN "FindingReview" r ON r."findingId" = f."findingId"`
  // Data that nobody has said anything of keep the version that they had before anybody could.
  const said = reviews.filter(({ content }) => content !== null)
  return shortHash(...[...parts, ...said.map((row) => [row])].map(([row]) => row?.content ?? null))
}

type Content = { content: string | null }[]

/** Sets the version, and the time only when the version is another one; the links are now those of the data. */
export async function updateDataset(tx: Prisma.TransactionClient, now: Date): Promise<boolean> {
  await tx.dataset.updateMany({ where: { id: ID, pending: true }, data: { pending: false } })
  return updateVersion(tx, now)
}

/** The same outside a run, which knows nothing of links. */
export async function updateVersion(tx: Prisma.TransactionClient, now: Date): Promise<boolean> {
  const version = await datasetVersion(tx)
  const { count } = await tx.dataset.updateMany({
    where: { id: ID, version: { not: version } },
    data: { version, updatedAt: now },
  })
  return count > 0
}
