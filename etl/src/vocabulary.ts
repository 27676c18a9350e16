// The words that the catalogue has for topics of indicators and policy fields of documents, for programs that show them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { CATALOGUE } from './commands/folders.js'

/** A code of the catalogue with its names. */
export interface CodeName {
  code: string
  /** Chinese. */
  name: string
  nameEn: string
}

/**
 * Topics and policy fields, in the order of their files.
 *
 * @throws {Error} where a file is missing or is no YAML; what is in them a run of ingest checks
 */
export const vocabulary = (): { topics: CodeName[]; fields: CodeName[] } => ({
  topics: namesOf('topics'),
  fields: namesOf('fields'),
})

function namesOf(list: 'topics' | 'fields'): CodeName[] {
  const file = load(readFileSync(join(CATALOGUE, `${list}.yaml`), 'utf8')) as Record<string, CodeName[]>
  return (file[list] ?? []).map(({ code, name, nameEn }) => ({ code, name, nameEn }))
}
