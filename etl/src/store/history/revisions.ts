import type { ChangeCause, Database, Prisma } from '@plangraph/database'
import { TRANSACTION } from '../transaction.js'
import { insertRows } from '../write-rows.js'
import { Capture } from './capture.js'
import { changeOf, fold, type RowChange, undoOf } from './fold.js'

import { type ToldChange, tellChanges } from './tell.js'

/** Does work in one transaction; what it changed is written down with it, and why, where somebody gave a reason. */
export type Revise = <T>(
  cause: ChangeCause,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  why?: string,
) => Promise<T>

/** What makes revisions: a run, or a person without one, by an API key or at the machine itself. */
export type RevisedBy = { runId: string; key?: string | null } | { runId: null; by: string; key: string | null }

/** The revisions of one run, or of one thing that a person does. */
export class Revisions {
  readonly #db: Database
  readonly #made: RevisedBy
  readonly #capture: Capture
  /** Causes of the revisions that there were. */
  readonly causes = new Set<ChangeCause>()

  private constructor(db: Database, made: RevisedBy, capture: Capture) {
    this.#db = db
    this.#made = made
    this.#capture = capture
  }

  static async begin(db: Database, made: RevisedBy): Promise<Revisions> {
    return new Revisions(db, made, await Capture.begin(db))
  }

  /** Takes part in the revisions of a run that another process began, by the name that it captures changes under. */
  static async join(db: Database, runId: string, capture: string): Promise<Revisions> {
    return new Revisions(db, { runId }, await Capture.join(db, capture))
  }

  /** What the changes of these revisions are captured under. */
  get capture(): string {
    return this.#capture.run
  }

  /** Takes in the causes of what other processes made of the revisions of this run. */
  async joinCauses(): Promise<void> {
    const { runId } = this.#made
    const made = await this.#db.revision.findMany({ where: { runId }, distinct: ['cause'], select: { cause: true } })
    for (const { cause } of made) this.causes.add(cause)
  }

  /** A transaction that changes nothing is no revision. */
  readonly revise: Revise = (cause, work, why) =>
    this.#db.$transaction((tx) => this.#revision(tx, cause, work, why), TRANSACTION)

  /** Several revisions in one transaction, which costs a commit: all of them or, when anything throws, none. */
  together<T>(work: (tx: Prisma.TransactionClient, revise: Revise) => Promise<T>): Promise<T> {
    return this.#db.$transaction(
      (tx) => work(tx, (cause, one, why) => this.#revision(tx, cause, one, why)),
      TRANSACTION,
    )
  }

  async #revision<T>(
    tx: Prisma.TransactionClient,
    cause: ChangeCause,
    work: (tx: Prisma.TransactionClient) => Promise<T>,
    why?: string,
  ): Promise<T> {
    await this.#capture.beginRevision(tx)
    const done = await work(tx)
    const changes = await this.#changes(tx)
    if (changes.length > 0) {
      const made = { cause, why: why ?? null, version: await this.#version(tx), ...this.#made }
      await writeRevision(tx, made, await tellChanges(tx, changes))
      this.causes.add(cause)
    }
    return done
  }

  /** Of the dataset, which a run has when it ends; within one that is under way it is of data that were never served as they are. */
  async #version(tx: Prisma.TransactionClient): Promise<string | null> {
    if (this.#made.runId !== null) return null
    const dataset = await tx.dataset.findFirst()
    return dataset === null || dataset.pending ? null : dataset.version
  }

  async #changes(tx: Prisma.TransactionClient): Promise<RowChange[]> {
    const touched = fold(await this.#capture.events(tx))
    const changes: (RowChange | null)[] = []
    for (const table of new Set(touched.map((row) => row.table))) {
      const rows = touched.filter((row) => row.table === table)
      const now = await this.#capture.rowsNow(tx, table, present(rows))
      for (const row of rows) changes.push(changeOf(row, now.get(row.key) ?? null))
    }
    return changes.filter((change) => change !== null)
  }
}

const present = (rows: readonly { key: string; isThere: boolean }[]): string[] =>
  rows.filter(({ isThere }) => isThere).map(({ key }) => key)

async function writeRevision(
  tx: Prisma.TransactionClient,
  made: { cause: ChangeCause; why: string | null; version: string | null } & RevisedBy,
  changes: readonly ToldChange[],
): Promise<void> {
  const last = await tx.revision.findFirst({ select: { at: true }, orderBy: { id: 'desc' } })
  const at = new Date(Math.max(Date.now(), (last?.at.getTime() ?? 0) + 1))
  const id = String(at.getTime()).padStart(13, '0')
  await tx.revision.create({ data: { id, at, ...made } })
  const rows = changes.map((change, index) => ({
    id: `${id}-${String(index).padStart(6, '0')}`,
    revisionId: id,
    kind: change.kind,
    rowType: change.table,
    rowId: change.key,
    told: change.fields.length > 0,
    name: change.name,
    documentId: change.documentId,
    fields: change.fields as unknown as Prisma.InputJsonValue,
    undo: undoOf(change) as Prisma.InputJsonValue,
  }))
  await insertRows(tx, 'Change', rows)
}
