import { Tokenizer } from 'htmlparser2'
import type { Element } from './element.js'
import { isBlockName } from './element.js'
import { maxCells, maxDepth, maxElements } from './limits.js'

/** Attributes the reader asks for; the others would only fill memory. */
const keptAttributes = new Set(
  'alt background bgcolor class color content data data-original data-src height hidden href http-equiv id name role rowspan colspan src start style title type value width reversed'.split(
    ' ',
  ),
)
const voidNames = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '))
/** The tree has one root for them. */
const rootNames = new Set(['html', 'body'])
const cellScope = new Set(['td', 'th', 'caption', 'table'])
const listScope = new Set([...cellScope, 'ul', 'ol', 'menu', 'dir', 'dl'])
const none: Readonly<Record<string, string>> = Object.freeze({})

/** Elements that an opening tag ends, and the elements beyond which it does not reach: `<td>1<p>2<td>3`. */
function impliedEnds(name: string): { ends: ReadonlySet<string>; within: ReadonlySet<string> } | null {
  return implied.get(name) ?? (isBlockName(name) ? paragraphEnd : null)
}
const table = new Set(['table'])
const sections = ['thead', 'tbody', 'tfoot']
const paragraphEnd = { ends: new Set(['p']), within: cellScope }
const implied = new Map([
  // An `<a>` that was left open would make a link of all that follows.
  ['a', { ends: new Set(['a']), within: cellScope }],
  ['li', { ends: new Set(['li']), within: listScope }],
  ['dt', { ends: new Set(['dt', 'dd']), within: listScope }],
  ['dd', { ends: new Set(['dt', 'dd']), within: listScope }],
  ...['td', 'th'].map((cell) => [cell, { ends: new Set(['td', 'th', 'caption']), within: table }] as const),
  ['tr', { ends: new Set(['tr', 'td', 'th', 'caption', 'colgroup']), within: table }],
  ...[...sections, 'colgroup', 'caption'].map(
    (part) => [part, { ends: new Set([...sections, 'colgroup', 'caption', 'tr', 'td', 'th']), within: table }] as const,
  ),
])
/** What the end tag of an element may not end on its way: a stray `</div>` in a cell ends nothing outside of it. */
const barriers = (name: string): ((open: string) => boolean) =>
  name === 'table'
    ? () => false
    : ['td', 'th', 'tr', ...sections, 'caption', 'colgroup'].includes(name)
      ? (open) => open === 'table'
      : isBlockName(name)
        ? (open) => cellScope.has(open)
        : isBlockName

/**
 * The elements of a page under one root; null when there are more than maxElements or maxCells. Browsers' rules for tags that were
 * left out are followed as far as the text and its tables depend on them. Linear in the length of the page: the
 * tokenizer of htmlparser2 feeds it, because the trees of parse5 and htmlparser2 take quadratic time for deep nesting,
 * and theirs let a stray `</div>` in a cell end the table.
 */
export function buildTree(html: string): Element | null {
  const root: Element = { name: 'body', attributes: none, children: [] }
  const open: Element[] = [root]
  const openCount = new Map<string, number>()
  let elements = 0
  let cells = 0
  let name = ''
  let attributes = none
  let attribute = ''
  let value = ''

  const addText = (text: string) => {
    const { children } = open.at(-1) as Element
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += text
    else children.push(text)
  }
  const close = (count: number) => {
    for (const element of open.splice(open.length - count)) {
      openCount.set(element.name, (openCount.get(element.name) as number) - 1)
    }
  }
  /** Ends the nearest open element that matches, unless a barrier precedes it. */
  const closeNearest = (matches: (open: string) => boolean, isBarrier: (open: string) => boolean) => {
    let last = 0
    for (let i = open.length - 1; i > 0; i--) {
      const at = (open[i] as Element).name
      if (matches(at)) {
        last = open.length - i
        break
      }
      if (isBarrier(at)) break
    }
    close(last)
    return last > 0
  }
  const isOpen = (each: string) => (openCount.get(each) ?? 0) > 0
  const addElement = (isVoid: boolean) => {
    if (rootNames.has(name)) return
    const ending = impliedEnds(name)
    if (ending && [...ending.ends].some(isOpen)) {
      while (
        closeNearest(
          (each) => ending.ends.has(each),
          (each) => ending.within.has(each),
        )
      ) {
        // A row that ends takes its cells with it; a new section ends both row and section.
      }
    }
    const element: Element = { name, attributes, children: [] }
    ;(open.at(-1) as Element).children.push(element)
    elements++
    if (name === 'td' || name === 'th') cells++
    if (isVoid || open.length >= maxDepth) return
    open.push(element)
    openCount.set(name, (openCount.get(name) ?? 0) + 1)
  }
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => addText(html.slice(start, end)),
      ontextentity: (codepoint) => addText(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        attributes = none
        if (elements > maxElements || cells > maxCells) tokenizer.pause()
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        if (keptAttributes.has(attribute)) value += html.slice(start, end)
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint)
      },
      onattribend: () => {
        if (!keptAttributes.has(attribute) || attributes[attribute] !== undefined) return
        attributes = { ...attributes, [attribute]: value }
      },
      onopentagend: () => addElement(voidNames.has(name)),
      // HTML knows no `<div/>`: it opens a div.
      onselfclosingtag: () => addElement(voidNames.has(name)),
      onclosetag: (start, end) => {
        const closed = html.slice(start, end).toLowerCase().trim()
        if (closed === 'br' || (closed === 'p' && !isOpen('p'))) {
          name = closed
          attributes = none
          addElement(true)
        } else if (isOpen(closed)) closeNearest((each) => each === closed, barriers(closed))
      },
      oncomment: () => {},
      oncdata: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return elements > maxElements || cells > maxCells ? null : root
}
