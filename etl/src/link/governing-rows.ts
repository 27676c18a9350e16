import type { Prisma } from '@plangraph/database'
import { chunks } from '../store/sync-table.js'
import { insertRows } from '../store/write-rows.js'
import type { Goal } from './goals.js'
import type { Statement } from './model.js'

/** Governing statements of a goal by target, as they are stored; of its regions only. */
async function storedGoverning(
  tx: Prisma.TransactionClient,
  { indicatorCode, year, regions }: Goal,
): Promise<{ targetId: string; regionCode: string }[]> {
  const select = { targetId: true, regionCode: true } as const
  if (regions === null) return tx.governingStatement.findMany({ where: { indicatorCode, year }, select })
  const found: { targetId: string; regionCode: string }[] = []
  for (const part of chunks([...regions])) {
    const where = { indicatorCode, year, regionCode: { in: part } }
    found.push(...(await tx.governingStatement.findMany({ where, select })))
  }
  return found
}

/** Sets the governing statements of the regions of some goals; where none governs, there is none. */
export async function writeGoverning(
  tx: Prisma.TransactionClient,
  goals: readonly Goal[],
  governing: readonly Statement[],
): Promise<void> {
  const before = new Map<string, string>()
  for (const goal of goals)
    for (const { targetId, regionCode } of await storedGoverning(tx, goal))
      before.set(targetId, keyOf({ ...goal, regionCode }))
  const kept = new Set(governing.filter((row) => before.get(row.id) === keyOf(row)).map(({ id }) => id))
  const added = governing.filter(({ id }) => !kept.has(id))
  // A target that now counts for another goal is removed first, wherever it governed: it governs once.
  const gone = new Set([...[...before.keys()].filter((id) => !kept.has(id)), ...added.map(({ id }) => id)])
  for (const part of chunks([...gone])) await tx.governingStatement.deleteMany({ where: { targetId: { in: part } } })
  const rows = added.map(({ id, regionCode, indicatorCode, year }) => {
    return { targetId: id, regionCode, indicatorCode, year }
  })
  await insertRows(tx, 'GoverningStatement', rows)
}

const keyOf = ({ indicatorCode, year, regionCode }: Pick<Statement, 'indicatorCode' | 'year' | 'regionCode'>) =>
  `${indicatorCode} ${year} ${regionCode}`
