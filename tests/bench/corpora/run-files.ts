import { openDatabase } from '@plangraph/database'
import { CATALOGUE } from '../../../etl/src/commands/folders.js'
import { catalogueOf } from '../../../etl/src/commands/rules.js'
import { runRules } from '../../../etl/src/commands/run-rules.js'
import type { ReadDocument } from '../../../etl/src/model/index.js'
import { versions } from '../../../etl/src/run/fingerprint.js'
import { runIngest } from '../../../etl/src/run/run.js'
import type { InputFile, RunItem } from '../../../etl/src/run/run-types.js'
import { Sandbox } from '../../../etl/src/sandbox/sandbox.js'
import { type DataRows, readDataRows } from '../../history/data-rows.js'
import type { TempDatabases } from '../../load/temp-database.js'
import type { MeasuredFile } from './measured-task.js'

const TASK = new URL('./measured-task.ts', import.meta.url)

/** What a file cost; of one whose process was ended only the time by the clock is known. */
export interface Cost {
  fileName: string
  /** Milliseconds by the clock. */
  ms: number
  cpu: number
  megabytes: number
}

export interface FilesRun {
  items: RunItem[]
  costs: Cost[]
  /** What the database holds afterwards. */
  rows: DataRows
}

/** Takes files into a database of their own, each read in a sandbox with the limits of ingest. */
export async function runFiles(databases: TempDatabases, files: readonly InputFile[]): Promise<FilesRun> {
  const catalogue = catalogueOf(CATALOGUE)
  const sandbox = new Sandbox<MeasuredFile, Uint8Array | ReadDocument>({ module: TASK, setup: async () => catalogue })
  const url = await databases.url()
  const db = await openDatabase(url)
  const costs: Cost[] = []
  const process = async (fileName: string, content: Uint8Array | ReadDocument) => {
    const before = performance.now()
    const read = await sandbox.run(fileName, content)
    const { cpu, megabytes } = read.ok ? read.value : { cpu: 0, megabytes: 0 }
    costs.push({ fileName, ms: performance.now() - before, cpu, megabytes })
    return read.ok ? read.value.result : read
  }
  try {
    const rules = async () => runRules(catalogue)
    const settings = { versions: await versions(CATALOGUE), rules, process, parallel: sandbox.size }
    const { items } = await runIngest(db, files, settings)
    return { items, costs, rows: readDataRows(url.replace(/^file:/, '')) }
  } finally {
    await sandbox.close()
    await db.$disconnect()
  }
}
