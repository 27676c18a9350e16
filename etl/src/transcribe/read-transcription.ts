import { readCatalogueFile } from '../catalogue/read-file.js'
import type { Catalogue, Regions } from '../catalogue/types.js'
import { fail, ok, type Result } from '../model/index.js'
import { type Transcription, transcriptionFile } from './schema.js'

/** The bytes of a YAML file as a checked transcription; a broken one is a failure that lists every problem, a line each. */
export function readTranscription(
  fileName: string,
  bytes: Uint8Array,
  { fields }: Pick<Catalogue, 'fields'>,
  regions: Regions,
): Result<{ transcription: Transcription; text: string }> {
  if (bytes.length === 0) return fail('EMPTY', `${fileName} is an empty file: check that it was saved completely.`)
  const text = decode(bytes)
  if (text === null) return fail('WRONG_ENCODING', `${fileName} is not UTF-8: save it as UTF-8.`)
  const { value, problems } = readCatalogueFile({ path: fileName, text }, transcriptionFile)
  const unknown = value === null ? [] : unknownReferences(fileName, value, fields, regions)
  if (value !== null && unknown.length === 0) return ok({ transcription: value, text })
  const all = [...problems, ...unknown]
  return fail(
    'NOT_A_PLAN',
    `${fileName} is no transcription, it has ${all.length} problem(s):\n${all.map((problem) => `- ${problem}`).join('\n')}`,
  )
}

function unknownReferences(
  path: string,
  { region, field }: Transcription,
  fields: Catalogue['fields'],
  regions: Regions,
): string[] {
  const problems: string[] = []
  if (!regions.byCode.has(region)) problems.push(`${path}: region: there is no region ${region}: correct the code`)
  if (field !== null && !fields.some(({ code }) => code === field))
    problems.push(`${path}: field: ${field} is not in the catalogue's fields.yaml: correct it or leave it out`)
  return problems
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
