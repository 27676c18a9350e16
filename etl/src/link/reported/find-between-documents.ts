import type { Database, Prisma } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import type { KeptFinding } from '../../store/kept-findings.js'
import { chunks } from '../../store/sync-table.js'
import type { Transact } from '../../store/transaction.js'
import type { MeasureKey } from '../queue.js'
import type { WorldReader } from '../world.js'
import { disagreements, type NameOf } from './disagreements.js'
import { SAID_COLUMNS, type Said, saidOf } from './said.js'
import { weakerThanReached } from './weaker-goals.js'
import { ofDisagreement, ofWeakerGoal, subjectOf, writeFindings } from './write-findings.js'

/** Measures that are held against each other in one transaction. */
const BATCH = 500

/** Finds what documents say unlike of the measures that are queued: unlike results, and goals below what was reached. */
export async function findBetweenDocuments(db: Database, world: WorldReader, transact: Transact): Promise<void> {
  for (;;) {
    const queued = await db.measureQueue.findMany({
      take: BATCH,
      orderBy: [{ regionCode: 'asc' }, { indicatorCode: 'asc' }],
    })
    if (queued.length === 0) return
    await transact((tx) => findOf(tx, world, queued))
  }
}

async function findOf(
  tx: Prisma.TransactionClient,
  world: WorldReader,
  measures: readonly MeasureKey[],
): Promise<void> {
  const found: KeptFinding[] = []
  const byRegion = [...groupBy(measures, ({ regionCode }) => regionCode)].map(
    ([regionCode, own]) => [regionCode, own.map(({ indicatorCode }) => indicatorCode)] as const,
  )
  for (const [regionCode, codes] of byRegion) found.push(...(await inRegion(tx, world, regionCode, codes)))
  await writeFindings(tx, measures.map(subjectOf), found)
  for (const [regionCode, codes] of byRegion)
    await tx.measureQueue.deleteMany({ where: { regionCode, indicatorCode: { in: codes } } })
}

async function inRegion(
  tx: Prisma.TransactionClient,
  world: WorldReader,
  regionCode: string,
  codes: readonly string[],
): Promise<KeptFinding[]> {
  const results = await resultsOf(tx, regionCode, codes)
  // Of what one document alone reports there is nothing to find but goals of others.
  const goals = await goalsOf(tx, regionCode, [...results.keys()])
  const speakers = world.withAllAbove([regionCode])
  const name = namerOf(world)
  return [...results].flatMap(([code, reported]) => {
    const indicator = world.indicator(code)
    if (indicator === undefined) return []
    const subject = subjectOf({ regionCode, indicatorCode: code })
    // What a document says of a place that it can't speak for sets no goal there.
    const own = (goals.get(code) ?? []).filter(({ document }) => speakers.has(document.regionCode ?? regionCode))
    return [
      ...disagreements(reported, indicator, name).map((found) => ofDisagreement(found, subject)),
      ...weakerThanReached(own, reported, indicator, name).map((found) => ofWeakerGoal(found, subject)),
    ]
  })
}

const namerOf =
  (world: WorldReader): NameOf =>
  ({ regionCode, indicatorCode, year }) => ({
    code: 'goal',
    args: {
      place: world.regionName(regionCode ?? ''),
      indicator: world.indicator(indicatorCode ?? '')?.name ?? '',
      year: String(year),
    },
  })

async function resultsOf(tx: Prisma.TransactionClient, regionCode: string, codes: readonly string[]) {
  const rows: Said[] = []
  for (const part of chunks(codes)) {
    const where = { regionCode, indicatorCode: { in: part } }
    const found = await tx.observation.findMany({ where, select: SAID_COLUMNS, orderBy: { sortKey: 'asc' } })
    rows.push(...found.flatMap((row) => saidOf(row) ?? []))
  }
  return groupBy(rows, ({ indicatorCode }) => indicatorCode ?? '')
}

async function goalsOf(tx: Prisma.TransactionClient, regionCode: string, codes: readonly string[]) {
  const rows: Said[] = []
  for (const part of chunks(codes)) {
    const where = { regionCode, indicatorCode: { in: part }, status: 'CURRENT', role: 'GOAL' } as const
    const found = await tx.target.findMany({ where, select: SAID_COLUMNS, orderBy: { sortKey: 'asc' } })
    rows.push(...found.flatMap((row) => saidOf(row) ?? []))
  }
  return groupBy(rows, ({ indicatorCode }) => indicatorCode ?? '')
}
