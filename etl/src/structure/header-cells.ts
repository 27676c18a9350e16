import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { concatMapped, type MappedText, squeeze } from '../model/index.js'
import type { ContentLine } from './content-lines.js'
import { isHeaderWord } from './tables/header.js'

const firstCell = pattern`^(?:${words('first-header')}|(?:主要)?指标(?:名称)?)$`

/** A blank between two cells; it is where the first of their lines ends. */
const blankAt = (offset: number): MappedText => ({ text: ' ', offsets: [offset] })

function joinLines(lines: readonly ContentLine[]): ContentLine {
  const [first] = lines as [ContentLine, ...ContentLine[]]
  const parts = lines.flatMap((line, i) =>
    i === 0 ? [line.text] : [blankAt((lines[i - 1] as ContentLine).end), line.text],
  )
  return { ...first, text: concatMapped(parts), end: (lines.at(-1) as ContentLine).end }
}

/**
 * Joins the cells of a table's header where each has a line of its own (`指标` / `单位` / `2020年` / `2025年` / `属性`),
 * so that the table is seen to begin there.
 */
export function joinHeaderCells(lines: readonly ContentLine[]): ContentLine[] {
  const joined: ContentLine[] = []
  for (let i = 0; i < lines.length; ) {
    const opens = firstCell.test(squeeze((lines[i] as ContentLine).text.text))
    const end = opens ? lines.findIndex((line, at) => at > i && !isHeaderWord(squeeze(line.text.text))) : i + 1
    const stop = end < 0 ? lines.length : end
    joined.push(stop - i >= 3 ? joinLines(lines.slice(i, stop)) : (lines[i] as ContentLine))
    i = stop - i >= 3 ? stop : i + 1
  }
  return joined
}
