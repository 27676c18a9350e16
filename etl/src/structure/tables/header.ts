import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { Period } from '../../language/time/five-year-plans.js'
import type { TableColumn } from '../../model/index.js'
import { readColumns } from './columns.js'
import { isAbsolute, isOverLastYear } from './statistics.js'

/** Word that closes a value column's header: 2015 年 | 基数. */
const closing = pattern`${words('value-state', 'completion-state', 'value-closing')}$`
const opening = /^(?:(?:19|20)\d{2}(?:年.*)?|[“"”]?十[一二三四五六七八九]?[“"”]?五[“"”]?.*|第.+个五年.*)$/
const simple = pattern`^(?:${words('whole-header', 'category-word')}|(?:${words('charge')}|参与)(?:单位|部门)|完成时[限间])$`
/** 2020年 | 2025年 | 年均/累计: a column of its own after a plain year. */
const changeWord = pattern`^(?:年均|\[?累计\]?)${words('growth-word')}?(?:[（(][%％][）)])?(?:[/／、或][（([［]?(?:累计|年均)[）)\]］]?)?$`
const plainYear = /^[（(［[]?(?:19|20)\d{2}\s*年?[）)］\]]?$/

/** 指标 may go on as 指标名称, so only the next word closes it. */
const mayGoOn = (header: string) => /^(?:主要)?指标$/.test(header)
const isStatistic = (word: string) => isAbsolute(word) || isOverLastYear(word)

/** Whether a word begins a column. open: what is printed so far of the column before it. */
const beginsColumn = (word: string, open: string) =>
  opening.test(word) ||
  simple.test(word) ||
  isStatistic(word) ||
  (plainYear.test(open) && changeWord.test(word)) ||
  (mayGoOn(open) && word !== '名称')

/**
 * Cuts the words of a flattened header into columns: 序号 | 指标名称 | 单位 | 2015 年 基数 | “十三五” 目标 | 2020 年 完成数.
 * A year or a five-year plan opens a column, a word such as 基数 or 目标 closes it; 指 标 is one word printed apart.
 */
export function headerColumns(printed: readonly string[], period: Period | null): TableColumn[] {
  const headers: string[] = []
  let open = ''
  const close = () => {
    if (open !== '') headers.push(open)
    open = ''
  }
  for (const word of printed) {
    const joined = open + word
    if (simple.test(joined) && !opening.test(joined)) {
      open = joined
      if (!mayGoOn(joined)) close()
      continue
    }
    if (beginsColumn(word, open)) close()
    open += word
    if (simple.test(open) || closing.test(open) || isStatistic(word)) close()
  }
  close()
  return readColumns(headers, period)
}

const besideYear = pattern`^(?:${words('value-state', 'below-year')}|(?:实际)?${words('completion-state')}|${words('goal-kind')}?目标值?)$`

/**
 * Words of a header in the order of its columns. `序号 指标名称 单位 2015年 2020年 2020年 属性` / `基数 规划目标 实际完成`: what
 * is below the years, one word each, goes with them.
 */
export function headerWords(lines: readonly (readonly string[])[]): string[] {
  const [first = [], second = [], ...rest] = lines
  const years = first.filter((word) => plainYear.test(word)).length
  const belongs = years > 1 && second.length === years && second.every((word) => besideYear.test(word))
  if (!belongs) return lines.flat()
  let at = 0
  return [...first.flatMap((word) => (plainYear.test(word) ? [word, second[at++] as string] : [word])), ...rest.flat()]
}

const valueHeader = pattern`^(?:[“"”]?十[一二三四五六七八九]?[“"”]?五|(?:19|20)\d{2}|${words('base-word', 'value-lead')}|五年|[（([［].*[）)\]］]$|[%％]$|年$)`
const headerPiece = pattern`^(?:${words('header-piece')}|.*${words('charge')}(?:单位|部门))$`

/** True for a word that a header is made of: 序号, 2020年, 基数, 属性. */
export const isHeaderWord = (word: string): boolean =>
  simple.test(word) ||
  changeWord.test(word) ||
  isAbsolute(word) ||
  isOverLastYear(word) ||
  headerPiece.test(word) ||
  (valueHeader.test(word) && word.length <= 14)

/** How many of the lines, from the first on, are made of words of a header alone. The first always counts. */
export function headerLineCount(lines: readonly string[]): number {
  const end = lines.findIndex((line, i) => i > 0 && !line.trim().split(/\s+/).every(isHeaderWord))
  return end < 0 ? lines.length : end
}

const numbered = pattern`^(?:序号|编号)\s*\t?(?:.*${words('numbered-header')})`
const byCategory = pattern`^${words('category-word')}\t?(?:序号\t?)?(?:指标|名称)`
const ofStatistics = pattern`^(?:主要)?${words('statistics-lead')}(?:名称)?(?:单位)?${words('statistics-header')}`

/** 地区	2023年	2024年, 类别 2020年（实际） 2025年（目标）: what the rows are, then the years of the columns. */
const overYears =
  /^[\u4e00-\u9fff]{2,8}(?:[（(][^（）()\s]{1,8}[）)])?(?:\s+(?:计量)?单位)?(?:\s+(?:19|20)\d{2}年?[^\s\d]{0,8}){2,}(?:\s+\D{1,8})?$/

/**
 * True for a line that begins the header of a table of indicators or tasks: `序号 指标名称 单位`, `指标	2020年	2025年`, or
 * 序号 alone where every cell has a line of its own.
 */
export function startsHeader(line: string): boolean {
  const bare = line.replace(/[ 　]/g, '')
  if (/[。；]/.test(line) || bare.length > 60) return false
  if (/^(?:序号|编号)$/.test(bare) || overYears.test(line.trim())) return true
  if ([numbered, byCategory, ofStatistics].some((form) => form.test(bare))) return true
  return /^(?:主要)?(?:指标|项目)(?:名称)?(?:\t|(?:单位)|(?=[“"]?十.五|(?:19|20)\d{2}))/.test(bare) && bare.length > 4
}
