import type { PlacedLine } from './placed-line.js'

/** ①, [2], a raised digit, ※ at the head of a line; 1. opens an item of a list. */
const opensNote = /^(?:[①-⑳]|[[［〔]\d{1,2}[\]］〕]|[¹²³⁴-⁹]{1,2}|[*＊※†])\s*["“《（(]?[\u4e00-\u9fff\dA-Z]/
/** Notes are set in smaller type than the text. */
const smaller = 0.88

/** The size that most characters of a page have. */
function sizeOf(lines: readonly PlacedLine[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length)
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0]
}

/** The notes at the foot of a page: its last lines in small type, from the first that opens with the mark of a note on. */
export function footNotes(lines: readonly PlacedLine[]): ReadonlySet<PlacedLine> {
  const size = smaller * sizeOf(lines)
  const foot = lines.slice(lines.findLastIndex((line) => line.size > size) + 1)
  const first = foot.findIndex(({ text }) => opensNote.test(text))
  return new Set(first < 0 ? [] : foot.slice(first))
}
