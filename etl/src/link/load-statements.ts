import type { Prisma } from '@plangraph/database'
import { chunks } from '../load/sync-table.js'
import { linkable } from './keys.js'
import type { Statement } from './model.js'
import { statementColumns, toStatement } from './to-statement.js'

/** Statements of some indicators and years; of some regions, or of all where `regions` is null. */
export async function loadStatements(
  tx: Prisma.TransactionClient,
  goals: { indicatorCodes: readonly string[]; years: readonly number[]; regions: readonly string[] | null },
): Promise<Statement[]> {
  const { indicatorCodes, years, regions } = goals
  const where = { ...linkable, indicatorCode: { in: [...indicatorCodes] }, year: { in: [...years] } }
  if (regions === null) return (await tx.target.findMany({ where, select: statementColumns })).map(toStatement)
  const statements: Statement[] = []
  for (const part of chunks(regions)) {
    const rows = await tx.target.findMany({ where: { ...where, regionCode: { in: part } }, select: statementColumns })
    statements.push(...rows.map(toStatement))
  }
  return statements
}
