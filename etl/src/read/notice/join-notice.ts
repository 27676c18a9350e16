import type { ReadDocument, UnreadPart } from '../../model/index.js'
import { joinDocuments } from '../join-documents.js'
import { filesOfLeads } from './files-of-leads.js'

export interface NamedDocument {
  name: string
  document: ReadDocument
}

/** A notice that passes a plan on has a few hundred characters, the plan itself thousands. */
const longestNotice = 1_500

/** A page whose own text is no plan. */
export const isNotice = ({ text, leads = [] }: ReadDocument): boolean =>
  leads.length > 0 && text.replace(/\s/g, '').length <= longestNotice

/**
 * A notice page with the files that it leads to behind it, in its order, or a page of text with its tables in workbooks; null
 * where the documents are not one page and such files. Of a plan that is offered in several formats the first is taken.
 */
export function joinNotice(documents: readonly NamedDocument[]): ReadDocument | null {
  const pages = documents.filter(({ document }) => document.leads !== undefined)
  const [page] = pages
  if (!page || pages.length > 1) return null
  const others = new Map(documents.filter((one) => one !== page).map(({ name, document }) => [name, document]))
  if (!isNotice(page.document) && [...others.values()].some(({ format }) => format !== 'xlsx' && format !== 'xls'))
    return null
  const names = filesOfLeads(page.document.leads ?? [], [...others.keys()])
  if (names.length < others.size && !areCopies([...others.keys()], names)) return null
  return joinDocuments([
    withoutLinks(page.document, [...others.keys()]),
    ...names.flatMap((name) => others.get(name) ?? []),
  ])
}

/** The page without what it says of links to files that are at hand. */
function withoutLinks(page: ReadDocument, names: readonly string[]): ReadDocument {
  const atHand = (page.leads ?? []).filter((lead) => filesOfLeads([lead], names).length > 0).map(({ label }) => label)
  const isTold = ({ because }: UnreadPart) =>
    because.code === 'file-linked' && atHand.includes(String(because.args?.name))
  return { ...page, unread: page.unread.filter((part) => !isTold(part)) }
}

export const stem = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '')

const areCopies = (all: readonly string[], taken: readonly string[]) =>
  all.every((name) => taken.some((other) => stem(other) === stem(name)))
