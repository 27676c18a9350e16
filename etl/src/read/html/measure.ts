import { type Element, isElement, isHidden } from './element.js'

/** What an element holds, hidden parts aside. Characters without white space. */
export interface Measure {
  chars: number
  /** Of them, those of links. */
  linkChars: number
  links: number
  /** Sentence ends outside of links. */
  sentences: number
  /** Links to files that can be downloaded. */
  files: number
  /** Characters of the longest table within. */
  innerTable: number
}

/** `P020220718.pdf`, `/download?file=a.xlsx`: what a page offers beside its text. */
export const fileLink = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rtf|mht(?:ml)?|txt|zip|rar|7z|pptx?|ceb)(?:$|[?#&])/i

/** Longer links are text: an `<a>` around a paragraph, or one that was never closed. */
const longestLink = 80

/** Measures every element below and with the given one, so that no question about the page walks it twice. */
export function measureAll(root: Element): ReadonlyMap<Element, Measure> {
  const measures = new Map<Element, Measure>()
  const visit = (element: Element): Measure => {
    const sum: Measure = { chars: 0, linkChars: 0, links: 0, sentences: 0, files: 0, innerTable: 0 }
    for (const child of element.children) {
      if (!isElement(child)) {
        sum.chars += child.replace(/\s+/g, '').length
        sum.sentences += child.match(/[。；！？]/g)?.length ?? 0
      } else if (!isHidden(child)) {
        const part = visit(child)
        for (const key of ['chars', 'linkChars', 'links', 'sentences', 'files'] as const) sum[key] += part[key]
        sum.innerTable = Math.max(sum.innerTable, part.innerTable, child.name === 'table' ? part.chars : 0)
      }
    }
    const { href } = element.attributes
    if (element.name === 'a' && href !== undefined && sum.chars <= longestLink) {
      sum.linkChars = sum.chars
      sum.sentences = 0
      sum.links = 1
      if (fileLink.test(href)) sum.files = 1
    }
    measures.set(element, sum)
    return sum
  }
  visit(root)
  return measures
}

/** Characters outside of links. */
export const proseOf = (measure: Measure | undefined): number => (measure ? measure.chars - measure.linkChars : 0)
