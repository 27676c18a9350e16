import { endWithParent, findFiles, prepareRun, processIo, withDatabase } from '@plangraph/etl/ingest'

/** What the process tells the server when the run has ended. */
export interface RunEnded {
  runId: string
}

/** The process of a run: takes in the folder of its argument, and tells the server the id of the run. */
async function ingest(plans: string): Promise<RunEnded> {
  const run = await prepareRun(processIo.env)
  const files = await findFiles([plans])
  const { id } = await withDatabase(processIo, (db) => run(db, files))
  return { runId: id }
}

endWithParent()
try {
  const ended = await ingest(process.argv[2] ?? '')
  process.send?.(ended, () => process.disconnect())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.disconnect())
}
