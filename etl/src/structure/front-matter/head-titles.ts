import { dateAlone } from '../../language/time/document-dates.js'
import { foldText } from '../../model/fold-text.js'
import { squeeze } from '../../model/index.js'
import { firstFound } from './first-found.js'
import type { Head } from './head-lines.js'
import { isOrganization, signatures } from './issuers.js'
import {
  type Notice,
  type PrintedTitle,
  plainTitle,
  printedTitle,
  readNoticeTitle,
  titleInNews,
  titleInNotice,
  titleInNoticeTitle,
} from './titles.js'

export interface Titles {
  title: string
  notice: Notice | null
  printed: PrintedTitle | null
  /** Index of the head's line after notice, signature and title. */
  end: number
  /** Bodies that a paper names before the text. */
  news?: string | null
}

/** The title of the plan that a notice puts out, and where the notice ends. */
function promulgatedTitle(head: readonly string[], notice: Notice): Titles {
  const after = notice.end
  const named = titleInNotice(squeeze(head.slice(after).join('')))
  const signedAt = head.findIndex((line, i) => i >= after && dateAlone(line) !== null)
  const signed = signatures(head.slice(after))
  // After the signature comes at most a remark in brackets, then the plan's own title.
  const from = signedAt >= 0 ? signedAt + 1 : signed.length > 0 ? head.findLastIndex(isOrganization) + 1 : after
  const own = printedTitle(head, from, 12)
  const carried = titleInNoticeTitle(notice.title)
  const alike = (title: string) =>
    [named ?? '', carried].some((other) => other !== '' && (has(other, title) || has(title, other)))
  const printed = own && own.end <= from + 8 && (alike(own.title) || carried === notice.title) ? own : null
  return { title: named ?? printed?.title ?? carried, notice, printed, end: printed?.end ?? from }
}

const has = (text: string, part: string) => foldText(text).includes(foldText(part))

/** The best title of the head: of the plan that a notice puts out, as printed, as labelled, or by its place alone. */
export function titlesOf(head: Head): Titles | null {
  const lines = head.lines.map(({ text }) => text)
  const notice = readNoticeTitle(lines.slice(0, 40))
  if (notice?.promulgates) return promulgatedTitle(lines, notice)
  const printed = printedTitle(lines, 0, lines.length)
  if (printed) {
    const news = firstFound(lines.slice(printed.end, printed.end + 3), titleInNews)
    return { title: news?.title ?? printed.title, notice: null, printed, end: printed.end, news: news?.bodies ?? null }
  }
  const labelled = head.fields.find(({ role, value }) => role === 'title' && value !== '')?.value
  const plain = plainTitle(lines)
  const scrap = head.scraps.find(({ text }) => /^[\u4e00-\u9fa5]{4,}$/.test(text))?.text
  const title = labelled ?? plain?.title ?? scrap
  return title === undefined ? null : { title, notice: null, printed: plain, end: plain?.end ?? 0 }
}
