import type { Prisma } from '@plangraph/database'
import { chunks } from '../load/sync-table.js'
import { linkable } from './keys.js'
import type { Statement } from './model.js'

const columns = {
  id: true,
  documentId: true,
  regionCode: true,
  indicatorCode: true,
  year: true,
  basis: true,
  comparator: true,
  printed: true,
  unit: true,
  normalizedValue: true,
  normalizedLow: true,
  normalizedHigh: true,
  per: true,
  origin: true,
  taskId: true,
  searchText: true,
  sortKey: true,
} as const satisfies Prisma.TargetSelect

type Row = Prisma.TargetGetPayload<{ select: typeof columns }>

/** 高技能人才总量目标调整为60万人: searchText holds the words without white space. */
const adjusting = /调整(?:为|到|至)/

function toStatement(row: Row): Statement {
  return {
    id: row.id,
    documentId: row.documentId,
    regionCode: row.regionCode as string,
    indicatorCode: row.indicatorCode as string,
    year: row.year as number,
    basis: row.basis,
    comparator: row.comparator,
    value: row.normalizedValue,
    low: row.normalizedLow,
    high: row.normalizedHigh,
    per: row.per,
    unit: row.unit,
    shown: `${row.printed}${row.unit !== null && !row.printed.endsWith(row.unit) ? row.unit : ''}`,
    inIndicatorTable: row.taskId === null && (row.origin === 'TABLE' || row.origin === 'TRANSCRIBED'),
    adjusts: adjusting.test(row.searchText),
    sortKey: row.sortKey,
  }
}

/** Statements of some indicators and years; of some regions, or of all where `regions` is null. */
export async function loadStatements(
  tx: Prisma.TransactionClient,
  goals: { indicatorCodes: readonly string[]; years: readonly number[]; regions: readonly string[] | null },
): Promise<Statement[]> {
  const { indicatorCodes, years, regions } = goals
  const where = { ...linkable, indicatorCode: { in: [...indicatorCodes] }, year: { in: [...years] } }
  if (regions === null) return (await tx.target.findMany({ where, select: columns })).map(toStatement)
  const rows: Row[] = []
  for (const part of chunks(regions))
    rows.push(...(await tx.target.findMany({ where: { ...where, regionCode: { in: part } }, select: columns })))
  return rows.map(toStatement)
}
