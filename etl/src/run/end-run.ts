import type { Database } from '@plangraph/database'
import { followLinks } from '../link/former-links.js'

/** Ends a run whose data are written: what links and their findings were called leads on, and the run has the version that it came to. */
export async function endRun(db: Database, id: string): Promise<void> {
  await followLinks(db, id)
  const version = (await db.dataset.findFirst())?.version ?? null
  await db.etlRun.update({ where: { id }, data: { finishedAt: new Date(), version } })
}
