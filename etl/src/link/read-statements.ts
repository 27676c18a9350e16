import { Prisma } from '@plangraph/database'
import { type StatementRow, statementColumns, toStatement } from '@plangraph/figures'
import { among, fromReal, jsonRows, plain, real } from '../store/json-rows.js'
import { type Goal, pairKey } from './goals.js'
import type { Statement } from './model.js'
import type { WorldReader } from './world.js'

/**
 * Statements that linking the goals looks at, by goal: those of the regions themselves and of all regions above, former
 * goals that their documents repeat too.
 */
export async function readStatements(
  tx: Prisma.TransactionClient,
  world: WorldReader,
  goals: readonly Goal[],
): Promise<Map<string, Statement[]>> {
  const byGoal = new Map<string, Statement[]>()
  for (const { indicatorCode, year, regions } of goals) {
    const within = regions === null ? Prisma.sql`IS NOT NULL` : among(world.withAllAbove(regions))
    const where = Prisma.sql`"indicatorCode" = ${indicatorCode} AND "year" = ${year} AND "regionCode" ${within}`
    byGoal.set(pairKey({ indicatorCode, year }), await statementsWhere(tx, where))
  }
  return byGoal
}

const exact = ['normalizedValue', 'normalizedLow', 'normalizedHigh'] as const
const columns = {
  ...plain(...(Object.keys(statementColumns) as (keyof StatementRow)[])),
  ...Object.fromEntries(exact.map((column) => [column, real(column)])),
}

type JsonRow = Omit<StatementRow, (typeof exact)[number]> & Record<(typeof exact)[number], string | null>

/** Targets as they are compared, each with an indicator, a region and a year. */
export async function statementsWhere(tx: Prisma.TransactionClient, where: Prisma.Sql): Promise<Statement[]> {
  const rows = await jsonRows<JsonRow>(tx, columns, Prisma.sql`"Target" WHERE ${where}`)
  return rows.map(({ normalizedValue, normalizedLow, normalizedHigh, ...row }) =>
    toStatement({
      normalizedValue: fromReal(normalizedValue),
      normalizedLow: fromReal(normalizedLow),
      normalizedHigh: fromReal(normalizedHigh),
      ...row,
    }),
  )
}
