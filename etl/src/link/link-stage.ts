import { type Database, Prisma, rawRows } from '@plangraph/database'
import { linkCorrections, writeLinkOutcomes } from '../store/link-corrections.js'
import { plainly, TRANSACTION } from '../store/transaction.js'
import { type Goal, goalOf, isGiven, mayHaveChanged, type Pair, pairKey } from './goals.js'
import { writeGoverning } from './governing-rows.js'
import { linkFindings, writeLinkFindings } from './link-findings.js'
import { linkGroup } from './link-group.js'
import { writeLinks } from './link-rows.js'
import type { Statement } from './model.js'
import { enqueueAll } from './queue.js'
import { readStatements } from './read-statements.js'
import { findBetweenDocuments } from './reported/find-between-documents.js'
import { WorldReader } from './world.js'
import { writePartFindings } from './write-part-findings.js'
import { withCorrected, withoutWrong } from './wrong-links.js'

/** Parent of each policy field of the catalogue, null for those at the top. */
export type FieldParents = ReadonlyMap<string, string | null>

/** Regions whose queued goals are linked in one transaction: enough to share its cost, few enough to hold in memory. */
const BATCH = 1000

/** Indicators and years that are queued, put together until a batch touches many regions. */
async function queuedBatches(db: Database): Promise<Pair[][]> {
  const queued = await rawRows<[indicatorCode: string, year: number, count: number]>(
    db,
    Prisma.sql`SELECT "indicatorCode", "year", count(*) AS "count" FROM "LinkQueue"
      GROUP BY "indicatorCode", "year" ORDER BY "indicatorCode", "year"`,
  )
  const batches: Pair[][] = []
  let regions = BATCH
  for (const [indicatorCode, year, count] of queued) {
    if (regions + count > BATCH) {
      batches.push([])
      regions = 0
    }
    regions += count
    batches.at(-1)?.push({ indicatorCode, year })
  }
  return batches
}

async function linkGoals(tx: Prisma.TransactionClient, world: WorldReader, pairs: readonly Pair[]): Promise<void> {
  const queued: Goal[] = []
  for (const pair of pairs) queued.push(await goalOf(tx, world, pair))
  const byGoal = await readStatements(tx, world, queued)
  const stated = (goal: Goal): Statement[] => byGoal.get(pairKey(goal)) ?? []
  const corrections = await linkCorrections(tx)
  const goals = queued.map((goal) => withCorrected(goal, stated(goal), corrections))
  const statements = [...byGoal.values()].flat()
  const around = await world.around(
    tx,
    statements.map(({ documentId }) => documentId),
  )
  const linked = goals.flatMap((goal) => {
    const indicator = world.indicator(goal.indicatorCode)
    return indicator ? [linkGroup(around, stated(goal), indicator, goal)] : []
  })
  const owned = goals.flatMap((goal) => stated(goal).filter(({ regionCode }) => isGiven(regionCode, goal)))
  const { links, outcomes } = withoutWrong(
    linked.flatMap((group) => group.links),
    corrections,
    goals,
    owned,
    statements,
  )
  await writeGoverning(
    tx,
    goals,
    linked.flatMap(({ governing }) => governing),
  )
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const findings = linkFindings(byId, links, around)
  const changed = goals.flatMap((goal) => stated(goal).filter(({ regionCode }) => mayHaveChanged(regionCode, goal)))
  const written = await writeLinks(tx, { owned, changed }, links, findings)
  await writeLinkFindings(tx, written, findings)
  await writePartFindings(tx, world, goals, around)
  await writeLinkOutcomes(tx, outcomes)
  await tx.linkQueue.deleteMany({ where: { OR: pairs.map(({ indicatorCode, year }) => ({ indicatorCode, year })) } })
}

/** Is there anything to link, or to hold against what other documents say? */
export const isQueued = async (db: Database): Promise<boolean> =>
  (await db.linkQueue.findFirst()) !== null || (await db.measureQueue.findFirst()) !== null

/**
 * Links every goal that is queued, and holds against each other what documents say of the measures that are. Returns how
 * many indicators and years were linked.
 */
export async function linkQueued(db: Database, fieldParents: FieldParents, transact = plainly(db)): Promise<number> {
  if (!(await isQueued(db))) return 0
  const batches = await queuedBatches(db)
  const world = await WorldReader.open(db, fieldParents)
  for (const batch of batches) await transact((tx) => linkGoals(tx, world, batch))
  await findBetweenDocuments(db, world, transact)
  return batches.flat().length
}

/** Makes all governing statements and links anew. */
export async function linkAll(db: Database, fieldParents: FieldParents, transact = plainly(db)): Promise<number> {
  await db.$transaction((tx) => enqueueAll(tx), TRANSACTION)
  return linkQueued(db, fieldParents, transact)
}
