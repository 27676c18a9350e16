import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { ReadDocument } from '../../model/index.js'
import { joinDocuments } from '../join-documents.js'
import type { NamedDocument } from './join-notice.js'

const annexName = pattern`^${words('annex-heading')}`
const workbookName = /\.(?:xlsx?|et)$/i

/** Whether of files one is a text, and all others are workbooks whose names say that they are its annexes (附表1.xlsx). */
export function areTextAndAnnexes(names: readonly string[]): boolean {
  const workbooks = names.filter((name) => workbookName.test(name))
  return (
    workbooks.length > 0 && workbooks.length === names.length - 1 && workbooks.every((name) => annexName.test(name))
  )
}

/** A text with its annexes behind it, in the order of their names; null where the documents are none. */
export function joinAnnexes(documents: readonly NamedDocument[]): ReadDocument | null {
  if (!areTextAndAnnexes(documents.map(({ name }) => name))) return null
  const annexes = documents.filter(({ name }) => workbookName.test(name))
  const inOrder = annexes.sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }))
  return joinDocuments(
    [...documents.filter((one) => !annexes.includes(one)), ...inOrder].map(({ document }) => document),
  )
}
