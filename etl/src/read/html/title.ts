import type { PageBlock } from './blocks.js'
import { childElements, type Element, textOf } from './element.js'
import { collapse } from './inline-text.js'
import { titleEnd } from './title-end.js'

const squeeze = (text: string) => text.replace(/[\s“”"‘’']/g, '')
const titleMeta = /^(?:ArticleTitle|og:title|title)$/i

/** The titles a page gives itself: its metadata, `<h1>`, and `<title>` without the name of the site. */
export function titlesOf(root: Element): string[] {
  const found: string[] = []
  const visit = (element: Element) => {
    const { name, attributes } = element
    if (name === 'meta' && titleMeta.test(attributes.name ?? '')) found.push(attributes.content ?? '')
    else if (name === 'h1') found.push(textOf(element))
    else if (name === 'title') {
      const text = element.children.filter((child) => typeof child === 'string').join('')
      found.push(text, ...text.split(/\s*[-_|—–]+\s*/))
    } else for (const child of childElements(element)) visit(child)
  }
  visit(root)
  return [...new Set(found.map(collapse))].filter((title) => title.length >= 6 && titleEnd.test(title))
}

/** A title may be printed over several lines. */
const longestTitle = 4
const headLength = 40

/** Where a title of the page is printed: the first line and the line after it. */
export function printedTitle(
  blocks: readonly PageBlock[],
  titles: readonly string[],
): { start: number; end: number } | null {
  const wanted = titles.map(squeeze)
  for (let start = 0; start < Math.min(blocks.length, headLength); start++) {
    let text = ''
    for (let end = start; end < Math.min(start + longestTitle, blocks.length); end++) {
      const block = blocks[end] as PageBlock
      if (block.kind !== 'text') break
      text += squeeze(block.text)
      if (wanted.includes(text)) return { start, end: end + 1 }
    }
  }
  return null
}

const isHead = (text: string) => /文\s*件$|[〔[（(【]\d{4}[〕\]）)】]\s*(?:第\s*)?\d+\s*号/.test(text)

/**
 * Begins the article with its title: what the page prints above it goes, but for a red head and the number. A title that
 * the article prints once more in its own head is left out, and one that is nowhere printed is added.
 */
export function fromTitle(blocks: readonly PageBlock[], titles: readonly string[]): PageBlock[] {
  const printed = printedTitle(blocks, titles)
  if (printed === null) {
    const head = blocks.slice(0, headLength).filter((block) => block.kind === 'text')
    const [title] = titles
    if (title === undefined || head.some((block) => titleEnd.test(block.text))) return [...blocks]
    return [{ kind: 'text', text: title, opens: true, isLink: false }, ...blocks]
  }
  const above = blocks.slice(0, printed.start)
  // Text above it is the notice that carries the plan.
  if (above.some((block) => block.kind === 'table' || (block.kind === 'text' && /[。；]$/.test(block.text))))
    return [...blocks]
  const body = blocks.slice(printed.end)
  const again = printedTitle(body.slice(0, 15), titles) !== null
  const heads = above.filter((block) => block.kind === 'text' && isHead(block.text))
  return [...heads, ...(again ? [] : blocks.slice(printed.start, printed.end)), ...body]
}
