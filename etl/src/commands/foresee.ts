import { type ChangeKind, type Database, NO_STORE } from '@plangraph/database'
import type { Known } from '../correct/correction.js'
import { putCorrections } from '../store/sync-corrections.js'
import { plainly } from '../store/transaction.js'
import type { Io } from './io.js'
import { prepareRun } from './prepare-run.js'
import { withCopy } from './with-database.js'

/** What a run would change, by name. */
export interface Foreseen {
  kind: ChangeKind
  rowType: string
  name: string
  document: string | null
  fields: [field: string, before: string | null, after: string | null][]
}

/** What a correction or a withdrawal would do, and why it would not be applied; nothing where it would be, or would wait for its document. */
export interface Foresight {
  changes: Foreseen[]
  stale: { code: string; message: string; messageZh: string }[]
}

/** What a correction would change: a run that is told of it, on a copy of the database that is thrown away. */
export const foresee = (io: Io, correction: Known): Promise<Foresight> =>
  withCopy(io, async (db) => {
    const run = await prepareRun(io.env)
    await plainly(db)((tx) => putCorrections(tx, [{ correction, file: null }], null))
    const { id } = await run(db, [], { sources: NO_STORE })
    return { changes: await toldOf(db, id), stale: await staleOf(db, correction.id) }
  })

/** What withdrawing a document would change, likewise. */
export const foreseeWithdrawal = (io: Io, documentId: string): Promise<Foresight> =>
  withCopy(io, async (db) => {
    const { runWithdrawal } = await import('../run/run-withdrawal.js')
    const { fieldParents } = await import('./rules.js')
    const { id } = await runWithdrawal(db, [documentId], { why: '', startedBy: null, fieldParents })
    return { changes: await toldOf(db, id), stale: [] }
  })

/** What a run changed, by name. */
export async function toldOf(db: Database, runId: string): Promise<Foreseen[]> {
  const rows = await db.change.findMany({ where: { told: true, revision: { runId } }, orderBy: { id: 'asc' } })
  const ids = [...new Set(rows.flatMap(({ documentId }) => documentId ?? []))]
  const documents = await db.document.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })
  const titles = new Map(documents.map(({ id, title }) => [id, title]))
  return rows.map(({ kind, rowType, name, documentId, fields }) => {
    const document = documentId === null ? null : (titles.get(documentId) ?? null)
    // What is read from the Json column has been written by the same code.
    return { kind, rowType, name, document, fields: fields as Foreseen['fields'] }
  })
}

async function staleOf(db: Database, correctionId: string): Promise<Foresight['stale']> {
  const rows = await db.correctionOutcome.findMany({ where: { correctionId, state: 'STALE' } })
  return rows.map(({ code, message, messageZh }) => {
    return { code: code ?? '', message: message ?? '', messageZh: messageZh ?? '' }
  })
}
