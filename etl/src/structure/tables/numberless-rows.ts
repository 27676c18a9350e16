import type { Token } from './cells.js'
import { isBehindName, isData, isGoalInWords, type RowLayout, type RowTokens } from './row-tokens.js'

/** 一、经济发展, （一）创新驱动 on a line of its own. */
const groupMark = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/

/** A row begins with the first word after the data of the row before: `城镇新增就业 万人 12 [60] 预期性`. */
export function cutNumberlessRows(body: readonly Token[], { hasCategory }: RowLayout): RowTokens[] {
  const rows: RowTokens[] = []
  body.forEach((token, i) => {
    const previous = body[i - 1]
    const last = rows.at(-1)
    const behindData = previous === undefined || isData(previous)
    const isName = !isBehindName(token) && !(isGoalInWords(token) && previous?.line === token.line)
    if (token.first && groupMark.test(token.text.text)) rows.push({ kind: 'group', tokens: [], category: [] })
    else if (isName && (behindData || (last?.kind === 'group' && token.first)))
      rows.push({ kind: 'row', tokens: [], category: [] })
    rows.at(-1)?.tokens.push(token)
  })
  return hasCategory ? rows.map(withoutCategory) : rows
}

/**
 * `经济发展 地区生产总值 亿元 …`: the first of two words before the unit and the data is the category; where each cell has
 * a line of its own, all but the last are (经济 / 发展 / 地区生产总值).
 */
function withoutCategory(row: RowTokens): RowTokens {
  const behind = row.tokens.findIndex(isBehindName)
  if (row.kind === 'group' || behind < 2) return row
  const cellLines = row.tokens.every((token) => token.first)
  const end = cellLines ? behind - 1 : 1
  return { ...row, category: row.tokens.slice(0, end), tokens: row.tokens.slice(end) }
}
