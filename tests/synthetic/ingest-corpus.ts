import { fail, type NormalizedDocument, ok } from '../../etl/src/model/index.js'
import type { InputFile, RunSettings } from '../../etl/src/run/run-types.js'
import { indicatorRows, regionRows } from '../../etl/src/store/catalogue-rows.js'
import { catalogue, regions as realRegions } from '../normalize/catalogue.js'
import type { Corpus } from './corpus.js'
import type { OwnDocument } from './model.js'
import { normalizedDocument } from './normalized-document.js'

export const fileNameOf = ({ id }: OwnDocument) => `${id}.txt`

/** The file of a planned document. */
export const planFile = (document: OwnDocument): InputFile => ({
  fileName: fileNameOf(document),
  read: async () => ok(new TextEncoder().encode(normalizedDocument(document).read.text)),
})

/** Settings of runs that ingest documents of the corpus, among all real regions; nothing is read or extracted. */
export function ingestSettings({ documents, regions, world }: Corpus): RunSettings {
  const ofCorpus = new Map(regions.map((region) => [region.code, region]))
  const byName = new Map(documents.map((document) => [fileNameOf(document), document]))
  const rules = {
    regions: regionRows({
      ...realRegions,
      list: realRegions.list.map((region) => ofCorpus.get(region.code) ?? region),
    }),
    indicators: indicatorRows(catalogue),
    vocabulary: catalogue,
    fieldParents: world.fieldParents,
    correct: async (_id: string, document: NormalizedDocument) => ({ document, outcomes: [] }),
  }
  return {
    versions: { reading: 'synthetic', interpretation: 'synthetic', linking: 'synthetic' },
    rules: async () => rules,
    parallel: 1,
    process: async (fileName) => {
      const document = byName.get(fileName)
      return document ? ok(normalizedDocument(document)) : fail('NOT_A_PLAN', `${fileName} is no file of the corpus.`)
    },
  }
}
