import type { Database } from '@plangraph/database'
import { isGone } from './run-lock.js'

/** A state of the data that stays: after a revision that was the last of its run, or as they are now. */
export type Point = { revision: string } | 'present'

/** What of the time before is not known. */
export interface Unknown {
  /** The first instant that is known; null where nothing was ever changed. */
  since: Date | null
}

interface Run {
  first: string
  last: string
}

/**
 * The state of the data at an instant. A run counts when it has ended: within it, the data are those before it; one that was cut
 * off counts with all that it stored.
 */
export async function pointAt(db: Database, instant: Date): Promise<Point | Unknown> {
  const at = idOf(instant)
  const runs = await runsOfRevisions(db)
  const going = await runGoingOn(db)
  const within = runs
    .filter(({ id, first, last }) => first <= at && (last > at || id === going))
    .map(({ first }) => first)
    .sort()[0]
  const limit = within === undefined ? { lte: at } : { lt: within }
  const revision = await db.revision.findFirst({ where: { id: limit }, select: { id: true }, orderBy: { id: 'desc' } })
  if (revision === null) return { since: await beginning(db, runs) }
  return pointOf(db, revision.id)
}

/**
 * The state that had a version of the dataset, the latest if there were several; null where there was none. Runs have one when they
 * end, and so has what a person does without a run.
 */
export async function pointOfVersion(db: Database, version: string): Promise<Point | null> {
  const dataset = await db.dataset.findFirst({ select: { version: true, pending: true } })
  if (dataset?.version === version && !dataset.pending) return 'present'
  const where = { version, finishedAt: { not: null } }
  const runs = await db.etlRun.findMany({
    where,
    orderBy: { startedAt: 'desc' },
    select: { id: true, finishedAt: true },
  })
  const ids = runs.map(({ id }) => id)
  const made = { OR: [{ runId: { in: ids } }, { version }] }
  const own = await db.revision.findFirst({ where: made, orderBy: { id: 'desc' } })
  if (own !== null) return pointOf(db, own.id)
  // No run changed anything under it: it is older than the history, or came of a run that only looked.
  const [ended] = runs
  if (!ended?.finishedAt) return null
  const before = await db.revision.findFirst({
    where: { id: { lte: idOf(ended.finishedAt) } },
    orderBy: { id: 'desc' },
  })
  return before && pointOf(db, before.id)
}

async function pointOf(db: Database, id: string): Promise<Point> {
  const later = await db.revision.findFirst({ where: { id: { gt: id } }, select: { id: true } })
  return later === null ? 'present' : { revision: id }
}

/** Ids of revisions are their time. */
const idOf = (instant: Date): string => String(Math.max(0, instant.getTime())).padStart(13, '0')

async function runsOfRevisions(db: Database): Promise<(Run & { id: string })[]> {
  return db.$queryRaw<(Run & { id: string })[]>`
    SELECT "runId" AS "id", MIN("id") AS "first", MAX("id") AS "last" FROM "Revision"
    WHERE "runId" IS NOT NULL GROUP BY "runId"`
}

async function runGoingOn(db: Database): Promise<string | null> {
  const lock = await db.runLock.findFirst()
  return lock === null || isGone(lock, new Date()) ? null : lock.runId
}

/** When the first run had ended that changed anything. */
async function beginning(db: Database, runs: readonly Run[]): Promise<Date | null> {
  const [first] = [...runs].sort((a, b) => (a.first < b.first ? -1 : 1))
  const id = first?.last ?? (await db.revision.findFirst({ orderBy: { id: 'asc' } }))?.id
  return id === undefined ? null : new Date(Number(id))
}
