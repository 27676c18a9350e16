import { YAMLException } from 'js-yaml'
import * as z from 'zod'
import type { Catalogue, Regions } from '../catalogue/types.js'
import { fail, ok, type Result } from '../model/index.js'
import type { Correction, Known } from './correction.js'
import { correctionId } from './correction-id.js'
import { correctionSchema, documentName } from './correction-schema.js'
import { lineOf, parseYaml, type YamlPlace } from './yaml-lines.js'

/** A file of corrections: its name in its folder, and its text. */
export interface CorrectionFile {
  name: string
  text: string
}

/** A correction, and where it is written. */
export interface WrittenCorrection {
  correction: Known
  file: string
  line: number
}

/** What codes of corrections must be among. */
export interface Codes {
  indicators: ReadonlySet<string>
  regions: ReadonlySet<string>
}

export const codesOf = ({ indicators }: Pick<Catalogue, 'indicators'>, { byCode }: Regions): Codes => ({
  indicators: new Set(indicators.map(({ code }) => code)),
  regions: new Set(byCode.keys()),
})

/** The document of a file is that of all its corrections; without one they are of all documents, or each names its own. */
const fileSchema = z.strictObject({
  document: documentName.nullable().default(null),
  corrections: z.array(z.record(z.string(), z.unknown()), 'must be a list').min(1, 'give at least one'),
})

/**
 * The corrections of all files together. What is wrong in any of them is one failure that lists every problem, a line
 * each, with file and line.
 *
 * @param folder as it is named in what is told of problems
 */
export function readCorrections(
  files: readonly CorrectionFile[],
  codes: Codes,
  folder: string,
): Result<WrittenCorrection[]> {
  const problems: string[] = []
  const read = files.flatMap((file) =>
    readFile(file, codes, (line, what) => problems.push(`${folder}/${file.name}, line ${line}: ${what}`)),
  )
  const byId = new Map<string, WrittenCorrection>()
  for (const written of read) {
    const other = byId.get(written.correction.id)
    if (other)
      problems.push(
        `${folder}/${written.file}, line ${written.line}: is about the same as ${other.file}, line ${other.line}: keep one of them`,
      )
    else byId.set(written.correction.id, written)
  }
  if (problems.length === 0) return ok(read)
  const list = problems.map((problem) => `- ${problem}`).join('\n')
  return fail('UNREADABLE', `The corrections have ${problems.length} problem(s):\n${list}`)
}

type Report = (line: number, what: string) => void

function readFile({ name: file, text }: CorrectionFile, codes: Codes, report: Report): WrittenCorrection[] {
  const yaml = parse(text, report)
  if (yaml === null) return []
  const wrong = (path: readonly PropertyKey[], message: string) => {
    const field = path.filter((key) => typeof key === 'string' && key !== 'corrections').join('.')
    report(lineOf(yaml.places, path), `${field === '' ? '' : `${field} `}${message}`)
  }
  const checked = fileSchema.safeParse(yaml.data)
  if (!checked.success) {
    for (const { path, message } of checked.error.issues) wrong(path, message)
    return []
  }
  const { document, corrections } = checked.data
  return corrections.flatMap((given, i) => {
    const path = ['corrections', i]
    const correction = correctionSchema.safeParse(document === null ? given : { document, ...given })
    if (!correction.success) {
      for (const issue of correction.error.issues) wrong([...path, ...issue.path], issue.message)
      return []
    }
    for (const unknown of unknownCodes(correction.data, codes)) wrong([...path, ...unknown.path], unknown.message)
    const known = { ...correction.data, id: correctionId(correction.data) }
    return [{ correction: known, file, line: lineOf(yaml.places, path) }]
  })
}

function parse(text: string, report: Report): { data: unknown; places: YamlPlace } | null {
  try {
    return parseYaml(text)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    report((error.mark?.line ?? 0) + 1, `is no valid YAML: ${error.reason}`)
    return null
  }
}

/** Codes of a correction that catalogue and regions do not have. */
function unknownCodes(correction: Correction, { indicators, regions }: Codes): { path: string[]; message: string }[] {
  const wrong: { path: string[]; message: string }[] = []
  const isIndicator = (path: string[], code: string | null) => {
    if (code !== null && !indicators.has(code))
      wrong.push({ path, message: `is ${code}, which the catalogue does not have` })
  }
  const isRegion = (path: string[], code: string | null) => {
    if (code !== null && !regions.has(code)) wrong.push({ path, message: `is ${code}, and there is no such region` })
  }
  isRegion(['document', 'region'], correction.document?.region ?? null)
  switch (correction.kind) {
    case 'INDICATOR':
      isIndicator(['becomes'], correction.becomes)
      break
    case 'MISSED':
      isRegion(['figure', 'region'], correction.figure.region)
      break
    case 'FIELD':
      if (correction.field === 'region')
        isRegion(['becomes'], correction.becomes === null ? null : String(correction.becomes))
      break
    case 'LINK_WRONG':
      for (const [end, { region, indicator }] of Object.entries({
        upstream: correction.upstream,
        downstream: correction.downstream,
      })) {
        isRegion([end, 'region'], region)
        isIndicator([end, 'indicator'], indicator)
      }
  }
  return wrong
}
