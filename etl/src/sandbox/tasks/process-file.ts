import { builtCatalogue } from '../../catalogue/built.js'
import { loadRegions } from '../../catalogue/regions.js'
import type { Catalogue } from '../../catalogue/types.js'
import type { NormalizedDocument, ReadDocument } from '../../model/index.js'
import type { ScannedFile } from '../../read/scans/scanned-file.js'
import { processFile } from '../../run/process-file.js'
import type { TaskFactory } from '../task.js'

/** A catalogue, or the hash of that of the build, which a process loads sooner than it is sent one. */
export type GivenCatalogue = Catalogue | { builtWith: string }

/** The task of ingest: all stages from the bytes of one file on, or from what was read of it before. */
const task: TaskFactory<GivenCatalogue, NormalizedDocument, Uint8Array | ReadDocument | ScannedFile> = (given) => {
  const catalogue = 'builtWith' in given ? builtCatalogue(given.builtWith) : given
  if (catalogue === null) throw new Error('the programs were built anew meanwhile: run it again')
  const regions = loadRegions(catalogue)
  return (fileName, content) => processFile(fileName, content, catalogue, regions)
}

export default task
