import { basename } from 'node:path'
import type { InputFile } from '../../../etl/src/run/run-types.js'
import { TempDatabases } from '../../load/temp-database.js'
import { amongOthers, pdfsBelow, plans } from './files.js'
import { harmed } from './harmed.js'
import { type CorpusRun, faults, report } from './report.js'
import { type FilesRun, runFiles } from './run-files.js'

/** Files of a run. */
const AT_ONCE = 200

/**
 * Takes the PDFs below folders in, some hundred to a database, with the seeds among them. Prints what became of the files
 * and what they cost.
 * @throws Error when a file broke or held up its process, a failure shows the inside of the program, or a seed's rows are
 * other ones than alone
 */
export async function benchCorpora(folders: readonly string[]): Promise<void> {
  if (folders.length === 0) throw new Error('bench: corpora needs a folder of PDFs')
  const databases = new TempDatabases()
  try {
    const alone = await runFiles(databases, plans)
    let wrong = 0
    for (const folder of folders) {
      const files = pdfsBelow(folder)
      if (files.length === 0) throw new Error(`bench: there is no PDF below ${folder}`)
      const run = await runCorpus(databases, files, alone)
      report(basename(folder), run)
      wrong += faults(run).length
    }
    if (wrong > 0) throw new Error(`bench: ${wrong} faults`)
  } finally {
    await databases.close()
  }
}

async function runCorpus(databases: TempDatabases, files: readonly InputFile[], alone: FilesRun): Promise<CorpusRun> {
  const run: CorpusRun = { items: [], costs: [], harmed: [], ms: 0 }
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const before = performance.now()
    const { items, costs, rows } = await runFiles(databases, amongOthers(files.slice(start, start + AT_ONCE)))
    run.ms += performance.now() - before
    run.items.push(...items.filter(({ sourceFile }) => !plans.some(({ fileName }) => fileName === sourceFile)))
    run.costs.push(...costs)
    run.harmed.push(...harmed(alone.rows, rows))
  }
  return run
}
