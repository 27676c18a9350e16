import type { Regions } from '../../catalogue/types.js'
import { documentKind } from '../../language/names/document-kind.js'
import { findDocumentNumber } from '../../language/names/document-number.js'
import { simplified } from '../../language/names/traditional.js'
import {
  type Delivery,
  dateAlone,
  dateInBrackets,
  delivery,
  leadingDate,
  promulgation,
} from '../../language/time/document-dates.js'
import { documentPeriod } from '../../language/time/document-period.js'
import { foldText } from '../../model/fold-text.js'
import { type FrontMatter, squeeze } from '../../model/index.js'
import type { ContentLine } from '../content-lines.js'
import { bodyStartOf, pageFootOf } from './body-start.js'
import type { Field } from './fields.js'
import { fieldsOf } from './fields.js'
import { type Head, headOf } from './head-lines.js'
import { documentIssuers, isOrganization, signatures } from './issuers.js'
import { documentRegionName } from './region.js'
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

export interface FrontMatterReading {
  frontMatter: FrontMatter
  /** Index of the first content line of the plan itself, after notice, signature and title. */
  bodyStart: number
  /** Content lines of the signature at the document's foot, for a document that is not signed in its head. */
  foot: { start: number; end: number } | null
  /** Index of the first content line of the page's foot, which is no part of the document. */
  pageFoot: number
}

const texts = (head: Head) => head.lines.map(({ text }) => text)

/** Signature and date after the text: bodies alone on their lines, then the date. */
function signatureAtFoot(lines: readonly string[], from: number): { start: number; end: number } | null {
  for (let at = lines.length - 1; at > from; at--) {
    if (dateAlone(lines[at] as string) === null) continue
    let start = at
    while (start > from && isOrganization(lines[start - 1] as string)) start--
    if (start < at) return { start, end: at + 1 }
  }
  return null
}

/** The number is on a line of its own or after the title; numbers in sentences are those of other documents. */
function ownNumber(head: readonly string[], title: string): string | null {
  const alone = head.slice(0, 24).find((text) => findDocumentNumber(text) !== null && !/[》。，]/.test(text))
  if (alone !== undefined) return numberAlone(alone)
  const behind = head.slice(0, 24).find((text) => findDocumentNumber(text) !== null && squeeze(text).startsWith(title))
  return behind === undefined ? null : numberAlone(behind.slice(behind.search(/[（(][^（()）]*[〔[]/)))
}

/** 关于加强环境保护的意见 国发〔2011〕35号 → 国发〔2011〕35号: the letters of the number, no more. */
const numberAlone = (text: string) => {
  const own = text.replace(/^[^：:]{2,6}[：:]/, '').split(/(?<=[的见知定案划要告函])\s+|[（(]/)
  return findDocumentNumber(own.find((part) => findDocumentNumber(part) !== null) ?? text)
}

/** First line that a reading finds something in. */
function first<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = read(line)
    if (found !== null) return found
  }
  return null
}

/** When and where a report was given; its subtitle may be wrapped over lines. */
function deliveryIn(head: readonly string[]): Delivery | null {
  for (let at = 0; at < head.length; at++)
    for (let end = at + 1; end <= Math.min(at + 3, head.length); end++) {
      const found = delivery(head.slice(at, end).join(''))
      if (found) return found
    }
  return null
}

interface Titles {
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
function titlesOf(head: Head): Titles | null {
  const lines = texts(head)
  const notice = readNoticeTitle(lines.slice(0, 40))
  if (notice?.promulgates) return promulgatedTitle(lines, notice)
  const printed = printedTitle(lines, 0, lines.length)
  if (printed) {
    const news = first(lines.slice(printed.end, printed.end + 3), titleInNews)
    return { title: news?.title ?? printed.title, notice: null, printed, end: printed.end, news: news?.bodies ?? null }
  }
  const labelled = head.fields.find(({ role, value }) => role === 'title' && value !== '')?.value
  const plain = plainTitle(lines)
  const scrap = head.scraps.find(({ text }) => /^[\u4e00-\u9fa5]{4,}$/.test(text))?.text
  const title = labelled ?? plain?.title ?? scrap
  return title === undefined ? null : { title, notice: null, printed: plain, end: plain?.end ?? 0 }
}

const valuesOf = (fields: readonly Field[], ...roles: Field['role'][]) =>
  fields.filter(({ role, value }) => roles.includes(role) && value !== '').map(({ value }) => value)

/** Labels at the foot: 文号:国发〔2026〕23号;印发日期:2026-07-07 */
const fieldsAtFoot = (lines: readonly string[]) =>
  lines.slice(-12).flatMap((line) => (line.length > 200 ? [] : (fieldsOf(line) ?? [])))

/** 我代表省人民政府, 我代表海拉尔区人民政府, 我代表国务院: whose report it is. */
const speaksFor = (text: string) => /我(?:谨)?代表([\u4e00-\u9fa5]{2,20}?政府|国务院)/.exec(text)?.[1] ?? null

/** The government that gives a work report: of the place of the meeting, or as the text names it. */
function reportingBody(title: string, regionName: string | null, text: string): string | null {
  if (!/政府工作报告$/.test(title)) return null
  if (/国务院/.test(speaksFor(text) ?? '')) return '国务院'
  return regionName === null ? null : regionName === '全国' ? '国务院' : `${regionName}人民政府`
}

/** Reads head and foot of a document. text: the whole text, for what they do not tell. null where nothing is a title. */
export function readFrontMatter(
  lines: readonly ContentLine[],
  text: string,
  regions: Regions,
): FrontMatterReading | null {
  const head = headOf(lines)
  const found = titlesOf(head)
  if (!found) return null
  const { title, notice, printed } = found
  const own = texts(head)
  const after = (head.lines[found.end - 1]?.at ?? -1) + 1
  const bodyStart = bodyStartOf(lines, after, notice ? [title, notice.title] : [title], head.aside)
  const before = head.lines.filter(({ at }) => at < bodyStart).map((line) => line.text)
  const all = lines.map((line) => line.text.text.trim())
  const pageFoot = pageFootOf(lines, bodyStart, title)
  const signedAt = notice ? own.findIndex((line, i) => i >= notice.end && dateAlone(line) !== null) : -1
  const foot = signedAt >= 0 ? null : signatureAtFoot(all, bodyStart)
  const delivered = deliveryIn(before)
  const opening = all.slice(bodyStart, bodyStart + 4).map((line) => line.slice(0, 300))
  const put = first([...opening, ...all.slice(-12)], promulgation)
  const labels = [...head.fields, ...fieldsAtFoot(all)]
  const number =
    ownNumber(before, title) ??
    first(
      [...valuesOf(head.fields, 'number'), ...numberOfPromulgation(opening), ...valuesOf(labels, 'number')],
      findDocumentNumber,
    )
  const issuedOn =
    dateAlone(own[signedAt] ?? '') ??
    delivered?.on ??
    first(before, dateInBrackets) ??
    dateAlone(all[(foot?.end ?? 0) - 1] ?? '') ??
    first(valuesOf(labels, 'signed'), leadingDate) ??
    put?.on ??
    // A numbered document has a date of its own, which is not the day a site put it up.
    (number === null
      ? first([...valuesOf(head.fields, 'published'), ...head.lines.map((line) => line.text)].slice(0, 20), leadingDate)
      : null)
  const kind = documentKind(simplified(title))
  const titles = [notice?.raw, printed?.raw].filter((candidate) => candidate !== undefined)
  const signed = foot
    ? signatures(all.slice(foot.start, foot.end))
    : notice
      ? signatures(own.slice(notice.end, signedAt < 0 ? undefined : signedAt))
      : []
  const named = documentIssuers({
    head: before,
    titles,
    signed,
    labelled: valuesOf(head.fields, 'issuer').filter((value) => isOrganization(value)),
    told: [...before.filter(isOrganization), ...(found.news ? [found.news] : []), ...(put === null ? [] : [put.body])],
  })
  const regionName = documentRegionName(
    {
      titles: [title, ...(notice ? [notice.title] : [])],
      issuers: named,
      number,
      meeting: delivered?.meeting ?? null,
      labelled: valuesOf(head.fields, 'issuer', 'source'),
      addressee: before.filter((line) => /[：:]$/.test(line)).join(''),
      text: `${speaksFor(text) ?? ''}${text.slice(0, 20000)}`,
    },
    regions,
  )
  const reporting = reportingBody(title, regionName, text)
  const issuers = reporting === null ? named : [reporting]
  const period = documentPeriod({
    title,
    text,
    year: issuedOn === null ? null : Number(issuedOn.slice(0, 4)),
    report: kind === 'REPORT',
  })
  return {
    frontMatter: {
      title: squeeze(title),
      noticeTitle: notice?.title ?? null,
      documentNumber: number,
      kind,
      issuers,
      issuedOn,
      regionName,
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
    },
    bodyStart,
    foot,
    pageFoot,
  }
}

/** `…2026-07-15 印发(工信部规〔2026〕169 号)`: the number is printed with the date. */
const numberOfPromulgation = (opening: readonly string[]) =>
  opening.flatMap((line) => /印发\s*[（(]([^（()）]*)[）)]/.exec(line)?.[1] ?? [])
