import type * as z from 'zod'
import { fail, ok, type Result } from '../model/index.js'
import { findInconsistencies } from './consistency.js'
import { withDerived } from './derived.js'
import { type CatalogueFile, type Problem, readCatalogueFile } from './read-file.js'
import { readRegionTable } from './region-table.js'
import { readResidentsTable } from './residents-table.js'
import { documentNumbersFile, fieldsFile, indicatorsFile, regionsFile, topicsFile } from './schema.js'
import type { Catalogue, DocumentNumbers } from './types.js'

const noDocumentNumbers: DocumentNumbers = { provinces: [], bodies: [], shortNames: [] }

/**
 * The catalogue that the files describe: topics.yaml, fields.yaml, regions.yaml, regions.tsv, residents.tsv (it may be missing),
 * document-numbers.yaml and indicators/*.yaml, one a topic.
 * A broken catalogue is one failure whose message lists every problem, a line each.
 */
export function parseCatalogue(files: readonly CatalogueFile[]): Result<Catalogue> {
  const problems: Problem[] = []
  const checked = <T>(file: CatalogueFile, schema: z.ZodType<T>): T[] => {
    const result = readCatalogueFile(file, schema)
    problems.push(...result.problems)
    return result.value === null ? [] : [result.value]
  }
  const required = (path: string): CatalogueFile[] => {
    const file = files.find((candidate) => candidate.path === path)
    if (!file) problems.push(`${path}: is missing: add it`)
    return file ? [file] : []
  }
  const only = <T>(path: string, schema: z.ZodType<T>): T[] => required(path).flatMap((file) => checked(file, schema))
  const isIndicatorFile = (path: string) => /^indicators\/[^/]+\.yaml$/.test(path)
  const known = ['topics.yaml', 'fields.yaml', 'regions.yaml', 'regions.tsv', 'residents.tsv', 'document-numbers.yaml']
  for (const { path } of files)
    if (!known.includes(path) && !isIndicatorFile(path))
      problems.push(`${path}: is no catalogue file: expected ${known.join(', ')} or indicators/<topic>.yaml`)

  const [regionFile] = only('regions.yaml', regionsFile)
  // Without its sources every line of the table would look wrong.
  const regionTables = regionFile
    ? required('regions.tsv').map((file) => readRegionTable(file, regionFile.sources))
    : []
  problems.push(...regionTables.flatMap((table) => table.problems))
  const residentTables = files
    .filter(({ path }) => path === 'residents.tsv')
    .map((file) => readResidentsTable(file, regionFile?.yearEnds ?? null))
  problems.push(...residentTables.flatMap((table) => table.problems))

  const catalogue: Catalogue = {
    topics: only('topics.yaml', topicsFile).flatMap((file) => file.topics),
    fields: only('fields.yaml', fieldsFile).flatMap((file) => file.fields),
    regions: [
      ...regionTables.flatMap((table) => table.regions),
      ...(regionFile?.regions ?? []).map((region) => ({ ...region, population: null, populationSource: null })),
    ],
    residents: residentTables.flatMap((table) => table.residents),
    indicators: files
      .filter((file) => isIndicatorFile(file.path))
      .flatMap((file) => checked(file, indicatorsFile))
      .flatMap(({ topic, indicators }) => indicators.flatMap((indicator) => withDerived(indicator, topic))),
    documentNumbers: only('document-numbers.yaml', documentNumbersFile)[0] ?? noDocumentNumbers,
  }
  problems.push(...findInconsistencies(catalogue, problems.length === 0))
  if (problems.length === 0) return ok(catalogue)
  return fail(
    'UNREADABLE',
    `The catalogue has ${problems.length} problem(s):\n${problems.map((p) => `- ${p}`).join('\n')}`,
  )
}
