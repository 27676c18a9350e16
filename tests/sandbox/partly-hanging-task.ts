import type { Catalogue } from '@plangraph/etl/catalogue/types'
import type { NormalizedDocument } from '@plangraph/etl/model/index'
import type { TaskFactory } from '@plangraph/etl/sandbox/task'
import processFile from '@plangraph/etl/sandbox/tasks/process-file'

/** The stages of ingest, in which files of some names never end or break the process. */
const factory: TaskFactory<Catalogue, NormalizedDocument> = async (catalogue) => {
  const task = await processFile(catalogue)
  return (fileName, bytes) => {
    while (fileName.startsWith('hang'));
    if (fileName.startsWith('exit')) process.exit(1)
    return task(fileName, bytes)
  }
}

export default factory
