import type { Evidence } from '../model/index.js'

/** Indexes of the items in the order in which their words are in the document. */
export function inDocumentOrder(items: readonly { evidence: Pick<Evidence, 'start' | 'end'> }[]): number[] {
  return items
    .map(({ evidence }, index) => ({ start: evidence.start, index }))
    .sort((a, b) => a.start - b.start || a.index - b.index)
    .map(({ index }) => index)
}
