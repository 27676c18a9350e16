import type { Database } from '@plangraph/database'
import { chunks } from '../store/sync-table.js'
import { TRANSACTION } from '../store/transaction.js'
import { insertMissingRows } from '../store/write-rows.js'
import type { FolderFile, Kept } from './run-types.js'

/** A file of a run, where it lies, and whether it was taken in. */
export interface SeenFile extends FolderFile {
  fileName: string
  /** null: it could not be read. */
  sha256: string | null
  isTaken: boolean
}

/** Remembers where files lie, of those that were taken in: from any content that a folder ever had, until it is mirrored. */
export async function rememberFolders(db: Database, files: readonly SeenFile[]): Promise<void> {
  const rows = files.flatMap(({ folder, fileName, sha256, isTaken }) =>
    folder === undefined || sha256 === null || !isTaken ? [] : [{ folder, fileName, sha256 }],
  )
  if (rows.length > 0) await db.$transaction((tx) => insertMissingRows(tx, 'FolderFile', rows), TRANSACTION)
}

/** What is gone from a folder, and where else it lies. */
export interface Elsewhere {
  fileName: string
  sha256: string
  folder: string
}

/** Contents that are gone from folders: from everywhere, or from there alone. */
export interface Gone {
  contents: string[]
  elsewhere: Elsewhere[]
}

/**
 * Brings what is remembered of folders in step with what they hold, and resolves to the contents that are gone from them. A file that is there and could not be taken in keeps the place of what it was; of a folder that can't be
 * listed nothing is gone.
 */
export async function goneContents(
  db: Database,
  folders: readonly string[],
  files: readonly SeenFile[],
): Promise<Gone> {
  const there = new Map(files.map((file) => [`${file.folder}/${file.fileName}`, file]))
  const unlisted = files.flatMap(({ folder, isUnlisted }) => (isUnlisted && folder !== undefined ? folder : []))
  const known = (await db.folderFile.findMany()).filter(({ folder }) => isWithin(folder, folders))
  const gone = known.filter(({ folder, fileName, sha256 }) => {
    const file = there.get(`${folder}/${fileName}`)
    if (file === undefined) return !isWithin(folder, unlisted)
    return file.isTaken && file.sha256 !== sha256
  })
  for (const row of gone) await db.folderFile.delete({ where: { folder_fileName_sha256: row } })
  const contents = [...new Set(gone.map(({ sha256 }) => sha256))]
  const elsewhere = new Map<string, Elsewhere>()
  for (const part of chunks(contents))
    for (const row of await db.folderFile.findMany({ where: { sha256: { in: part } } })) elsewhere.set(row.sha256, row)
  return {
    contents: contents.filter((sha256) => !elsewhere.has(sha256)),
    elsewhere: [...elsewhere.values()].filter(({ folder }) => !isWithin(folder, folders)),
  }
}

/** The documents of files that lie elsewhere too. */
export async function keptElsewhere(db: Database, files: readonly Elsewhere[]): Promise<Kept[]> {
  const kept: Kept[] = []
  for (const { sha256, folder, fileName } of files) {
    const source = await db.source.findFirst({ where: { sha256, replaced: false }, select: { document: true } })
    if (source !== null) kept.push({ title: source.document.title, file: `${folder}/${fileName}` })
  }
  return kept
}

const isWithin = (folder: string, folders: readonly string[]) =>
  folders.some((outer) => folder === outer || folder.startsWith(`${outer}/`))
