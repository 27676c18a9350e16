import { type Database, Prisma, rawRows } from '@plangraph/database'
import { sha256, shortHash } from '../model/hash.js'
import { jsonRows, plain } from '../store/json-rows.js'

const ID = 'dataset'

/** The one row of Dataset, there from the first run on. */
export async function ensureDataset(db: Database): Promise<void> {
  if ((await db.dataset.findUnique({ where: { id: ID } })) !== null) return
  await db.dataset.upsert({ where: { id: ID }, create: { id: ID, version: '', updatedAt: null }, update: { id: ID } })
}

/** Changes that are added to the sum at a time: after a first run there are as many as rows. */
const BATCH = 20_000

/** Bits of the sum. */
const BITS = 256

/**
 * Adds the hashes of what came to the sum of all, takes away those of what went, and forgets both. A sum of hashes tells sets of
 * rows apart as surely as a hash over all of them in their order (M. Bellare, D. Micciancio: A New Paradigm for Collision-Free
 * Hashing, 1997), and costs what has changed, not what is there. A run does so while it goes on: what waits takes as much space as the
 * rows.
 */
export async function sumOfRows(tx: Prisma.TransactionClient): Promise<string> {
  const { sum: before } = await tx.dataset.findUniqueOrThrow({ where: { id: ID }, select: { sum: true } })
  let sum = BigInt(`0x${before}`)
  for (;;) {
    const changes = await jsonRows<{ content: string; count: number }>(
      tx,
      plain('content', 'count'),
      Prisma.sql`(SELECT "content", "count" FROM "DatasetChange" ORDER BY "content" LIMIT ${BATCH}) AS "change"`,
    )
    const last = changes.at(-1)
    if (last === undefined) break
    for (const { content, count } of changes) if (count !== 0) sum += BigInt(count) * BigInt(`0x${sha256(content)}`)
    await tx.$executeRaw`DELETE FROM "DatasetChange" WHERE "content" <= ${last.content}`
  }
  const now = BigInt.asUintN(BITS, sum).toString(16)
  if (now !== before) await tx.dataset.update({ where: { id: ID }, data: { sum: now } })
  return now
}

/**
 * A hash over all data: what is known of each document and extracted from it, which documents citations mean, governing
 * statements, links with their findings, the catalogue (triggers of the database say what counts of which table), and what people
 * say of findings. Equal data give an equal version on every machine, in whatever order they were ingested; runs don't count.
 */
async function datasetVersion(tx: Prisma.TransactionClient): Promise<string> {
  const sum = await sumOfRows(tx)
  const [[reviews] = [null]] = await rawRows<[string | null]>(
    tx,
    Prisma.sql`SELECT string_agg(concat_ws('|', r."findingId", r."state", r."note", r."by"), ' ' ORDER BY r."findingId") AS "content"
    FROM "ReviewedFinding" f JOIN "FindingReview" r ON r."findingId" = f."findingId"`,
  )
  return shortHash(sum, reviews)
}

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
