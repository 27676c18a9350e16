import { noteLine } from '../../language/names/notes.js'
import { isSubRow } from '../../language/names/sub-rows.js'
import { squeeze } from '../../model/index.js'
import { boxMark } from '../boxes.js'
import { annexLine, captionLine } from '../captions.js'
import type { ContentLine } from '../content-lines.js'
import { headingMark } from '../headings.js'
import { endsInData } from './cells.js'
import { startsHeader } from './header.js'
import { tabbedTableEnd } from './tabbed-table.js'
import { endsInBodies } from './task-columns.js'

const footLine = /^(?:抄送|主题词)\s*[：:]/
const isTaskHeader = (line: string) => /任务|(?:责任|牵头)(?:单位|部门)/.test(line)

/** A chapter or section heading, a box, an annex, a caption or the header of another table ends any table. */
const endsAnyTable = (text: string) => {
  const style = headingMark(text)?.style
  return (
    style === 'part' ||
    style === 'chapter' ||
    style === 'article' ||
    boxMark(text) !== null ||
    annexLine.test(text) ||
    captionLine.test(text) ||
    noteLine.test(text) ||
    footLine.test(text) ||
    startsHeader(text)
  )
}

/** `二、社会保障` is a group of the table where a row with cells follows it, else a heading of the text. */
function isGroup(lines: readonly string[], at: number): boolean {
  const behind = lines.slice(at + 1, at + 4)
  const data = behind.findIndex((line) => endsInData(line) && !/[，。；]/.test(line))
  const short = behind.slice(0, data + 1).every((line) => line.length < 40 && !/[，。；]/.test(line))
  return data >= 0 && (/^(?:\d{1,2}|[（(]\d{1,2}[）)])/.test(lines[at + 1] ?? '') || short)
}

/**
 * `到2025年，就业形势总体稳定，社会保险覆盖`: the first line of wrapped prose. Commas in brackets belong to a name, and so
 * does a long line that cells follow (其中：新增取得高级工以上职业资格证书或职业技能等级证书).
 */
function isProse(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string
  if (isSubRow(line) || lines.slice(at, at + 3).some(endsInData)) return false
  return /，/.test(line.replace(/[（(][^（）()]*[）)]/g, '')) ? line.length >= 14 : /^[^\s\d]{24,}$/.test(line)
}

/** `3.2 主要任务`, or `3 主要任务` with `3.1 …` after it. */
function isDecimalHeading(lines: readonly string[], at: number): boolean {
  const [, part, section] = /^(\d{1,2})([.．]\d{1,2})*\s*[\u4e00-\u9fa5“]\D*$/.exec(lines[at] as string) ?? []
  return section !== undefined || (part !== undefined && (lines[at + 1] ?? '').startsWith(`${part}.1`))
}

/** Ends a flattened table of indicators at `at`: a sentence, a heading that is no group, prose after a complete row. */
function endsIndicators(lines: readonly string[], at: number): boolean {
  const text = lines[at] as string
  const style = headingMark(text)?.style
  if (/[。；]/.test(text) || /^——/.test(text) || style === 'bracketed-han') return true
  if (style === 'han') return !isGroup(lines, at)
  return endsInData(lines[at - 1] as string) && (isProse(lines, at) || isDecimalHeading(lines, at))
}

/** Ends a flattened table of tasks, whose cells hold prose: a heading after a cell of bodies that no numbered row follows. */
function endsTasks(lines: readonly string[], at: number): boolean {
  const style = headingMark(lines[at] as string)?.style
  if (style !== 'han' && style !== 'bracketed-han') return false
  return endsInBodies(lines[at - 1] as string) && !/^\d{1,3}(?:[.．、\s]|$)/.test(lines[at + 1] ?? '')
}

/**
 * Index after the last line of the table whose header is at `start`. A tabbed table ends with its last tabbed line;
 * a flattened one at a note (注：), a heading, another table, or prose.
 */
export function tableExtent(lines: readonly ContentLine[], start: number): number {
  const texts = lines.map((line) => line.text.text)
  const header = texts[start] as string
  if (header.includes('\t')) return tabbedTableEnd(lines, start)
  const ends = isTaskHeader(header) ? endsTasks : endsIndicators
  let end = start + 1
  for (; end < lines.length; end++) {
    const text = texts[end] as string
    if (squeeze(text) === squeeze(header)) continue
    if (endsAnyTable(text) || ends(texts, end)) break
  }
  return end
}
