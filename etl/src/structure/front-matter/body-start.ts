import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { findDocumentNumber } from '../../language/names/document-number.js'
import { dateAlone, dateInBrackets, delivery } from '../../language/time/document-dates.js'
import { foldText } from '../../model/fold-text.js'
import { squeeze } from '../../model/index.js'
import type { ContentLine } from '../content-lines.js'
import { headingMark } from '../headings.js'
import { fieldsOf } from './fields.js'
import { isButton, isFurniture, withoutTags } from './furniture.js'
import { isOrganization } from './issuers.js'

/** 各位代表：, 李克强：各位代表，…: a report's first words. */
const salutation = /^(?:[\u4e00-\u9fa5]{2,4}[：:])?各位代表/
/** 陕西省省长 赵刚, 海拉尔区人民政府区长　杨国宏: who gives a report. */
const speaker = pattern`${words('speaker')}\s*[\u4e00-\u9fa5·]{2,16}$`
const addressee = pattern`^(?:${words('addressed')}|市|省)[^。]{1,300}[：:]$|^[^。，]{2,60}${words('addressee-end')}[：:]$`
const dateline = /^新华社.{0,16}电$/
const promulgates = pattern`${words('promulgation-lead')}[^。]{0,60}${words('put-out')}`

const textOf = (line: ContentLine | undefined) => (line ? withoutTags(line.text.text).replace(/^#{1,6}\s*/, '') : '')

/** The sentence of a notice that puts a plan out: 《…》已经市政府同意，现印发给你们. */
const putsOut = (text: string) => text.length <= 200 && text.includes('《') && promulgates.test(text)
/** Who gives a report, or where and when it is given. */
const tellsDelivery = (text: string) =>
  text.length <= 60 && (delivery(text) !== null || (speaker.test(text) && !/[。，]/.test(text)))

/** Lines that may be between a title and the text: number, date, remark, bodies, whom it goes to, the title again. */
function belongsToHead(text: string, titles: readonly string[]): boolean {
  const bare = squeeze(text)
  return (
    /^[（(][^（()）]*(?:[（(][^）)]*[）)][^（()）]*)*[）)]$/.test(text) ||
    findDocumentNumber(text) === bare ||
    titles.some((title) => foldText(text) === foldText(title) || (bare.length >= 6 && title.endsWith(bare))) ||
    dateAlone(text) !== null ||
    isOrganization(text) ||
    addressee.test(text) ||
    dateline.test(text) ||
    /^特此通知。?$/.test(bare) ||
    putsOut(text) ||
    tellsDelivery(text) ||
    (text.length <= 40 && /作政府工作报告。?$/.test(text))
  )
}

/** Index of the first content line of the text itself. from: the line after the title. */
export function bodyStartOf(
  lines: readonly ContentLine[],
  from: number,
  titles: readonly string[],
  aside: ReadonlySet<number>,
): number {
  const greeting = lines.slice(from, from + 24).findIndex((line) => salutation.test(textOf(line)))
  if (greeting >= 0 && lines.slice(from, from + greeting).every((line) => line.text.text.length <= 160))
    return from + greeting
  let at = from
  while (at < lines.length) {
    const line = lines[at] as ContentLine
    const text = textOf(line)
    if (line.grid || (headingMark(text) !== null && !aside.has(at))) break
    // A remark in brackets may be wrapped over lines.
    const closes =
      dateInBrackets(text) === null ? -1 : lines.slice(at, at + 3).findIndex((next) => /[）)]$/.test(textOf(next)))
    if (closes < 0 && !aside.has(at) && !isFurniture(text) && !belongsToHead(text, titles)) break
    at += Math.max(closes, 0) + 1
  }
  return at
}

/** Lines of the foot that are looked through for furniture of the page. */
const footExtent = 16

/** Index of the first line of the page's foot (相关报道：, 打印本页, the title again), or the number of lines. */
export function pageFootOf(lines: readonly ContentLine[], bodyStart: number, title: string): number {
  const first = Math.max(bodyStart + 1, lines.length - footExtent)
  for (let at = first; at < lines.length; at++) {
    const rest = lines.slice(at)
    if (rest.some((line) => line.grid || line.cellOf || line.text.text.length > 120)) continue
    const text = textOf(lines[at])
    const fields = fieldsOf(text)
    const label = fields?.every(({ role }) => role === 'other' || role === 'published')
    if (/^附\s*件/.test(text)) continue
    if (isButton(text) || squeeze(text) === title || (label && text.length <= 40)) return at
  }
  return lines.length
}
