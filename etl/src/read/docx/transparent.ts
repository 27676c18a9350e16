import { chosenBranch } from './alternate-content.js'
import type { XmlElement } from './element.js'

/** Wrappers around paragraphs, rows and cells that print nothing themselves. */
const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
])

/** The children of these names, wrapped ones included, in their order. */
export function* childrenThroughWrappers(parent: XmlElement, wanted: ReadonlySet<string>): Generator<XmlElement> {
  for (const element of parent.children) {
    if (wanted.has(element.name)) yield element
    else if (wrappers.has(element.name)) yield* childrenThroughWrappers(element, wanted)
    else if (element.name === 'mc:AlternateContent')
      yield* childrenThroughWrappers({ ...element, children: chosenBranch(element) }, wanted)
  }
}
