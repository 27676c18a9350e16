import type { Grid, Line, ReadDocument, UnreadPart } from '../../model/index.js'
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
  return joined([withoutLinks(page.document, [...others.keys()]), ...names.flatMap((name) => others.get(name) ?? [])])
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

/** The documents behind each other as one: their texts, lines and grids, pages counted on. */
function joined(documents: readonly ReadDocument[]): ReadDocument {
  const [first] = documents as [ReadDocument]
  let text = ''
  let pages = 0
  const lines: Line[] = []
  const grids: Grid[] = []
  const unread: UnreadPart[] = []
  for (const document of documents) {
    const by = text.length
    for (const line of document.lines)
      lines.push({ ...moved(line, by), page: line.page === null ? null : line.page + pages })
    for (const grid of document.grids)
      grids.push({ ...moved(grid, by), cells: grid.cells.map((cell) => moved(cell, by)) })
    for (const part of document.unread) unread.push(moved(part, by))
    text += document.text.endsWith('\n') ? document.text : `${document.text}\n`
    pages += document.pageCount ?? 0
  }
  return { ...first, text, lines, grids, unread, pageCount: pages === 0 ? null : pages }
}

const moved = <T extends { start: number; end: number }>(part: T, by: number): T => ({
  ...part,
  start: part.start + by,
  end: part.end + by,
})
