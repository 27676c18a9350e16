import type { Database } from '@plangraph/database'

/** A run that shows no sign of life for so long is over, however it ended: a transaction may keep it from one for two minutes. */
const SILENT_MS = 180_000

/** A run that goes on. */
export interface RunUnderWay {
  startedAt: Date
  files: number
  read: number
  stored: number
}

/** How far the run is that goes on, as it last told; null while none does. */
export async function runUnderWay(database: Database): Promise<RunUnderWay | null> {
  const lock = await database.runLock.findFirst()
  return lock === null || Date.now() - lock.heartbeatAt.getTime() > SILENT_MS ? null : lock
}
