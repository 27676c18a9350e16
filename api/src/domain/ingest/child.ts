import { endWithParent, findFiles, prepareRun, processIo, withDatabase } from '@plangraph/etl/ingest'

/** The message to the server when the run has ended. */
export interface RunEnded {
  runId: string
}

/** The process of a run: ingests the folder of its argument, or what is left over where that is empty, for who asked for it, and sends the server the id of the run. */
async function ingest(plans: string, startedBy = ''): Promise<RunEnded> {
  const run = await prepareRun(processIo.env)
  const files = plans === '' ? [] : await findFiles([plans])
  const { id } = await withDatabase(processIo, (db) => run(db, files, { startedBy }))
  return { runId: id }
}

endWithParent()
try {
  const ended = await ingest(process.argv[2] ?? '', process.argv[3])
  process.send?.(ended, () => process.disconnect())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.disconnect())
}
