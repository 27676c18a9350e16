import { isAttribute } from '../../language/cell-type.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { isUnit } from '../../language/quantity/unit-words.js'
import { isEmptyMark, isValue, type Token } from './cells.js'

/** Tokens of one body row of a flattened table, its number first where it prints one. */
export interface RowTokens {
  kind: 'group' | 'row'
  tokens: Token[]
  /** 经济发展 in a column 类别, printed left of the row's number. */
  category: Token[]
}

/** What the columns tell of a row's words. */
export interface RowLayout {
  /** Columns of values and attributes. */
  dataCount: number
  hasCategory: boolean
}

/** A cell that is no words: a value, an empty one, an attribute. */
export const isData = ({ text }: Token) => isValue(text.text) || isEmptyMark(text.text) || isAttribute(text.text)

/** A unit or data: what follows a name. */
export const isBehindName = (token: Token) => isUnit(token.text.text) || isData(token)

const goalLead = pattern`^(?:[不略]?[高低]于|${words('goal-lead')}|${words('sets-goals')}下达)`

/** A goal in words: 高于 GDP 增速, 完成省下达任务. */
export const isGoalInWords = ({ text }: Token) => goalLead.test(text.text)

/** Tokens of each line, in print order. */
export function byLine(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = []
  for (const token of tokens) {
    const last = lines.at(-1)
    if (last?.[0]?.line === token.line) last.push(token)
    else lines.push([token])
  }
  return lines
}
