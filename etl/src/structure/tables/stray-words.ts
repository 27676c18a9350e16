import type { Token } from './cells.js'
import { byLine, isBehindName, isData, isGoalInWords, type RowLayout, type RowTokens } from './row-tokens.js'

/** Words on lines after a row's data, which belong to no cell there. They are taken off the row. */
function takeStray(row: RowTokens): Token[] {
  const lastData = row.tokens.findLastIndex(isData)
  const lastLine = row.kind === 'group' ? row.tokens[0]?.line : row.tokens[lastData]?.line
  if (lastLine === undefined) return []
  const from = row.tokens.findIndex((token, i) => i > lastData && token.line > lastLine)
  if (from < 0 || isGoalInWords(row.tokens[from] as Token)) return []
  return row.tokens.splice(from)
}

/** Takes the words of the category that precede a row's data, on a line after that of its name: `驱动 0.8 2 —`. */
function takeCategory(row: RowTokens): Token[] {
  const data = row.tokens.find(isData)
  if (!data || data.line === row.tokens[0]?.line) return []
  const from = row.tokens.findIndex((token) => token.line === data.line)
  const words = row.tokens.slice(from, row.tokens.indexOf(data))
  const isCategory = words.length > 0 && words.every(({ text }) => /^[\u4e00-\u9fa5]{1,4}$/.test(text.text))
  return isCategory && !words.some(isBehindName) ? row.tokens.splice(from, words.length) : []
}

/** `4.数字经济核心产业增加值占` / `5.1 9 ［3.9］ 预期性` / …: lines of the name before that of the data. */
function nameLinesAbove(row: RowTokens): number {
  const data = row.tokens.find(isData)
  const above = data ? row.tokens.filter((token) => token.line < data.line) : []
  return new Set(above.map((token) => token.line)).size
}

/** A bare number with unit and data right after it: its name is on the lines above and below. */
const isNameless = (row: RowTokens | undefined) =>
  row?.kind === 'row' &&
  /^\d{1,3}[.．、]?$/.test(row.tokens[0]?.text.text ?? '') &&
  row.tokens.length > 1 &&
  isBehindName(row.tokens[1] as Token)

/**
 * Hands words after a row's data to the cell they belong to. The lines of a name that is printed in the middle of its
 * row (`新增取得职业技能等` / `2 万人次 / [15] 预期性` / `级证书人数`) stand above and below it, as many as above; words
 * after a row that has its name go on with that name, or are a category where the table has a column for it.
 * lead: words between the header and the first row.
 */
export function placeStrayWords(rows: readonly RowTokens[], lead: readonly Token[], layout: RowLayout): void {
  let head = byLine(lead)
  let headOfPrevious = 0
  rows.forEach((row, i) => {
    const nameless = isNameless(row)
    if (nameless) row.tokens.splice(1, 0, ...head.flat())
    else row.category.unshift(...head.flat())
    headOfPrevious = nameless ? head.length : 0
    if (layout.hasCategory && row.kind === 'row') row.category.push(...takeCategory(row))
    const stray = byLine(takeStray(row))
    const next = rows[i + 1]
    const tail = nameless
      ? headOfPrevious
      : isNameless(next) || row.kind === 'group'
        ? 0
        : layout.hasCategory
          ? nameLinesAbove(row)
          : stray.length
    const nameEnd = nameless
      ? 1 + head.flat().length
      : row.tokens.findIndex((token, at) => at > 0 && isBehindName(token))
    if (tail > 0 && nameEnd > 0) row.tokens.splice(nameEnd, 0, ...stray.slice(0, tail).flat())
    head = stray.slice(nameEnd > 0 ? tail : 0)
  })
}
