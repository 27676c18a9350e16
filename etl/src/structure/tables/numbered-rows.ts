import { isSubRow } from '../../language/names/sub-rows.js'
import { parseChineseNumeral } from '../../language/quantity/chinese-numerals.js'
import { isUnit } from '../../language/quantity/unit-words.js'
import type { Token } from './cells.js'
import { isBehindName, isData, type RowLayout, type RowTokens } from './row-tokens.js'

const groupMark = /^([一二三四五六七八九十]{1,3})[、.．]?(.*)$/
/** 3, 3. 城镇新增就业, but not the value 3.8. */
const indexMark = /^(\d{1,2})(?![.．]?\d)[.．、]?(.*)$/

/** First token of a numbered body: a group 一, or row 1, also after a category (经济发展 1 地区生产总值). */
export const startsNumberedBody = (token: Token, hasCategory: boolean) =>
  token.first
    ? /^一[、.．]?/.test(token.text.text) || /^1(?![.．]?\d)/.test(token.text.text)
    : hasCategory && token.text.text === '1'

/** 城镇新增就业, but not the unit 万人 or a word of one character. */
const startsName = (text = '') => /^[\u4e00-\u9fa5]{2}/.test(text) && !isUnit(text)

const sameLine = (body: readonly Token[], at: number) => {
  const { line } = body[at] as Token
  return body.filter((token) => token.line === line)
}

/**
 * `2 万人次 / [15] 预期性` between the lines of its name: a number with nothing but unit and data after it, as many as
 * the columns hold.
 */
function isCentred(body: readonly Token[], at: number, { dataCount }: RowLayout): boolean {
  const rest = sameLine(body, at).slice(1)
  return rest.every(isBehindName) && rest.filter(isData).length === dataCount
}

/** `经济发展 1 地区生产总值 …`, `经济 2.全员劳动生产率 …`: words of the column 类别 precede the next row's number. */
function followsCategory(body: readonly Token[], at: number, next: number, layout: RowLayout): boolean {
  const token = body[at] as Token
  const index = indexMark.exec(token.text.text)
  if (!layout.hasCategory || index === null || Number(index[1]) !== next) return false
  const line = sameLine(body, at)
  const before = line.slice(0, line.indexOf(token))
  return !before.some(isBehindName) && startsName(index[2] || body[at + 1]?.text.text)
}

/** Whether a line begins with the number of the next group and its name. */
function isNextGroup(body: readonly Token[], at: number, next: number): boolean {
  const token = body[at] as Token
  const group = groupMark.exec(token.text.text)
  if (group === null || parseChineseNumeral(group[1] as string) !== next) return false
  return group[2] !== '' || body[at + 1]?.line === token.line
}

/** The number of the row that a line begins: the next one, or a later one where some were left out in print. */
function rowNumber(body: readonly Token[], at: number, next: number, layout: RowLayout): number | null {
  const token = body[at] as Token
  const index = indexMark.exec(token.text.text)
  if (index === null) return null
  const number = Number(index[1])
  const [previous, following] = [body[at - 1], body[at + 1]]
  if (number === next) {
    const named = index[2] === '' ? following !== undefined && !isData(following) : !isData(token)
    return named || isCentred(body, at, layout) ? number : null
  }
  const skips = number > next && number <= next + 3
  const resumes = skips && previous !== undefined && isData(previous) && startsName(index[2] || following?.text.text)
  return resumes ? number : null
}

/**
 * Cuts the body into rows. A row begins where a line begins with the next group number, with the next row number
 * (a number may be alone on its line, so what follows it must be a name), or with 其中 or （1）. A row number may be
 * left out in print: a later one opens a row where the row before it has its data.
 */
export function cutNumberedRows(body: readonly Token[], layout: RowLayout): RowTokens[] {
  const rows: RowTokens[] = []
  let nextGroup = 1
  let nextIndex = 1
  const open = (kind: RowTokens['kind'], category: Token[] = []) => rows.push({ kind, tokens: [], category })
  const openAtLine = (token: Token, i: number) => {
    const number = rowNumber(body, i, nextIndex, layout)
    if (isNextGroup(body, i, nextGroup)) {
      nextGroup++
      open('group')
    } else if (number !== null) {
      nextIndex = number + 1
      open('row')
    } else if (isSubRow(token.text.text)) open('row')
  }
  body.forEach((token, i) => {
    if (token.first) openAtLine(token, i)
    else if (followsCategory(body, i, nextIndex, layout)) {
      nextIndex++
      const above = rows.at(-1)?.tokens ?? []
      const from = above.findIndex((other) => other.line === token.line)
      open('row', from < 0 ? [] : above.splice(from))
    }
    rows.at(-1)?.tokens.push(token)
  })
  return rows
}
