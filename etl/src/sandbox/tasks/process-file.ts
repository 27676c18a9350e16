import { loadRegions } from '../../catalogue/index.js'
import type { Catalogue } from '../../catalogue/types.js'
import type { NormalizedDocument } from '../../model/index.js'
import { processFile } from '../../run/process-file.js'
import type { TaskFactory } from '../task.js'

/** The task of ingest: all stages from the bytes of one file on. */
const task: TaskFactory<Catalogue, NormalizedDocument> = (catalogue) => {
  const regions = loadRegions(catalogue)
  return (fileName, bytes) => processFile(fileName, bytes, catalogue, regions)
}

export default task
