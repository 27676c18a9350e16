import type { Corpus } from '../synthetic/corpus.js'
import type { OwnDocument } from '../synthetic/model.js'

/** The last document of each level of region: nothing depends on that of a county, much on that of the nation. */
export function lateDocuments({ documents }: Corpus): OwnDocument[] {
  const levels = ['COUNTY', 'PREFECTURE', 'PROVINCE', 'NATIONAL']
  return levels.flatMap((level) => documents.filter(({ region }) => region.level === level).slice(-1))
}
