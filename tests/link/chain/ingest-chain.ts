import type { Database } from '@plangraph/database'
import { type NormalizedDocument, ok } from '../../../etl/src/model/index.js'
import { processFile } from '../../../etl/src/run/process-file.js'
import { runIngest } from '../../../etl/src/run/run.js'
import type { RunRules } from '../../../etl/src/run/run-types.js'
import { indicatorRows, regionRows } from '../../../etl/src/store/catalogue-rows.js'
import { must } from '../../extract/document-of.js'
import { catalogue, regions } from '../../normalize/catalogue.js'
import { chain } from './documents.js'

/** One edition of a document, as it is ingested. */
export interface Edition {
  key: string
  text: string
}

/** The regions of the chain with all above them: the others would only be missing parts. */
const codes = ['620100', '620103', '620500', '530100', '530111', '620000', '530000', '100000']

const rules: RunRules = {
  regions: regionRows({ ...regions, list: regions.list.filter(({ code }) => codes.includes(code)) }),
  indicators: indicatorRows(catalogue),
  vocabulary: catalogue,
  fieldParents: new Map(catalogue.fields.map(({ code, parent }) => [code, parent ?? null])),
  correct: async (_id: string, document: NormalizedDocument) => ({ document, outcomes: [] }),
}

const nameOf = ({ key }: Edition) => `${key}.txt`

/** What the stages from reading to normalizing make of a text, each text once: they know nothing of other documents. */
const interpreted = new Map<string, NormalizedDocument>()

async function interpret(fileName: string, text: string): Promise<NormalizedDocument> {
  const known = interpreted.get(text)
  if (known) return known
  const document = must(await processFile(fileName, new TextEncoder().encode(text), catalogue, regions))
  interpreted.set(text, document)
  return document
}

/** Ingests editions in one run, with the rules that the project ships. */
export async function ingestEditions(db: Database, editions: readonly Edition[]): Promise<void> {
  const texts = new Map(editions.map((edition) => [nameOf(edition), edition.text]))
  const files = editions.map((edition) => {
    return { fileName: nameOf(edition), read: async () => ok(new TextEncoder().encode(edition.text)) }
  })
  const { items } = await runIngest(db, files, {
    versions: { reading: 'chain', interpretation: 'chain', linking: 'chain' },
    rules: async () => rules,
    parallel: 1,
    // Editions of a document may have fewer goals than those before.
    accepts: () => true,
    process: async (fileName) => ok(await interpret(fileName, texts.get(fileName) ?? '')),
  })
  for (const { failure } of items) if (failure) throw new Error(failure.message)
}

/** The chain as it is in the end. */
export const whole: readonly Edition[] = chain.map(({ key, text }) => ({ key, text }))
