import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, migrate, type OpenOptions } from '@plangraph/database'
import { openPastPrisma } from '../database/open-past-prisma.js'

/** Fresh database files for the tests of one file, copies of one that is migrated once. */
export class TempDatabases {
  readonly folder = mkdtempSync(join(tmpdir(), 'plangraph-load-'))
  #open: Database[] = []
  #template: Promise<string> | null = null

  /** @param template the file to copy; by default one that is migrated and empty */
  async url(template?: string): Promise<string> {
    const path = join(this.folder, `${Math.random().toString(36).slice(2)}.db`)
    copyFileSync(template ?? (await this.#migrated()), path)
    return `file:${path}`
  }

  #migrated(): Promise<string> {
    this.#template ??= migrate(`file:${join(this.folder, 'template.db')}`).then(() => join(this.folder, 'template.db'))
    return this.#template
  }

  /** @param template as of `url` */
  async open(template?: string, options: OpenOptions = {}): Promise<Database> {
    const db = await openPastPrisma(await this.url(template), options)
    this.#open.push(db)
    return db
  }

  /** Disconnects all that are open: each that Prisma was asked of holds its own compiler of queries, some 20 MB. */
  async disconnect(): Promise<void> {
    const open = this.#open
    this.#open = []
    await Promise.all(open.map((db) => db.$disconnect()))
  }

  async close(): Promise<void> {
    await this.disconnect()
    rmSync(this.folder, { recursive: true })
  }
}

/** Every row of every table but those of runs, as one text; the run that made a row included. */
export async function dump(db: Database): Promise<string> {
  const tables = {
    regions: await db.region.findMany({ orderBy: { code: 'asc' } }),
    indicators: await db.indicator.findMany({ orderBy: { code: 'asc' } }),
    organizations: await db.organization.findMany({ orderBy: { id: 'asc' } }),
    documents: await db.document.findMany({ orderBy: { id: 'asc' } }),
    keys: await db.documentKey.findMany({ orderBy: { key: 'asc' } }),
    issuers: await db.documentIssuer.findMany({ orderBy: [{ documentId: 'asc' }, { ordinal: 'asc' }] }),
    sources: await db.source.findMany({ orderBy: { id: 'asc' } }),
    sections: await db.section.findMany({ orderBy: { id: 'asc' } }),
    tables: await db.planTable.findMany({ orderBy: { id: 'asc' } }),
    evidence: await db.evidence.findMany({ orderBy: { id: 'asc' } }),
    tasks: await db.task.findMany({ orderBy: { id: 'asc' } }),
    responsibilities: await db.responsibility.findMany({ orderBy: { id: 'asc' } }),
    observations: await db.observation.findMany({ orderBy: { id: 'asc' } }),
    targets: await db.target.findMany({ orderBy: { id: 'asc' } }),
    citations: await db.citation.findMany({ orderBy: { id: 'asc' } }),
    findings: await db.finding.findMany({ orderBy: { id: 'asc' } }),
    findingDocuments: await db.findingDocument.findMany({ orderBy: [{ findingId: 'asc' }, { documentId: 'asc' }] }),
    findingTargets: await db.findingTarget.findMany({ orderBy: [{ findingId: 'asc' }, { targetId: 'asc' }] }),
    findingEvidence: await db.findingEvidence.findMany({ orderBy: [{ findingId: 'asc' }, { evidenceId: 'asc' }] }),
    dataset: await db.dataset.findMany(),
  }
  return JSON.stringify(tables, null, 1)
}

/** The dump without what a run leaves on the rows: equal for equal data, whoever loaded them when. */
export const content = async (db: Database): Promise<string> =>
  (await dump(db)).replace(/"(?:runId|updatedAt|addedAt|fingerprint)": .*/g, '')
