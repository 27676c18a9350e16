import type { Database, Prisma } from '@plangraph/database'
import { defineCommand } from 'citty'
import { changesText, type StoredChange } from './changes-text.js'
import { CommandError, type Io } from './io.js'
import { withDatabase } from './with-database.js'

export const CHANGES_EXAMPLE = 'npm run etl -- changes --since 2026-11-01'

/** `changes`: what runs changed, by name, the oldest first. Without --since, what the last run did that changed anything. */
export async function changes(options: { since?: string }, io: Io): Promise<number> {
  const since = options.since === undefined ? null : instantOf(options.since)
  return withDatabase(io, async (db) => {
    const where = since === null ? await ofLastRun(db) : { at: { gte: since } }
    const text = await toldChanges(db, where, io.columns)
    io.out(text === '' ? 'Nothing changed.' : text)
    return 0
  })
}

/** Changes of the revisions that match, as text; empty for none. */
export async function toldChanges(db: Database, revision: Prisma.RevisionWhereInput, columns: number): Promise<string> {
  const rows = await db.change.findMany({
    where: { told: true, revision },
    include: { revision: { include: { run: { select: { id: true, startedBy: true } } } } },
    orderBy: { id: 'asc' },
  })
  const ids = [...new Set(rows.flatMap(({ documentId }) => documentId ?? []))]
  const titles = new Map<string, string>()
  for (const { id, title } of await titlesOf(db, ids)) titles.set(id, title)
  const told = rows.map(({ revision: own, documentId, fields, ...row }): StoredChange => {
    const { at, cause, run, why } = own
    // What is read from the Json column has been written by the same code.
    const changed = fields as unknown as StoredChange['fields']
    const title = documentId === null ? null : (titles.get(documentId) ?? documentId)
    return { ...row, fields: changed, title, at, cause, why, run: run?.id ?? null, startedBy: run?.startedBy ?? null }
  })
  return changesText(told, columns)
}

/** Titles of documents, also of those that are gone. */
async function titlesOf(db: Database, ids: readonly string[]): Promise<{ id: string; title: string }[]> {
  const there = await db.document.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } })
  const gone = await db.change.findMany({
    where: { rowType: 'Document', kind: 'REMOVED', rowId: { in: [...ids] } },
    select: { rowId: true, name: true },
  })
  return [...gone.map(({ rowId, name }) => ({ id: rowId, title: name })), ...there]
}

async function ofLastRun(db: Database): Promise<Prisma.RevisionWhereInput> {
  const last = await db.revision.findFirst({ where: { changes: { some: { told: true } } }, orderBy: { id: 'desc' } })
  return last?.runId == null ? { id: last?.id ?? '' } : { runId: last.runId }
}

function instantOf(text: string): Date {
  const instant = new Date(text)
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(instant.getTime())) return instant
  throw new CommandError(`--since "${text}" is no date: give 2026-11-01 or 2026-11-01T08:00:00Z.`)
}

export const changesCommand = (io: Io) =>
  defineCommand({
    meta: { name: 'npm run etl -- changes', description: 'Print what runs changed, by name: before and after.' },
    args: {
      since: {
        type: 'string',
        description: 'From this day or instant on (UTC); without it, what the last run changed',
      },
    },
    run: ({ args }) => changes(args.since === undefined ? {} : { since: args.since }, io),
  })
