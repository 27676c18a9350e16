import type { Catalogue } from '../../../etl/src/catalogue/types.js'
import { type NormalizedDocument, ok, type ReadDocument, type Result } from '../../../etl/src/model/index.js'
import type { ScannedFile } from '../../../etl/src/read/scans/scanned-file.js'
import type { TaskFactory } from '../../../etl/src/sandbox/task.js'
import processFile from '../../../etl/src/sandbox/tasks/process-file.js'
import { measure } from '../measure.js'

/** What came of a file, and what it cost the process that read it. */
export interface MeasuredFile {
  result: Result<NormalizedDocument>
  /** Milliseconds of CPU. */
  cpu: number
  /** The most memory that its process has had so far, in megabytes. */
  megabytes: number
}

/** The task of ingest, which also tells its cost. */
const factory: TaskFactory<Catalogue, MeasuredFile, Uint8Array | ReadDocument | ScannedFile> = async (catalogue) => {
  const task = await processFile(catalogue)
  return async (fileName, content) => {
    const { result, cpu } = await measure(() => task(fileName, content))
    return ok({ result, cpu, megabytes: process.resourceUsage().maxRSS / 2 ** 10 })
  }
}

export default factory
