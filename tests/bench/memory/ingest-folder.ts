import { findFiles, prepareRun, processIo, withDatabase } from '@plangraph/etl/ingest'

/** What the process of a run tells each time another file has reached a stage. */
export interface Reached {
  stage: 'waiting' | 'done'
  /** Files that have reached it so far. */
  count: number
  /** Bytes of memory that the process has. */
  rss: number
}

/** Ingests the folder of its argument as the command does, and tells its parent how far it is. */
const files = await findFiles([process.argv[2] ?? ''])
const run = await prepareRun(process.env)
const reached = { waiting: 0, done: 0 }
await withDatabase(processIo, async (db) => {
  const { items } = await run(db, files, {
    onProgress: ({ stage }) => {
      if (stage !== 'waiting' && stage !== 'done') return
      reached[stage]++
      const told: Reached = { stage, count: reached[stage], rss: process.memoryUsage.rss() }
      process.send?.(told)
    },
  })
  const failed = items.filter(({ outcome }) => outcome !== 'ADDED')
  if (failed.length > 0) throw new Error(`${failed.length} files were not added: ${failed[0]?.failure?.message}`)
})
process.disconnect()
