import { type CellType, columnType } from '../../language/cell-type.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { alignCells } from './align-cells.js'

const opener = /^(?:(?:19|20)\d{2}|[“"”]?十[一二三四五六七八九]?[”"]?五|其中)/
/** Words that end the header of a column, and seldom begin one. */
const closer = pattern`^${words('column-closer')}$`

type RowCells = readonly { text: string; type: CellType }[]

/** Ways to join `words` into `count` columns, one after the other. */
function* groupings(words: readonly string[], count: number): Generator<string[][]> {
  if (count === 1) yield [[...words]]
  else
    for (let first = 1; first <= Math.min(4, words.length - count + 1); first++)
      for (const rest of groupings(words.slice(first), count - 1)) yield [words.slice(0, first), ...rest]
}

/** How badly words go together as headers: “十三五”规划 | 目标 is one, 目标 | “十三五”完成 is none. */
function headerCost(groups: readonly string[][]): number {
  return groups.reduce((sum, words) => {
    const within = words.slice(1).filter((word) => opener.test(word)).length
    const known = columnType(words.join('')) !== 'open'
    const swallowed = !known && words.length > 1 && words.some((word) => columnType(word) !== 'open') ? 2 : 0
    const begins = closer.test(words[0] as string) && !known ? 1 : 0
    const long = Math.max(0, words.length - 2) * 1.5
    return sum + within * 2 + swallowed + begins + long + (words.length - 1) * 0.4
  }, 0)
}

/**
 * Joins the words of a header that a converter put on lines of their own, so that the rows fit the columns best. null
 * where no grouping fits. Returns the words of each column.
 */
export function headerGroups(words: readonly string[], rows: readonly RowCells[]): string[][] | null {
  const sample = rows.slice(0, 8)
  const fewest = Math.max(2, Math.min(...sample.map((row) => row.length)) - 2)
  let best: { groups: string[][]; cost: number } | null = null
  for (let count = words.length; count >= Math.max(fewest, words.length - 4); count--) {
    for (const groups of groupings(words, count)) {
      const ofHeader = headerCost(groups)
      if (best && ofHeader >= best.cost) continue
      const types = groups.map((group) => columnType(group.join('')))
      const cost = sample.reduce((sum, row) => sum + alignCells(row, types).cost, ofHeader)
      if (!best || cost < best.cost) best = { groups, cost }
    }
  }
  return best && best.cost < sample.length * 1.5 + 3 ? best.groups : null
}
