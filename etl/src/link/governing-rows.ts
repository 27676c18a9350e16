import { Prisma } from '@plangraph/database'
import { stableJson } from '../model/hash.js'
import { among, jsonRows, plain } from '../store/json-rows.js'
import { chunks } from '../store/sync-table.js'
import { insertRows, type RowOf } from '../store/write-rows.js'
import type { Goal } from './goals.js'
import type { Governing } from './link-group.js'

type GoverningRow = RowOf<'GoverningStatement'>

/** Governing statements of a goal, as they are stored; of the regions only that may state another one now. */
async function storedGoverning(
  tx: Prisma.TransactionClient,
  { indicatorCode, year, regions, changed }: Goal,
): Promise<GoverningRow[]> {
  const within = regions === null ? Prisma.empty : Prisma.sql`AND "regionCode" ${among(changed)}`
  const where = Prisma.sql`"indicatorCode" = ${indicatorCode} AND "year" = ${year} ${within}`
  return jsonRows<GoverningRow>(tx, columns, Prisma.sql`"GoverningStatement" WHERE ${where}`)
}

const columns = plain('targetId', 'regionCode', 'indicatorCode', 'year', 'span', 'role', 'since', 'signedOn')

/** Sets the governing statements of the regions of some goals; where none governs, there is none. */
export async function writeGoverning(
  tx: Prisma.TransactionClient,
  goals: readonly Goal[],
  governing: readonly Governing[],
): Promise<void> {
  const before = new Map<string, string>()
  for (const goal of goals) for (const row of await storedGoverning(tx, goal)) before.set(row.targetId, stableJson(row))
  const wanted = governing.map(rowOf)
  const kept = new Set(wanted.filter((row) => before.get(row.targetId) === stableJson(row)).map((row) => row.targetId))
  const added = wanted.filter(({ targetId }) => !kept.has(targetId))
  // A target that now counts for another goal is removed first, wherever it governed: it governs once.
  const gone = new Set([...[...before.keys()].filter((id) => !kept.has(id)), ...added.map((row) => row.targetId)])
  for (const part of chunks([...gone])) await tx.governingStatement.deleteMany({ where: { targetId: { in: part } } })
  await insertRows(tx, 'GoverningStatement', added)
}

const rowOf = ({ statement, span, since, signedOn }: Governing): GoverningRow => {
  const { id, regionCode, indicatorCode, year, role } = statement
  return { targetId: id, regionCode, indicatorCode, year, span, role, since, signedOn }
}
