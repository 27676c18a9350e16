import { matchesOf } from '@plangraph/figures'
import type { MappedText } from '../../model/index.js'

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', le: '≤', ge: '≥', amp: '&', nbsp: ' ' }
const entity = /&(?:(lt|gt|le|ge|amp|nbsp)|#(\d{2,5})|#x([0-9a-f]{2,4}));/gi

/** `&lt;20.5`, `&#8804;5`: the signs that a table of HTML within a text or Markdown writes as entities. Offsets are kept. */
export function withoutEntities({ text, offsets }: MappedText): MappedText {
  let read = ''
  const kept: number[] = []
  let from = 0
  const keep = (end: number) => {
    read += text.slice(from, end)
    kept.push(...offsets.slice(from, end))
  }
  for (const match of matchesOf(text, entity)) {
    const [all, name, decimal, hex] = match
    keep(match.index)
    read += name ? (named[name.toLowerCase()] ?? '') : String.fromCharCode(Number(decimal ?? `0x${hex}`))
    kept.push(offsets[match.index] as number)
    from = match.index + all.length
  }
  keep(text.length)
  return { text: read, offsets: kept }
}
