import { matchesOf } from '@plangraph/figures'
import { isAttribute } from '../../language/cell-type.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { anyBoundBefore, boundAfter, orderSign, wordAfter } from '../../language/quantity/comparators.js'
import { narrowDigits } from '../../language/quantity/full-width.js'
import { type MappedText, sliceMapped } from '../../model/index.js'

/** A word of a flattened table, with where it was. */
export interface Token {
  text: MappedText
  /** Index of its line among the lines given. */
  line: number
  first: boolean
  page: number | null
}

/** Pattern of a number in a cell: 1,200.5, －0.3. */
const number = String.raw`[-－−+＋]?\d[\d,，]*(?:[.．]\d+)?`
const comparator = `${anyBoundBefore}?`
/** One cell value: 12.85, ≤4.5, [60], { 7.5 }, ＜5.5, 96%, 1∶4∶5, 2—3, 95以上, 年均3, 60（累计）. */
const valuePattern = pattern`^${words('value-basis')}?${comparator}\s*[[［{｛〔【(（]?\s*${comparator}\s*${number}\s*(?:[%％‰]?(?:[-—–~～∶:：/]\s*${number}\s*)+)?[万亿]?[%％‰]?\s*${boundAfter}\s*[\]］}｝〕】)）]?(?:\s*[（(]?(?:累计|年均)[）)]?)?[*＊]?$`
const emptyPattern = /^(?:[-—–－]{1,3}|[/／]|…+|\\|无)$/

/** 城市≥90/县城≥85 */
const labelledPattern = new RegExp(
  `^[\\u4e00-\\u9fa5]{2,10}[:：]?${comparator}${number}[%％]?(?:[/／；;、，,][\\u4e00-\\u9fa5]{2,10}[:：]?${comparator}${number}[%％]?)+$`,
)

export function isValue(text: string): boolean {
  const plain = narrowDigits(text.trim())
  return valuePattern.test(plain) || labelledPattern.test(plain.replace(/\s/g, ''))
}
export const isEmptyMark = (text: string) => text.trim() === '' || emptyPattern.test(text.trim())

/** True for a line whose last word is a cell with a value, none, or an attribute. */
export function endsInData(line: string): boolean {
  const last = line.trim().split(/\s+/).at(-1) ?? ''
  return isValue(last) || isEmptyMark(last) || /(?:预期|约束)性[）)]?$/.test(last) || isAttribute(last)
}

/** `[60]预期性`, `12.85[60]`: cells that the extractor ran together. */
const runTogether =
  /(?<=[\d\]］}｝%％])(?=[[［{｛])|(?<=[\d\]］}｝%％])(?=(?:预期|约束)性)|(?<=[\]］}｝])(?=[\d<＜≤≥>＞])/g

const place = String.raw`[\u4e00-\u9fa5]{2,10}[:：]?${orderSign}\s?${number}[%％]?`
/** `城市≥90 / 县城≥85`, `{ 7.5 }`, `＜ 5.5`, `5.5 以内`: blanks inside a cell. Else a cell is a word. */
const word = new RegExp(
  `${number}(?=\\s*[[［{｛])|${place}(?:\\s*[/／；;]\\s*${place})+|${orderSign}?\\s*[[［{｛]\\s*[^\\]］}｝\\s]*\\s*[\\]］}｝]|${orderSign}\\s+\\d\\S*|\\d[\\d.]*[%％]?\\s+(?:${wordAfter}|累计)(?!\\S)|\\S+`,
  'g',
)

/** Words of a line, a cell with blanks inside kept whole. */
export function tokenize(line: { text: MappedText; page: number | null }, index: number): Token[] {
  const { text } = line.text
  const cuts: [number, number][] = []
  for (const match of matchesOf(text, word)) {
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + match[0].length
    const seams = matchesOf(match[0].trimStart(), runTogether).map((seam) => start + seam.index)
    const edges = [start, ...seams, end]
    for (let i = 0; i + 1 < edges.length; i++) cuts.push([edges[i] as number, edges[i + 1] as number])
  }
  return cuts.map(([start, end], i) => ({
    text: sliceMapped(line.text, start, end),
    line: index,
    first: i === 0,
    page: line.page,
  }))
}
