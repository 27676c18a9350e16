import { loadRegions } from '../../catalogue/regions.js'
import type { Catalogue } from '../../catalogue/types.js'
import type { NormalizedDocument, ReadDocument } from '../../model/index.js'
import type { ScannedFile } from '../../read/scans/scanned-file.js'
import { processFile } from '../../run/process-file.js'
import type { TaskFactory } from '../task.js'

/** The task of ingest: all stages from the bytes of one file on, or from what was read of it before. */
const task: TaskFactory<Catalogue, NormalizedDocument, Uint8Array | ReadDocument | ScannedFile> = (catalogue) => {
  const regions = loadRegions(catalogue)
  return (fileName, content) => processFile(fileName, content, catalogue, regions)
}

export default task
