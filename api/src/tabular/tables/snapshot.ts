import type { Database } from '@plangraph/database'
import type { Table } from './table.js'

/** The state that the data are in. */
export interface Snapshot {
  /** `dataset.version` of GraphQL. */
  version: string
  /** When the data last changed; null before the first run. */
  changedAt: Date | null
  /** The latest run and its rules; null before the first run. */
  run: { id: string; fingerprint: string; startedAt: Date; finishedAt: Date | null } | null
  /** The last that runs or people changed, where tables of history are read; else null, and before anything was changed. */
  revision: string | null
}

/** Two statements, one more for tables of history: with every revision they change, all others with the version. */
export async function currentSnapshot(
  database: Database,
  { history = false }: { history?: boolean } = {},
): Promise<Snapshot> {
  const dataset = await database.dataset.findFirst({ select: { version: true, updatedAt: true } })
  const run = await database.etlRun.findFirst({
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, fingerprint: true, startedAt: true, finishedAt: true },
  })
  const last = history ? await database.revision.findFirst({ select: { id: true }, orderBy: { id: 'desc' } }) : null
  return {
    version: dataset?.version ?? 'empty',
    changedAt: dataset?.updatedAt ?? null,
    run,
    revision: last?.id ?? null,
  }
}

/**
 * A text that is equal whenever the rows of a table are; null while that is not known: a run that has not ended, or was
 * cut short, may have written rows that the version does not count yet. Links follow from the data and the rules.
 */
export function stateOf(
  table: Pick<Table, 'history' | 'edition'>,
  { version, run, revision }: Snapshot,
): string | null {
  const edition = table.edition === undefined ? [] : [table.edition()]
  if (run === null) return [version, ...edition].join(' ')
  if (run.finishedAt === null) return null
  return [version, run.fingerprint, ...(table.history ? [run.id, revision ?? ''] : []), ...edition].join(' ')
}

/** When the rows of a table last changed; null before the first run. */
export const changedAt = (table: Pick<Table, 'history'>, { changedAt, run }: Snapshot): Date | null =>
  table.history ? (run?.finishedAt ?? null) : changedAt

/**
 * Passes on what is read of a table, and fails at the end when the data have changed meanwhile: pages of two states must
 * not pass for one table.
 *
 * @throws {Error} that reaches the client as an aborted transfer
 */
export async function* whileUnchanged<Item>(
  database: Database,
  table: Table,
  before: Snapshot,
  items: AsyncIterable<Item>,
): AsyncIterable<Item> {
  yield* items
  const state = stateOf(table, before)
  if (state !== null && state !== stateOf(table, await currentSnapshot(database, table))) {
    throw new Error(`the data changed while ${table.name} was read: ask for it again`)
  }
}
