import type { Prisma } from '@plangraph/database'
import { statementColumns, toStatement } from '@plangraph/figures'
import { chunks } from '../store/sync-table.js'
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
  for (const goal of goals) byGoal.set(pairKey(goal), await statementsOf(tx, world, goal))
  return byGoal
}

async function statementsOf(
  tx: Prisma.TransactionClient,
  world: WorldReader,
  { indicatorCode, year, regions }: Goal,
): Promise<Statement[]> {
  const where = { indicatorCode, year, regionCode: { not: null } }
  if (regions === null) return (await tx.target.findMany({ where, select: statementColumns })).map(toStatement)
  const statements: Statement[] = []
  for (const part of chunks([...world.withAllAbove(regions)])) {
    const rows = await tx.target.findMany({ where: { ...where, regionCode: { in: part } }, select: statementColumns })
    statements.push(...rows.map(toStatement))
  }
  return statements
}
