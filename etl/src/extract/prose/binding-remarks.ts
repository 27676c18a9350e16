import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { Quantity } from '../../language/quantity/quantities.js'
import { type Binding, filterMapped, type MappedText } from '../../model/index.js'

/** （约束性指标）, ，为预期性指标: behind an amount. */
const remark = pattern`^[，,]?(?:[（(]|[为是]|属于?)?(${words('binding')})性(?:指标)?[）)]?(?=[，。；、,;）)（(]|$)`

/** A text without what it says of whether its targets bind, and what that is, by the source offset of an amount's first character. */
export interface BindingRemarks {
  text: MappedText
  bindings: ReadonlyMap<number, Binding>
}

const bindingOf = (word: string | undefined): Binding | null =>
  word === '约束' ? 'BINDING' : word === '预期' ? 'ANTICIPATORY' : null

/** Takes the remarks off behind the amounts of a text. quantities: of the text. */
export function withoutBindingRemarks(text: MappedText, quantities: readonly Quantity[]): BindingRemarks {
  const dropped = new Set<number>()
  const bindings = new Map<number, Binding>()
  for (const { start, markEnd } of quantities) {
    const [printed = '', word] = remark.exec(text.text.slice(markEnd, markEnd + 16)) ?? []
    const binding = bindingOf(word)
    const offset = text.offsets[start]
    if (binding === null || offset === undefined) continue
    bindings.set(offset, binding)
    for (let i = 0; i < printed.length; i++) dropped.add(markEnd + i)
  }
  return { text: dropped.size === 0 ? text : filterMapped(text, (_char, i) => !dropped.has(i)), bindings }
}
