import type { TableColumn } from '../../model/index.js'
import type { Period } from '../period.js'
import { readColumn } from './columns.js'

/** Word that closes a value column's header: 2015 年 | 基数. */
const closing =
  /(?:基数|基期值?|基准值?|现状值?|完成数|完成值|完成情况|实际值?|目标值?|规划值|预期值|规划目标|累计|年均)$/
const opening = /^(?:(?:19|20)\d{2}(?:年.*)?|[“"”]?十[一二三四五六七八九]?[“"”]?五[“"”]?.*|第.+个五年.*)$/
const simple =
  /^(?:序号|编号|单位|计量单位|属性|指标属性|指标|指标名称|主要指标|名称|类别|重点任务|工作任务|主要任务|任务|(?:责任|牵头|配合|负责|参与)(?:单位|部门)|完成时[限间])$/

/**
 * Cuts the words of a flattened header into columns: 序号 | 指标名称 | 单位 | 2015 年 基数 | “十三五” 目标 | 2020 年 完成数.
 * A year or a five-year plan opens a column, a word such as 基数 or 目标 closes it; 指 标 is one word printed apart.
 */
export function headerColumns(words: readonly string[], period: Period | null): TableColumn[] {
  const headers: string[] = []
  let open = ''
  const close = () => {
    if (open !== '') headers.push(open)
    open = ''
  }
  for (const word of words) {
    const joined = open + word
    if (simple.test(joined) && !opening.test(joined)) {
      open = joined
      // 指标 may go on as 指标名称, so it is closed by the next word only.
      if (!/^指标$|^主要指标$/.test(joined)) close()
      continue
    }
    if (opening.test(word) || simple.test(word)) close()
    if (/^指标$|^主要指标$/.test(open) && !/^名称$/.test(word)) close()
    open += word
    if (simple.test(open) || closing.test(open)) close()
  }
  close()
  return headers.map((header) => readColumn(header, period))
}

/** True for a line that begins the header of a table of indicators or tasks: `序号 指标名称 单位`, `指标	2020年	2025年`. */
export function startsHeader(line: string): boolean {
  const bare = line.replace(/[ 　]/g, '')
  if (/[。；]/.test(line) || bare.length > 60) return false
  if (/^(?:序号|编号)\s*\t?(?:.*(?:指标|任务|名称|项目|单位|内容|类别|目标))/.test(bare)) return true
  return /^(?:主要)?(?:指标|项目)(?:名称)?(?:\t|(?:单位)|(?=[“"]?十.五|(?:19|20)\d{2}))/.test(bare) && bare.length > 4
}
