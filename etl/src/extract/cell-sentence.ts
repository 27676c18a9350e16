import { cellType } from '../language/cell-type.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { negatedBound } from '../language/quantity/comparators.js'
import { findQuantities } from '../language/quantity/quantities.js'
import { tokensOf } from '../language/tokens.js'
import { concatMapped, type MappedText, type StructuredTable, squeeze, type TableRow } from '../model/index.js'
import { hasNoun } from './clauses/noun.js'

/** 力争2023年达到80%, 增至10个以上: a clause that leaves out what its row is named for. */
const duringPlan = pattern`[“"]十.{0,2}五[”"]${words('plan-part')}?`
const withoutSubject = words('clause-without-subject')
const elliptical = pattern`^(?:${duringPlan}|[较比]上一?年|[较比到]?(?:19|20)\d{2}年|${negatedBound}|${withoutSubject})`

/** 覆盖超过15种, 改造45所: a clause of a verb and an amount, which tells nothing that is counted. */
function countsNothing(text: string): boolean {
  const [quantity] = findQuantities(text)
  if (!quantity || !/^(?:[，。；,;（(]|$)/.test(text.slice(quantity.markEnd))) return false
  const before = text.slice(0, quantity.start)
  return before !== '' && !hasNoun(tokensOf({ text: before, quantities: [], times: [], regionAt: () => null }))
}

const leavesOutName = (text: string) => elliptical.test(text) || countsNothing(text)

/** Part of a text from one offset on, up to another or its end. */
export const partOf = (text: MappedText, start: number, end?: number): MappedText => {
  return { text: text.text.slice(start, end), offsets: text.offsets.slice(start, end) }
}

/** 微克/立方米, 预期性, 12.5: what a cell before another says of the row without naming it. */
const namesNothing = (text: string) => cellType(text) !== 'text'

/**
 * The name of a row: that of its column of names, else its last short cell of words before the one at `at`; null where it
 * has none.
 */
function nameBefore(table: StructuredTable, row: TableRow, at: number): MappedText | null {
  const ofColumn = row.cells[table.columns.findIndex(({ role }) => role === 'name')]
  const before = row.cells
    .slice(0, at)
    .filter(({ text }) => /[\u4e00-\u9fff]{3}/.test(text) && text.length <= 40 && !/[。；]/.test(text))
    .filter(({ text }) => !namesNothing(text))
  const name = ofColumn && ofColumn.text !== '' ? ofColumn : before.at(-1)
  if (!name) return null
  const mark = /^\s*(?:\d{1,2}\s*[.．、]|[（(]\d{1,2}[）)])\s*/.exec(name.text)?.[0].length ?? 0
  return partOf(name, mark)
}

/** Words of a cell, after the name of its row where they leave that out. at: column of the cell. */
export function asSentence(table: StructuredTable, row: TableRow, at: number, words: MappedText): MappedText {
  const name = leavesOutName(squeeze(words.text)) ? nameBefore(table, row, at) : null
  return name ? concatMapped([name, words]) : words
}
