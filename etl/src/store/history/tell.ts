import type { Prisma } from '@plangraph/database'
import { documentOf } from '../../correct/about.js'
import type { Correction } from '../../correct/correction.js'
import { chunks } from '../sync-table.js'
import type { Row, Value } from './capture.js'
import type { RowChange } from './fold.js'
import { type Names, readNames } from './names.js'
import type { HistoryTable } from './tables.js'
import { TOLD } from './told-fields.js'

/** A field, what it was and what it is, as texts; null where it had or has no value. */
export type FieldChange = readonly [field: string, before: string | null, after: string | null]

/** A change as it is told; without fields it is kept only. */
export interface ToldChange extends RowChange {
  name: string
  documentId: string | null
  fields: readonly FieldChange[]
}

const isFigure = (table: HistoryTable) => table === 'Target' || table === 'Observation'

/**
 * The changes with their names and with what readers are told of them: those that are told first, documents before what they
 * hold, figures in their order. A figure whose words alone are other ones is told too, as a change without columns of its own.
 */
export async function tellChanges(tx: Prisma.TransactionClient, changes: readonly RowChange[]): Promise<ToldChange[]> {
  const quotes = new Map(
    changes.flatMap((one) => (one.table === 'Evidence' && !one.ofNew ? [[one.key, quoteChange(one)] as const] : [])),
  )
  const figures = new Set(changes.filter(({ table }) => isFigure(table)).map(({ key }) => key))
  const wordsOnly = [...quotes].flatMap(([key, quote]) => (quote.length > 0 && !figures.has(key) ? [key] : []))
  const all = [...changes, ...(await untouchedFigures(tx, wordsOnly))]
  const names = await readNames(tx, all)
  const renamed = await renamedIn(tx, changes)
  const predecessors = new Map(
    changes.flatMap(({ key, before }) => {
      const current = renamed.get(key)
      return current === undefined || before === null ? [] : [[current, before] as const]
    }),
  )
  const told = all.map((change): ToldChange => {
    const quote = isFigure(change.table) ? (quotes.get(change.key) ?? []) : []
    const isGone = change.kind === 'REMOVED' && renamed.has(change.key)
    const before = change.kind === 'ADDED' ? (predecessors.get(change.key) ?? null) : change.before
    if (isGone) return { ...change, ...names.of(change), fields: [] }
    if (before !== change.before)
      return { ...change, ...names.of(change), fields: fieldsOf({ ...change, before }, names) }
    return { ...change, ...names.of(change), fields: [...fieldsOf(change, names), ...quote] }
  })
  return told.sort((a, b) => rank(a) - rank(b) || place(a) - place(b))
}

/** Rows that are gone because they have another id now: they are still there for a reader. */
async function renamedIn(tx: Prisma.TransactionClient, changes: readonly RowChange[]): Promise<Map<string, string>> {
  const gone = changes.flatMap(({ kind, key, table }) => (kind === 'REMOVED' && TOLD[table] ? key : []))
  const renamed = new Map<string, string>()
  for (const part of chunks(gone))
    for (const { id, currentId } of await tx.formerId.findMany({ where: { id: { in: part } } }))
      renamed.set(id, currentId)
  return renamed
}

function fieldsOf({ table, before, after, ofNew }: RowChange, names: Names): FieldChange[] {
  if (ofNew && table !== 'Document') return []
  if (isOnlyCited(table, before ?? after) && isOnlyCited(table, after ?? before)) return []
  return (TOLD[table] ?? []).flatMap(([field, column]) => {
    const value = (row: Row | null) => shown(names.value(table, column, told(table, row)?.[column] ?? null))
    const [was, is] = [value(before), value(after)]
    return was === is ? [] : [[field, was, is] as const]
  })
}

/** A row as its columns, and what is said in it where that is one column. */
const told = (table: HistoryTable, row: Row | null): Row | null =>
  row !== null && table === 'Correction' ? { ...row, ...saidIn(String(row.content)) } : row

/** What a correction says, part by part. */
function saidIn(content: string): Row {
  const said = JSON.parse(content) as Correction
  const parts = Object.entries(said).flatMap(([name, part]: [string, unknown]) =>
    typeof part === 'string' || typeof part === 'number' ? [[name, part] as const] : [],
  )
  return { ...Object.fromEntries(parts), document: documentOf(said) }
}

/** What is known of a document from citations alone is told with those that cite it. */
const isOnlyCited = (table: HistoryTable, row: Row | null) => table === 'Document' && row?.status === 'REFERENCED'

const quoteChange = ({ before, after }: RowChange): FieldChange[] =>
  before?.quote === after?.quote ? [] : [['quote', shown(before?.quote ?? null), shown(after?.quote ?? null)]]

const shown = (value: Value): string | null => (value === null ? null : String(value))

/** Figures that are as they were but for their words, as changes of nothing. */
async function untouchedFigures(tx: Prisma.TransactionClient, keys: readonly string[]): Promise<RowChange[]> {
  if (keys.length === 0) return []
  const where = { id: { in: [...keys] } }
  const select = { id: true, indicatorName: true, year: true, documentId: true, ordinal: true } as const
  const changed = (table: HistoryTable) => (row: Row) => {
    return { table, key: String(row.id), kind: 'CHANGED' as const, before: row, after: row, ofNew: false }
  }
  return [
    ...(await tx.target.findMany({ where, select })).map(changed('Target')),
    ...(await tx.observation.findMany({ where, select })).map(changed('Observation')),
  ]
}

const ORDER = Object.keys(TOLD)
const rank = ({ table, fields }: ToldChange) => (fields.length === 0 ? ORDER.length : ORDER.indexOf(table))
const place = ({ before, after }: RowChange) => Number((after ?? before)?.ordinal ?? 0)
