import type { Catalogue } from '../../etl/src/catalogue/types.js'
import type { NormalizedDocument } from '../../etl/src/model/index.js'
import type { TaskFactory } from '../../etl/src/sandbox/task.js'

interface Setup {
  catalogue: Catalogue
  /** Address of the task of ingest. */
  stages: string
}

/** The stages of ingest, in which files of some names never end, break the process, or leave a promise that rejects. */
const factory: TaskFactory<Setup, NormalizedDocument> = async ({ catalogue, stages }) => {
  const { default: processFile } = (await import(stages)) as { default: TaskFactory<Catalogue, NormalizedDocument> }
  const task = await processFile(catalogue)
  return (fileName, bytes) => {
    while (fileName.startsWith('hang'));
    if (fileName.startsWith('exit')) process.exit(1)
    if (fileName.startsWith('late')) setTimeout(() => void Promise.reject(new Error('Bad FCHECK in flate stream')), 100)
    return task(fileName, bytes)
  }
}

export default factory
