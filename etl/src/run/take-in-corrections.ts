import type { Database } from '@plangraph/database'
import type { WantedCorrection } from '../store/sync-corrections.js'
import type { CorrectionFolder } from './run-types.js'

/** Whether the corrections of the folders' files are those of the database. */
export async function hasCorrections(db: Database, folders: readonly CorrectionFolder[]): Promise<boolean> {
  for (const { name, hash } of folders) if ((await takenIn(db, name)) !== hash) return false
  return true
}

/** A folder whose files have changed since they were last taken in, with what they hold. */
export type ChangedFolder = Pick<CorrectionFolder, 'name' | 'hash'> & { wanted: WantedCorrection[] }

/**
 * The folders that have changed; the others are not read.
 * @throws when anything in their files is wrong
 */
export async function changedFolders(db: Database, folders: readonly CorrectionFolder[]): Promise<ChangedFolder[]> {
  const changed: ChangedFolder[] = []
  for (const { name, hash, read } of folders)
    if ((await takenIn(db, name)) !== hash) changed.push({ name, hash, wanted: await read() })
  return changed
}

/** '' for a folder that never held any. */
async function takenIn(db: Database, folder: string): Promise<string> {
  return (await db.correctionFolder.findUnique({ where: { folder } }))?.hash ?? ''
}
