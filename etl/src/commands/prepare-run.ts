import type { Database } from '@plangraph/database'
import { versions } from '../run/fingerprint.js'
import { rowMaking } from '../run/make-rows.js'
import { runIngest } from '../run/run.js'
import type { InputFile, RunReport, RunSettings } from '../run/run-types.js'
import { ASKED_AT_A_TIME, withProcessing, withQueue } from '../sandbox/index.js'
import { correctionFolders } from './correction-folders.js'
import { CATALOGUE } from './folders.js'
import type { Io } from './io.js'
import { keepHeapSmall } from './keep-heap-small.js'
import { loadRules } from './load-rules.js'
import { readLimits } from './read-limits.js'

/** Takes files into a database; what came of each is in the report. */
export type Run = (
  db: Database,
  files: readonly InputFile[],
  options?: Pick<RunSettings, 'onProgress' | 'wait' | 'startedBy' | 'sources' | 'accepts' | 'mirror'> & {
    /** A PostgreSQL server by whose queue other processes read files too, or alone; left out: this one reads all of them. */
    queue?: { url: string; workersOnly: boolean }
  },
) => Promise<RunReport>

/**
 * Makes ready all that a run needs beside files and database. The run throws a CommandError when the catalogue or a
 * correction is wrong.
 * @param corrections folders of corrections beside seeds/corrections
 * @throws CommandError when the environment is wrong
 */
export async function prepareRun(env: Io['env'], corrections: readonly string[] = []): Promise<Run> {
  keepHeapSmall()
  const limits = readLimits(env)
  const own = await versions(CATALOGUE)
  const { catalogue, ofTask, rules } = loadRules(own)
  const settings = { versions: own, rules }
  return async (db, files, { queue, ...options } = {}) => {
    const folders = await correctionFolders(corrections, catalogue)
    return withProcessing(ofTask, limits, (sandbox) => {
      const { run: process, size: parallel } = sandbox
      const ingest = (more: Partial<RunSettings> = {}) =>
        runIngest(db, files, { ...settings, corrections: folders, process, parallel, ...options, ...more })
      if (queue === undefined) return ingest()
      const answering = { sandbox, making: rowMaking(db, settings) }
      return withQueue(queue.url, own, queue.workersOnly ? null : answering, (shared) =>
        ingest({ shared, parallel: ASKED_AT_A_TIME }),
      )
    })
  }
}
