import { FieldState } from './fields.js'
import { ListCounters } from './numbering/counters.js'
import { listDefinitions } from './numbering/definitions.js'
import type { WordPackage } from './package.js'
import { Styles } from './styles.js'

/** What the reading of a document keeps in mind from its first to its last paragraph. */
export interface Story {
  styles: Styles
  counters: ListCounters
  fields: FieldState
  /** Notes in the order of their marks: footnote 2, endnote 1. */
  notes: Set<string>
}

export function beginStory({ styles: part, numbering }: WordPackage): Story {
  const styles = new Styles(part)
  const lists = listDefinitions(numbering, (style) => [...styles.numbering(style)].at(-1)?.instance)
  return { styles, counters: new ListCounters(lists), fields: new FieldState(), notes: new Set() }
}
