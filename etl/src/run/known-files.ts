import { type Database, sourcesOf } from '@plangraph/database'
import { sha256 } from '../model/hash.js'
import { chunks } from '../store/sync-table.js'
import { isTranscription } from '../transcribe/is-transcription.js'
import { fingerprint, type Versions } from './fingerprint.js'
import { formerHashes } from './former-files.js'
import { unchangedItem } from './run-item.js'
import type { CorrectionFolder, InputFile, LeftFile, RunItem } from './run-types.js'
import { hasCorrections } from './take-in-corrections.js'

/** A source as far as it tells whether a file is known. */
export interface KnownSource {
  id: string
  documentId: string
  fileName: string
  fingerprint: string
  url: string | null
}

/** A source of the same content that was read as it would be today; one of the same name before others. */
export async function knownSource(
  db: Database,
  fileName: string,
  hash: string,
  readingVersion: string,
): Promise<KnownSource | null> {
  const select = { id: true, documentId: true, fileName: true, fingerprint: true, url: true }
  const where = { sha256: hash, reading: { version: readingVersion } }
  const named = await db.source.findFirst({ where: { ...where, fileName }, select })
  if (named) return named
  const format = isTranscription(fileName) ? 'transcription' : { not: 'transcription' }
  return db.source.findFirst({ where: { ...where, format, currentOf: { isNot: null } }, select })
}

/** Where a file of this content was published, as was told when it came before; null where nobody did. */
export async function publishedAt(db: Database, hash: string): Promise<string | null> {
  const where = { sha256: hash, url: { not: null } }
  const told = await db.source.findFirst({ where, select: { url: true }, orderBy: { addedAt: 'desc' } })
  return told?.url ?? null
}

/** Sources of documents that were interpreted under other rules than these. */
const interpretedOtherwise = ({ interpretation }: Versions) => ({
  // Two ranges of an index, where an inequality would read every source with its text.
  AND: { OR: [{ fingerprint: { lt: interpretation } }, { fingerprint: { gt: interpretation } }] },
  replaced: false,
})

/** Those whose reading is at hand. */
export const staleSources = (versions: Versions) => ({ ...interpretedOtherwise(versions), reading: { isNot: null } })

/** Files whose documents could not be made anew under these rules, because what was read of them is not at hand. */
export async function leftFiles(db: Database, versions: Versions): Promise<LeftFile[]> {
  const where = { ...interpretedOtherwise(versions), reading: null }
  const select = { fileName: true, document: { select: { title: true } } } as const
  // In the order of their names, which the database would go through all sources for.
  const left = await db.source.findMany({ where, select })
  return left
    .map(({ fileName, document: { title } }) => ({ fileName, title }))
    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
}

/**
 * Whether the catalogue and the links of the database are those of the rules with this fingerprint: a run under them has
 * finished, and none has begun under others since.
 */
export async function hasRules(db: Database, hash: string): Promise<boolean> {
  const newest = { orderBy: { startedAt: 'desc' } } as const
  const finished = await db.etlRun.findFirst({ where: { finishedAt: { not: null }, fingerprint: hash }, ...newest })
  if (finished === null) return false
  const other = await db.etlRun.findFirst({ where: { fingerprint: { not: hash } }, ...newest })
  return other === null || other.startedAt < finished.startedAt
}

/**
 * What a run over the files would report, if it would find nothing to do; null where it would: rules are other ones,
 * something was left over, a file was refused, or one is new, changed, a copy of another, published elsewhere, unreadable or not kept. Files
 * whose content was here and is no more are left alone. Only reads.
 */
export async function knownItems(
  db: Database,
  files: readonly InputFile[],
  versions: Versions,
  corrections: readonly CorrectionFolder[] = [],
): Promise<RunItem[] | null> {
  if (!(await hasRules(db, fingerprint(versions))) || !(await hasCorrections(db, corrections))) return null
  if (await isLeftOver(db, versions)) return null
  const documents = await documentsOf(db, files, versions)
  const sources = await sourcesOf(db)
  const items: RunItem[] = []
  for (const { fileName, url, read } of files) {
    const bytes = await read()
    const hash = bytes.ok ? sha256(bytes.value) : ''
    const known = documents.get(contentKey(fileName, hash))
    if (known === undefined && (await formerHashes(db, [hash])).size > 0) continue
    if (known === undefined || (url ?? known.url) !== known.url || !(await sources.has(hash))) return null
    items.push(unchangedItem(fileName, known.documentId))
  }
  return items
}

/** Whether runs before left something to do, or refused a file. */
async function isLeftOver(db: Database, versions: Versions): Promise<boolean> {
  const left =
    (await db.dataset.findFirst({ where: { pending: true } })) ??
    (await db.linkQueue.findFirst()) ??
    (await db.measureQueue.findFirst()) ??
    (await db.source.findFirst({ where: staleSources(versions), select: { id: true } })) ??
    (await db.finding.findFirst({ where: { kind: 'ROWS_LOST' }, select: { id: true } }))
  return left !== null
}

const contentKey = (fileName: string, hash: string) => `${hash} ${fileName}`

/** The documents of all sources that have the names of the files and were read and interpreted as they would be today. */
async function documentsOf(
  db: Database,
  files: readonly InputFile[],
  { reading, interpretation }: Versions,
): Promise<Map<string, { documentId: string; url: string | null }>> {
  const documents = new Map<string, { documentId: string; url: string | null }>()
  for (const part of chunks(files.map(({ fileName }) => fileName))) {
    const where = { fileName: { in: part }, fingerprint: interpretation, reading: { version: reading } }
    const select = { fileName: true, sha256: true, documentId: true, url: true }
    for (const source of await db.source.findMany({ where, select }))
      documents.set(contentKey(source.fileName, source.sha256), source)
  }
  return documents
}
