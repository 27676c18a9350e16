import type { Database } from '@plangraph/database'
import { builtCatalogue, isBuilt } from '../catalogue/built.js'
import { lazy } from '../model/lazy.js'
import { catalogueHalf, versions } from '../run/fingerprint.js'
import { runIngest } from '../run/run.js'
import type { InputFile, RunReport, RunSettings } from '../run/run-types.js'
import { withProcessing, withQueue } from '../sandbox/index.js'
import { correctionFolders } from './correction-folders.js'
import { CATALOGUE } from './folders.js'
import type { Io } from './io.js'
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
  const limits = readLimits(env)
  const own = await versions(CATALOGUE)
  const hash = catalogueHalf(own.interpretation)
  // What reads the catalogue takes longer to load than a run that finds nothing new takes in all.
  const loaded = lazy(async () => {
    const { runRules } = await import('./run-rules.js')
    // What parses and checks a catalogue is loaded only for one that was edited.
    const catalogue = builtCatalogue(hash) ?? (await import('./rules.js')).catalogueOf(CATALOGUE)
    return { catalogue, rules: runRules(catalogue) }
  })
  const catalogue = async () => (await loaded()).catalogue
  const ofTask = async () => (isBuilt(hash) ? { builtWith: hash } : catalogue())
  const settings = { versions: own, rules: async () => (await loaded()).rules }
  return async (db, files, { queue, ...options } = {}) => {
    const folders = await correctionFolders(corrections, catalogue)
    return withProcessing(ofTask, limits, (sandbox) => {
      const ingest = ({ run, size }: typeof sandbox) =>
        runIngest(db, files, { ...settings, corrections: folders, process: run, parallel: size, ...options })
      if (queue === undefined) return ingest(sandbox)
      return withQueue(queue.url, settings.versions, queue.workersOnly ? null : sandbox, ingest)
    })
  }
}
