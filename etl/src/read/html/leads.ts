import { matchesOf } from '@plangraph/figures'
import type { Lead } from '../../model/index.js'
import { childElements, type Element, textOf } from './element.js'
import { collapse } from './inline-text.js'
import { fileLink } from './measure.js'

/** Where an element names what it shows instead of text. */
const shownBy: Readonly<Record<string, string>> = { iframe: 'src', frame: 'src', embed: 'src', object: 'data' }

/** `about:blank`, scripts and pictures written into the page lead nowhere. */
const leadsNowhere = /^\s*(?:$|#|about:|javascript:|data:|blob:)/i

/** `0; url=content.html` of a page that sends its readers on. */
const sentOn = /url\s*=\s*["']?([^"'\s;]+)/i
/** Addresses in scripts: `showPdf('/files/a.pdf')`, `location.href = "content.html"`. */
const quoted = /(\blocation(?:\.href)?\s*=\s*)?["']([^"'\s<>]{1,300})["']/g

/** A page that refers to more files offers them to all its readers: a list, not a notice. */
const most = 20

/**
 * The files, frames and pages that a page refers to, in its order, each once: what may hold a plan that the page itself
 * does not. Nothing of it is fetched.
 */
export function leadsOf(root: Element): Lead[] {
  const found = new Map<string, Lead>()
  const visit = (element: Element) => {
    for (const lead of leadsAt(element))
      if (!leadsNowhere.test(lead.address) && !found.has(lead.address)) found.set(lead.address, lead)
    if (found.size < most) childElements(element).forEach(visit)
  }
  visit(root)
  return [...found.values()].slice(0, most)
}

function leadsAt(element: Element): Lead[] {
  const { name, attributes } = element
  if (name === 'a') {
    const { href = '' } = attributes
    const label = collapse(textOf(element))
    // `/download.do?id=8841`, with the name of the file in its words.
    return fileLink.test(href) || fileLink.test(label) ? [{ kind: 'file', address: href.trim(), label }] : []
  }
  if (name === 'script') return leadsOfScript(element.children.filter((child) => typeof child === 'string').join(''))
  if (name === 'meta') return pageAt(attributes['http-equiv'] && sentOn.exec(attributes.content ?? '')?.[1])
  const address = attributes[shownBy[name] ?? '']
  return address === undefined ? [] : [{ kind: 'frame', address: address.trim(), label: '' }]
}

const pageAt = (address: string | undefined): Lead[] => (address ? [{ kind: 'page', address, label: '' }] : [])

const leadsOfScript = (script: string): Lead[] =>
  matchesOf(script, quoted).flatMap(([, sends, address = '']): Lead[] => {
    if (fileLink.test(address)) return [{ kind: 'file', address, label: '' }]
    return sends === undefined ? [] : pageAt(address)
  })
