import { matchesOf } from '@plangraph/figures'
import { filterMapped, type MappedText } from '../model/index.js'
import { raised } from '../read/raised.js'

/**
 * What Markdown and HTML within a text mark inside its lines: `~~35~~`, `<del>35</del>` struck out, `<sup>2</sup>`, `$^{2}$`
 * and `^2^` raised, `[^1]` the number of a note, `\%` a mark that is none. `5~~6` is a range.
 */
const markup =
  /<(del|s|strike)\b[^<>]*>.*?<\/\1\s*>|(?<!\d(?=~~\d))(?<!~)~~(?=[^\s~]).*?~~(?!~)|<sup\b[^<>]*>(.*?)<\/sup\s*>|\$\^(?:\{([^{}$]*)\}|(\d))\$|(?<=[^\s^])\^(\d{1,2}|[*＊①-⑳])\^|\[\^[\w-]{1,20}\](?!:)|<\/?ins\b[^<>]*>|\\(?=[!-/:-@[-`{-~])/gi

/** `**一是**就业压力`: marks of bold type that a converter left in the text. */
export function withoutBoldMarks(line: MappedText): MappedText {
  if (!line.text.includes('**')) return line
  const marks = new Set(matchesOf(line.text, /\*\*/g).flatMap((match) => [match.index, match.index + 1]))
  return filterMapped(line, (_char, i) => !marks.has(i))
}

/** `**60**` in a cell; the `**` of `60**` points to a note. */
export const withoutBoldPair = (cell: MappedText): MappedText =>
  /^\*\*[^*]+\*\*$/.test(cell.text) ? withoutBoldMarks(cell) : cell

/** A line as such marks print it. Offsets are kept. */
export function withoutInlineMarkup(line: MappedText): MappedText {
  if (!/[~<^\\]/.test(line.text)) return line
  let text = ''
  const offsets: number[] = []
  let from = 0
  const keep = (end: number) => {
    text += line.text.slice(from, end)
    offsets.push(...line.offsets.slice(from, end))
  }
  for (const match of matchesOf(line.text, markup)) {
    keep(match.index)
    const high = match[2] ?? match[3] ?? match[4] ?? match[5] ?? ''
    const at = match.index + match[0].indexOf(high)
    const printed = raised(high)
    text += printed
    for (let i = 0; i < printed.length; i++) offsets.push(line.offsets[at + i] as number)
    from = match.index + match[0].length
  }
  keep(line.text.length)
  return { text, offsets }
}
