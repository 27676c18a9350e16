import { matchesOf } from '@plangraph/figures'
import { holdsScores } from '../language/names/score-columns.js'
import { filterMapped, type MappedText, type StructuredTable, sliceMapped } from '../model/index.js'

/** True for a table by which work is scored: the numbers in its cells are points unless a sentence says what is to be reached. */
export const givesPoints = ({ columns }: StructuredTable): boolean => columns.some(({ header }) => holdsScores(header))

/** （10分）, （3分，少一次扣1分）, （20）: what an item earns. */
const bracket = /[（(](?:[^（）()]*\d\s*分(?![钟之])[^（）()]*|\s*\d{1,3}\s*)[）)]/g
/** 得5分, 每少一次扣0.5分: a clause that tells of points. */
const clause = /[^，,。；;]*\d\s*分(?![钟之])[^，,。；;]*/g
const items = /(?<![\d.．])(?=\d{1,2}[.．、](?!\d))/

/** What the items of a cell say beside their points, one text an item. */
export function withoutPoints(cell: MappedText): MappedText[] {
  const dropped = new Set<number>()
  const drop = (pattern: RegExp) => {
    const left = [...cell.text].map((char, i) => (dropped.has(i) ? ' ' : char)).join('')
    for (const match of matchesOf(left, pattern)) for (let i = 0; i < match[0].length; i++) dropped.add(match.index + i)
  }
  drop(bracket)
  drop(clause)
  const kept = filterMapped(cell, (_char, i) => !dropped.has(i))
  let from = 0
  return kept.text.split(items).map((item) => {
    const part = sliceMapped(kept, from, from + item.length)
    from += item.length
    return part
  })
}
