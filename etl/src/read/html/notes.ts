import { childElements, type Element, isBlock, isHidden } from './element.js'
import { isRaised } from './raise.js'

const heading = /^h[1-6]$/

/** What a link of an element leads to on the same page. */
const targetsIn = (element: Element): string[] => {
  const own = element.name === 'a' ? (/^#(.+)/.exec(element.attributes.href ?? '')?.[1] ?? []) : []
  return [own, ...childElements(element).map(targetsIn)].flat()
}

/**
 * The blocks that are notes: a raised mark of the text before leads to them, as `<sup><a href="#fn1">` does to `<li id="fn1">`.
 * Ask before raised marks become text.
 */
export function notesOf(root: Element): ReadonlySet<Element> {
  const targets = new Set<string>()
  const notes = new Set<Element>()
  const visit = (element: Element, block: Element) => {
    const { id, name } = element.attributes
    const isTarget = (id !== undefined && targets.has(id)) || (name !== undefined && targets.has(name))
    if (isTarget && block !== root && !heading.test(block.name)) notes.add(block)
    if (isRaised(element)) for (const target of targetsIn(element)) targets.add(target)
    for (const child of childElements(element)) if (!isHidden(child)) visit(child, isBlock(child) ? child : block)
  }
  visit(root, root)
  return notes
}
