import { matchesOf } from '@plangraph/figures'
import { cellType } from '../language/cell-type.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { type CellValue, parseCell } from '../language/quantity/cell-value.js'
import { fiveYearPeriod, fiveYearPlansIn } from '../language/time/five-year-plans.js'

/** A clause of a cell: 较上一年增加 | 2023年达到80%. Offsets in the cell. */
export interface CellClause {
  text: string
  start: number
  /** What it says of its row's indicator by a year; null where it says something else, or of something else. */
  value: { cell: CellValue; year: number } | null
}

const hoped = words('level-hope')
const planEnd = String.raw`[“"]?十[\u4e00-\u9fff]?五[”"]?末`
const dated = pattern`^${words('level-lead', 'level-hope')}*${words('year-lead')}?(?:((?:19|20)\d{2})年?[底末]?前?|(${planEnd}))，?(?:${hoped}|要|应)*`
const stays = words('level-stays')
const level = pattern`^${words('level-adverb')}?(?:达到?|[提增升][高升加]?[到至]|[降减缩][低少小]?[到至]|${stays}|为)?`

/** A year at the head of a text, and what follows it: 力争2035年, “十四五”末. */
export function leadingYear(text: string): { year: number | null; rest: string } {
  const [lead = '', printed, plan] = dated.exec(text) ?? []
  const [end] = fiveYearPlansIn(plan ?? '')
  const ofPlan = end === undefined ? null : fiveYearPeriod(end).end
  return { year: printed === undefined ? ofPlan : Number(printed), rest: text.slice(lead.length) }
}

/**
 * 力争2035年达到95%, 2025年约76%, 2025年基数300亿元, “十四五”末为60%: a year and a level, nothing else. grows: of a row of
 * growth, whose level is told by 增长5.6%, 增5.6% too.
 */
function levelByYear(clause: string, grows: boolean): CellClause['value'] {
  const { year, rest } = leadingYear(clause.replace(/\s/g, ''))
  const said = rest.replace(grows ? /^(?:增长?|基数为?)/ : /^基数为?/, '')
  if (year === null || cellType(said.replace(level, '')) !== 'value') return null
  const cell = parseCell(said)
  return cell ? { cell, year } : null
}

/** A digit that is not of a year. */
const counts = (clause: string) => /\d/.test(clause.replace(/(?:19|20)\d{2}\s*年/g, ''))

/**
 * The clauses of a cell. A level by a year is the indicator's of the row, unless a clause before it in its sentence has a
 * subject of its own: 2023年每万人口达到4名，2025年达到4.66名. grows: the row is one of growth.
 */
export function cellClauses(cell: string, grows = false): CellClause[] {
  const clauses: CellClause[] = []
  let ofOther = false
  for (const match of matchesOf(cell, /(?:[^。；;，,]|(?<=\d)[,，](?=\d{3}(?!\d)))+/g)) {
    const before = cell.charAt(match.index - 1)
    if (before !== '，' && before !== ',') ofOther = false
    const value: CellClause['value'] = ofOther ? null : levelByYear(match[0], grows)
    ofOther ||= value === null && counts(match[0])
    clauses.push({ text: match[0], start: match.index, value })
  }
  return clauses
}
