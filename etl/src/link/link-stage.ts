import type { Database, Prisma } from '@plangraph/database'
import { beginWrite, TRANSACTION } from '../load/transaction.js'
import { writeLinkFindings } from './link-findings.js'
import { groupByRegion, linkGroup } from './link-group.js'
import { writeGoverning, writeLinks } from './link-rows.js'
import { loadStatements } from './load-statements.js'
import { enqueue, enqueueAll, goalsDependingOn } from './queue.js'
import { WorldReader } from './world.js'

/** Parent of each policy field of the catalogue, null for those at the top. */
export type FieldParents = ReadonlyMap<string, string | null>

/** Above this many regions a group is read whole: one statement instead of many. */
const WHOLE_GROUP = 300

/** A region's own links, and those of the regions below that inherit from it. */
function affectedBy(world: WorldReader, regions: readonly string[]): string[] {
  return [...new Set(regions.flatMap((code) => [code, ...world.below(code)]))]
}

function withRegionsAbove(world: WorldReader, regions: readonly string[]): string[] {
  const all = new Set(regions)
  for (const code of regions)
    for (
      let parent = world.region(code)?.parentCode ?? null;
      parent !== null;
      parent = world.region(parent)?.parentCode ?? null
    )
      all.add(parent)
  return [...all]
}

async function linkGoal(
  tx: Prisma.TransactionClient,
  world: WorldReader,
  goal: { indicatorCode: string; year: number },
): Promise<void> {
  await beginWrite(tx)
  const queued = await tx.linkQueue.findMany({ where: goal, select: { regionCode: true } })
  const affected = affectedBy(
    world,
    queued.map(({ regionCode }) => regionCode),
  )
  const indicator = world.indicator(goal.indicatorCode)
  const scope = affected.length > WHOLE_GROUP ? null : withRegionsAbove(world, affected)
  const statements = indicator ? await loadStatements(tx, goal.indicatorCode, goal.year, scope) : []
  const inScope = new Set(affected)
  const own = statements.filter(({ regionCode }) => inScope.has(regionCode))
  const around = await world.around(
    tx,
    statements.map(({ documentId }) => documentId),
  )
  const linked = indicator
    ? linkGroup(around, groupByRegion(statements, around), indicator, inScope)
    : { governing: [], links: [] }
  await writeGoverning(tx, goal, affected, linked.governing)
  await writeLinks(tx, own, linked.links)
  await writeLinkFindings(tx, statements, linked.links, around)
  await tx.linkQueue.deleteMany({ where: goal })
}

/** Links every goal that is queued, one transaction for each indicator and year. Returns how many were linked. */
export async function linkQueued(db: Database, fieldParents: FieldParents): Promise<number> {
  const goals = await db.linkQueue.findMany({
    select: { indicatorCode: true, year: true },
    distinct: ['indicatorCode', 'year'],
    orderBy: [{ indicatorCode: 'asc' }, { year: 'asc' }],
  })
  if (goals.length === 0) return 0
  const world = await WorldReader.open(db, fieldParents)
  for (const goal of goals) await db.$transaction((tx) => linkGoal(tx, world, goal), TRANSACTION)
  return goals.length
}

/** Makes all governing statements and links anew. */
export async function linkAll(db: Database, fieldParents: FieldParents): Promise<number> {
  await db.$transaction((tx) => enqueueAll(tx), TRANSACTION)
  return linkQueued(db, fieldParents)
}

/** Links what depends on some documents. */
export async function linkDocuments(
  db: Database,
  fieldParents: FieldParents,
  documentIds: readonly string[],
): Promise<number> {
  await db.$transaction(async (tx) => {
    await beginWrite(tx)
    for (const id of documentIds) await enqueue(tx, await goalsDependingOn(tx, id))
  }, TRANSACTION)
  return linkQueued(db, fieldParents)
}
