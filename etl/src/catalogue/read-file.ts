import { load } from 'js-yaml'
import type * as z from 'zod'

/** A catalogue file: path within the catalogue directory, with forward slashes, and its text. */
export interface CatalogueFile {
  path: string
  text: string
}

/** Something wrong in the catalogue: place and what to do, one line. */
export type Problem = string

export type Checked<T> = { value: T; problems: [] } | { value: null; problems: Problem[] }

/** Parses one YAML file and checks it against its schema; every problem names file, entry and field. */
export function readCatalogueFile<T>(file: CatalogueFile, schema: z.ZodType<T>): Checked<T> {
  let data: unknown
  try {
    data = load(file.text)
  } catch (error) {
    const [firstLine] = String(error instanceof Error ? error.message : error).split('\n')
    return { value: null, problems: [`${file.path}: is no valid YAML: ${firstLine}`] }
  }
  const checked = schema.safeParse(data)
  if (checked.success) return { value: checked.data, problems: [] }
  return {
    value: null,
    problems: checked.error.issues.map((issue) => `${file.path}: ${place(data, issue.path)}: ${issue.message}`),
  }
}

/** skills-training.measure for indicators[3].measure: an entry's code says more than its number. */
function place(data: unknown, path: readonly PropertyKey[]): string {
  const [list, index, ...rest] = path
  if (typeof index !== 'number') return path.map(String).join('.') || 'top level'
  const entries = (data as Record<string, unknown>)[String(list)]
  const entry = Array.isArray(entries) ? entries[index] : undefined
  const numbered = `${String(list)}[${index}]`
  const code = typeof entry?.code === 'string' ? entry.code : numbered
  const name = typeof entry?.indicatorName === 'string' ? `${numbered} (${entry.indicatorName})` : code
  return [name, ...rest.map(String)].join('.')
}
