// What a program needs to tell, without reading a document, whether all that a folder holds is in the database as it is.
import type { Database } from '@plangraph/database'
import { correctionFolders } from './commands/correction-folders.js'
import { findFiles } from './commands/find-files.js'
import { CATALOGUE } from './commands/folders.js'
import { summary } from './commands/summary.js'
import { versions } from './run/fingerprint.js'
import { knownItems } from './run/known-files.js'

export { PLANS } from './commands/folders.js'
export { aboutOf } from './correct/about.js'
export type { Correction } from './correct/correction.js'
export { reviewVersion } from './store/review-finding.js'
export { versionOf } from './store/version-of.js'

/**
 * The summary that a run over the paths would print if it found nothing to do; null where it would find something. Files whose content
 * was here and is no more are left alone.
 * @param columns width of the terminal
 */
export async function knownSummary(db: Database, paths: readonly string[], columns: number): Promise<string | null> {
  const noCatalogue = () => Promise.reject(new Error('what is known is told without reading corrections'))
  const corrections = await correctionFolders([], noCatalogue)
  const items = await knownItems(db, await findFiles(paths), await versions(CATALOGUE), corrections)
  return items && summary(db, { items }, columns)
}
