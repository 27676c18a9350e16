import type { Prisma } from '@plangraph/database'
import { aboutOf } from '../../correct/about.js'
import type { Correction } from '../../correct/correction.js'
import { chunks } from '../sync-table.js'
import type { Row, Value } from './capture.js'
import type { RowChange } from './fold.js'
import type { HistoryTable } from './tables.js'

/** How changes are named: by what readers know, not by ids. */
export interface Names {
  of(change: RowChange): { name: string; documentId: string | null }
  /** A value of a column as it is told. */
  value(table: HistoryTable, column: string, value: Value): Value
}

/** Reads all that the names of some changes need, at once; of rows that are gone it is in the changes. */
export async function readNames(tx: Prisma.TransactionClient, changes: readonly RowChange[]): Promise<Names> {
  const goals = await goalsOf(tx, changes)
  const rows = changes.flatMap(({ before, after }) => [before, after]).filter((row) => row !== null)
  const regions = await regionNames(tx, [...rows, ...goals.values()])
  const hashes = await sourceHashes(tx, changes)
  const place = (code: Value | undefined) => regions.get(String(code)) ?? ''
  const goalName = (id: Value | undefined) => {
    const goal = goals.get(String(id))
    return goal === undefined ? '' : [place(goal.regionCode), figureName(goal)].filter((part) => part !== '').join(' ')
  }
  const nameOf = (table: HistoryTable, row: Row): string => {
    if (table === 'Target' || table === 'Observation') return figureName(row)
    if (table === 'TargetLink') return `${goalName(row.downstreamId)} ← ${goalName(row.upstreamId)}`
    if (table === 'Correction') return aboutOf(JSON.parse(String(row.content)) as Correction)
    return String(row[NAMED_BY[table] ?? ''] ?? '')
  }
  return {
    of: ({ table, key, before, after }) => {
      const row = (after ?? before) as Row
      const own = table === 'Document' ? key : table === 'Citation' ? row.fromId : row.documentId
      const documentId = table === 'TargetLink' ? goals.get(String(row.downstreamId))?.documentId : own
      return { name: nameOf(table, row), documentId: documentId == null ? null : String(documentId) }
    },
    value: (_table, column, value) =>
      column === 'regionCode' || column === 'parentCode'
        ? (regions.get(String(value)) ?? value)
        : column === 'currentSourceId'
          ? (hashes.get(String(value)) ?? null)
          : value,
  }
}

const NAMED_BY: Readonly<Partial<Record<HistoryTable, string>>> = {
  Document: 'title',
  Finding: 'message',
  FindingReview: 'message',
  Indicator: 'name',
  Region: 'name',
}

const figureName = ({ indicatorName, year }: Row) => (year == null ? String(indicatorName) : `${indicatorName} ${year}`)

/** The goals at the ends of links. */
async function goalsOf(tx: Prisma.TransactionClient, changes: readonly RowChange[]): Promise<Map<string, Row>> {
  const links = changes.filter(({ table }) => table === 'TargetLink').map(({ before, after }) => after ?? before)
  const ids = [...new Set(links.flatMap((row) => [String(row?.downstreamId), String(row?.upstreamId)]))]
  const goals = new Map<string, Row>()
  const gone = changes.filter(({ table, kind }) => table === 'Target' && kind === 'REMOVED')
  for (const { key, before } of gone) if (before !== null) goals.set(key, before)
  const select = { id: true, indicatorName: true, year: true, regionCode: true, documentId: true } as const
  for (const part of chunks(ids))
    for (const { id, ...goal } of await tx.target.findMany({ where: { id: { in: part } }, select })) goals.set(id, goal)
  return goals
}

async function regionNames(tx: Prisma.TransactionClient, rows: readonly Row[]): Promise<Map<string, string>> {
  const codes = new Set(rows.flatMap((row) => [row.regionCode, row.parentCode]).filter((code) => code != null))
  const names = new Map<string, string>()
  for (const part of chunks([...codes].map(String)))
    for (const { code, name } of await tx.region.findMany({ where: { code: { in: part } } })) names.set(code, name)
  return names
}

/** Content of the files that documents were read from; those of a document that is withdrawn go with it. */
async function sourceHashes(tx: Prisma.TransactionClient, changes: readonly RowChange[]): Promise<Map<string, string>> {
  const rows = changes.flatMap(({ before, after }) => [before, after])
  const ids = new Set(rows.flatMap((row) => (typeof row?.currentSourceId === 'string' ? [row.currentSourceId] : [])))
  const hashes = new Map<string, string>()
  for (const { table, kind, key, before } of changes)
    if (table === 'Source' && kind === 'REMOVED') hashes.set(key, String(before?.sha256))
  const select = { id: true, sha256: true } as const
  for (const part of chunks([...ids]))
    for (const { id, sha256 } of await tx.source.findMany({ where: { id: { in: part } }, select }))
      hashes.set(id, sha256)
  return hashes
}
