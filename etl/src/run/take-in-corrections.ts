import type { Database } from '@plangraph/database'
import { putCorrections } from '../store/sync-corrections.js'
import type { CorrectionFolder } from './run-types.js'

/** Whether the corrections of the folders' files are those of the database. */
export async function hasCorrections(db: Database, folders: readonly CorrectionFolder[]): Promise<boolean> {
  for (const { name, hash } of folders) if ((await takenIn(db, name)) !== hash) return false
  return true
}

/**
 * Brings the database in step with a folder: files that are as they were when they were last taken in are not read.
 * @throws when anything in the files is wrong; then nothing is changed
 */
export async function takeInCorrections(db: Database, { name, hash, read }: CorrectionFolder): Promise<void> {
  if ((await takenIn(db, name)) !== hash) await putCorrections(db, await read(), { name, hash })
}

/** '' for a folder that never held any. */
async function takenIn(db: Database, folder: string): Promise<string> {
  return (await db.correctionFolder.findUnique({ where: { folder } }))?.hash ?? ''
}
