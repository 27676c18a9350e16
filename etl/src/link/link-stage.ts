import type { Database, Prisma } from '@plangraph/database'
import { beginWrite, TRANSACTION } from '../load/transaction.js'
import type { GoalKey } from './keys.js'
import { writeLinkFindings } from './link-findings.js'
import { groupByRegion, linkGroup } from './link-group.js'
import { writeGoverning, writeLinks } from './link-rows.js'
import { loadStatements } from './load-statements.js'
import type { Statement } from './model.js'
import { enqueueAll } from './queue.js'
import { WorldReader } from './world.js'

/** Parent of each policy field of the catalogue, null for those at the top. */
export type FieldParents = ReadonlyMap<string, string | null>

/** Above this many regions a goal's statements are read whole. */
const WHOLE_GROUP = 300
/** Goals linked in one transaction, where each touches few regions. */
const BATCH = 200

/** An indicator and year with the regions whose links are to be made again: those queued and all below them. */
interface Goal {
  indicatorCode: string
  year: number
  regions: ReadonlySet<string>
}

const goalKey = ({ indicatorCode, year }: { indicatorCode: string; year: number }) => `${indicatorCode} ${year}`

function goalsOfQueue(world: WorldReader, queued: readonly GoalKey[]): Goal[] {
  const goals = new Map<string, { indicatorCode: string; year: number; regions: Set<string> }>()
  for (const { regionCode, indicatorCode, year } of queued) {
    const goal = goals.get(goalKey({ indicatorCode, year })) ?? { indicatorCode, year, regions: new Set() }
    goals.set(goalKey(goal), goal)
    if (goal.regions.has(regionCode)) continue
    for (const code of [regionCode, ...world.below(regionCode)]) goal.regions.add(code)
  }
  return [...goals.values()]
}

/** Goals that touch few regions go together; one that touches many goes alone. */
function batches(goals: readonly Goal[]): Goal[][] {
  const small = goals.filter(({ regions }) => regions.size <= WHOLE_GROUP)
  const large = goals.filter(({ regions }) => regions.size > WHOLE_GROUP)
  const together: Goal[][] = []
  for (let start = 0; start < small.length; start += BATCH) together.push(small.slice(start, start + BATCH))
  return [...together, ...large.map((goal) => [goal])]
}

/** The regions and all above them, or null where it is cheaper to read all. */
function scopeOf(world: WorldReader, goals: readonly Goal[]): string[] | null {
  const all = new Set(goals.flatMap(({ regions }) => [...regions]))
  if (all.size > WHOLE_GROUP) return null
  for (const code of [...all])
    for (let up = world.region(code)?.parentCode ?? null; up !== null; up = world.region(up)?.parentCode ?? null)
      all.add(up)
  return [...all]
}

async function linkGoals(tx: Prisma.TransactionClient, world: WorldReader, goals: readonly Goal[]): Promise<void> {
  await beginWrite(tx)
  const indicatorCodes = [...new Set(goals.map(({ indicatorCode }) => indicatorCode))]
  const years = [...new Set(goals.map(({ year }) => year))]
  const statements = await loadStatements(tx, { indicatorCodes, years, regions: scopeOf(world, goals) })
  const around = await world.around(
    tx,
    statements.map(({ documentId }) => documentId),
  )
  const byGoal = new Map<string, Statement[]>()
  for (const statement of statements) {
    const group = byGoal.get(goalKey(statement))
    if (group) group.push(statement)
    else byGoal.set(goalKey(statement), [statement])
  }
  const linked = goals.flatMap((goal) => {
    const indicator = world.indicator(goal.indicatorCode)
    const group = groupByRegion(byGoal.get(goalKey(goal)) ?? [], around)
    return indicator ? [linkGroup(around, group, indicator, goal.regions)] : []
  })
  const links = linked.flatMap((group) => group.links)
  const own = goals.flatMap((goal) =>
    (byGoal.get(goalKey(goal)) ?? []).filter(({ regionCode }) => goal.regions.has(regionCode)),
  )
  const keys = goals.flatMap(({ indicatorCode, year, regions }) =>
    [...regions].map((regionCode) => ({ indicatorCode, year, regionCode })),
  )
  await writeGoverning(
    tx,
    keys,
    linked.flatMap(({ governing }) => governing),
  )
  await writeLinks(tx, own, links)
  await writeLinkFindings(tx, statements, links, around)
  for (const { indicatorCode, year } of goals) await tx.linkQueue.deleteMany({ where: { indicatorCode, year } })
}

/** Links every goal that is queued. Returns how many indicators and years were linked. */
export async function linkQueued(db: Database, fieldParents: FieldParents): Promise<number> {
  const queued = await db.linkQueue.findMany({
    orderBy: [{ indicatorCode: 'asc' }, { year: 'asc' }, { regionCode: 'asc' }],
  })
  if (queued.length === 0) return 0
  const world = await WorldReader.open(db, fieldParents)
  const goals = goalsOfQueue(world, queued)
  for (const batch of batches(goals)) await db.$transaction((tx) => linkGoals(tx, world, batch), TRANSACTION)
  return goals.length
}

/** Makes all governing statements and links anew. */
export async function linkAll(db: Database, fieldParents: FieldParents): Promise<number> {
  await db.$transaction((tx) => enqueueAll(tx), TRANSACTION)
  return linkQueued(db, fieldParents)
}
