import { randomUUID } from 'node:crypto'
import type { Database } from '@plangraph/database'
import { internalFailure } from '../internal-failure.js'
import { linkAll, linkQueued } from '../link/link-stage.js'
import type { Failure, NormalizedDocument } from '../model/index.js'
import { ensureDataset, updateDataset } from './dataset-version.js'
import { sha256, shortHash } from './hash.js'
import { knownDocuments } from './known-documents.js'
import { loadDocument } from './load-document.js'
import { syncMissingUpstream } from './missing-upstream.js'
import { Places } from './places.js'
import { type ResolvedDocument, resolveDocuments } from './resolve-documents.js'
import type { SourceFile } from './row-context.js'
import { buildRows } from './rows.js'
import { runItemRow } from './run-item.js'
import type { InputFile, Progress, RunItem, RunReport, RunSettings } from './run-types.js'
import { removeFromCatalogue, writeCatalogue } from './sync-catalogue.js'
import { NO_ROWS } from './sync-document-tables.js'
import { beginWrite, TRANSACTION } from './transaction.js'

/** A file on its way: either it has its item already, or its document waits to be loaded. */
type Entry = { index: number; fileName: string } & (
  | { item: RunItem }
  | { item: null; document: NormalizedDocument; file: SourceFile }
)

/**
 * Ingests files: those that are known with the same content and the same rules are left alone, the others are read,
 * given their ids together and loaded one transaction each. A file that fails becomes a FAILED item and changes nothing.
 */
export async function runIngest(db: Database, files: readonly InputFile[], settings: RunSettings): Promise<RunReport> {
  const id = shortHash('run', randomUUID())
  await ensureDataset(db)
  await db.etlRun.create({ data: { id, startedAt: new Date(), fingerprint: settings.fingerprint } })
  await writeCatalogue(db, settings.regions, settings.indicators)

  const entries: Entry[] = []
  for (const [index, file] of files.entries()) entries.push(await readEntry(db, file, index, id, settings))
  const items = await loadEntries(db, entries, id, settings)
  await linkRun(db, settings)

  const datasetChanged = await db.$transaction(async (tx) => {
    await beginWrite(tx)
    await removeFromCatalogue(tx, settings.regions, settings.indicators)
    await syncMissingUpstream(tx)
    return updateDataset(tx, new Date())
  }, TRANSACTION)
  await db.etlRun.update({ where: { id }, data: { finishedAt: new Date() } })
  return { id, items, datasetChanged }
}

/** Links what the run changed and what an earlier one left queued; everything when rules or catalogue are other ones. */
async function linkRun(db: Database, { fingerprint, fieldParents }: RunSettings): Promise<void> {
  const last = await db.etlRun.findFirst({ where: { finishedAt: { not: null } }, orderBy: { startedAt: 'desc' } })
  await (last?.fingerprint === fingerprint ? linkQueued(db, fieldParents) : linkAll(db, fieldParents))
}

async function readEntry(
  db: Database,
  input: InputFile,
  index: number,
  runId: string,
  settings: RunSettings,
): Promise<Entry> {
  const { fileName } = input
  const { fingerprint } = settings
  settings.onProgress?.({ index, fileName, stage: 'reading' })
  const bytes = await input.read()
  if (!bytes.ok) return { index, fileName, item: failedItem(fileName, bytes.failure) }
  const hash = sha256(bytes.value)
  const known = await db.source.findFirst({ where: { fileName, sha256: hash, fingerprint } })
  if (known) return { index, fileName, item: { ...unchangedItem(fileName), documentId: known.documentId } }
  const document = await settings.process(fileName, bytes.value)
  if (!document.ok) return { index, fileName, item: failedItem(fileName, document.failure) }
  const file = { fileName, sha256: hash, byteLength: bytes.value.length, fingerprint, runId }
  return { index, fileName, item: null, document: document.value, file }
}

/** Ids first, for all documents together, so that the order of the files does not matter; then one document at a time. */
async function loadEntries(
  db: Database,
  entries: readonly Entry[],
  runId: string,
  settings: RunSettings,
): Promise<RunItem[]> {
  const places = new Places(settings.regions)
  const registry = await knownDocuments(db, places)
  const waiting = entries.filter((entry) => entry.item === null)
  const resolved = resolveDocuments(
    waiting.map(({ document }) => document),
    registry,
    places,
    settings.vocabulary,
  )
  const documents = new Map(waiting.map((entry, i) => [entry as Entry, resolved[i]]))
  const items: RunItem[] = []
  for (const entry of entries) {
    const progress = { index: entry.index, fileName: entry.fileName }
    if (entry.item === null) {
      settings.onProgress?.({ ...progress, stage: 'loading' })
      const document = documents.get(entry) as ResolvedDocument
      items.push(await loadEntry(db, entry.index, entry.file, () => buildRows(document, entry.file, places, registry)))
    } else {
      await db.etlRunItem.create({ data: runItemRow(runId, entry.index, entry.item) })
      items.push(entry.item)
    }
    settings.onProgress?.({ ...progress, stage: 'done', item: items.at(-1) as RunItem } satisfies Progress)
  }
  return items
}

async function loadEntry(
  db: Database,
  index: number,
  file: SourceFile,
  build: () => ReturnType<typeof buildRows>,
): Promise<RunItem> {
  try {
    const rows = build()
    const item = (loaded: Pick<RunItem, 'outcome' | 'targets' | 'observations'>): RunItem => {
      return { sourceFile: file.fileName, documentId: rows.document.id, failure: null, ...loaded }
    }
    return item(
      await loadDocument(db, rows, (tx, loaded) =>
        tx.etlRunItem.create({ data: runItemRow(file.runId, index, item(loaded)) }),
      ),
    )
  } catch (error) {
    const item = failedItem(file.fileName, internalFailure(file.fileName, 'could not be loaded', error))
    await db.etlRunItem.create({ data: runItemRow(file.runId, index, item) })
    return item
  }
}

const unchangedItem = (sourceFile: string): RunItem => {
  return { sourceFile, outcome: 'UNCHANGED', documentId: null, failure: null, targets: NO_ROWS, observations: NO_ROWS }
}

const failedItem = (sourceFile: string, failure: Failure): RunItem => {
  return { ...unchangedItem(sourceFile), outcome: 'FAILED', failure }
}
