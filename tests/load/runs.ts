import type { Database } from '@plangraph/database'
import { correctDocument } from '../../etl/src/correct/correct-document.js'
import { fail, type NormalizedDocument, ok } from '../../etl/src/model/index.js'
import { runIngest } from '../../etl/src/run/run.js'
import type { InputFile, RunReport, RunRules, RunSettings } from '../../etl/src/run/run-types.js'
import { catalogue, regions as realRegions } from '../normalize/catalogue.js'
import { regions, vocabulary } from './regions.js'

/** A file whose processing gives the document; the document's text is the file's content. */
export interface TestFile {
  name: string
  document: NormalizedDocument | null
  /** Where it lies; left out: nowhere that is remembered. */
  folder?: string
}

const indicator = (code: string, name: string): RunRules['indicators'][number] => {
  return {
    code,
    name,
    nameEn: null,
    aliases: [],
    topic: 'employment',
    unit: '人',
    measure: 'FLOW',
    direction: 'HIGHER',
    additive: true,
  }
}

export const indicators = [
  indicator('urban-new-employment', '城镇新增就业人数'),
  indicator('returnees', '返乡创业人数'),
]

/** Versions of the stages, of which the name is that of interpretation. */
export const rules = (interpretation: string): RunSettings['versions'] => {
  return { reading: 'reader-1', interpretation, linking: 'links-1' }
}

export const inputOf = ({ name, document, folder }: TestFile): InputFile => {
  const bytes = new TextEncoder().encode(document?.read.text ?? 'no plan')
  return { fileName: name, ...(folder !== undefined && { folder }), read: async () => ok(bytes) }
}

/** Corrections under the catalogue of the project. */
export const correct: RunRules['correct'] = async (id, document, corrections) =>
  correctDocument(id, document, corrections, catalogue, realRegions)

/** Ingests files as a run with hand-made stages: a file without a document is no plan. */
export function ingest(
  db: Database,
  files: readonly TestFile[],
  given: Partial<RunSettings & RunRules> = {},
): Promise<RunReport> {
  return runIngest(db, files.map(inputOf), {
    versions: rules('rules-1'),
    rules: async () => ({ regions, indicators, vocabulary, fieldParents: new Map(), correct, ...given }),
    parallel: 2,
    process: async (fileName) => {
      const document = files.find(({ name }) => name === fileName)?.document
      return document ? ok(document) : fail('NOT_A_PLAN', `${fileName} holds no plan.`)
    },
    ...given,
  })
}
