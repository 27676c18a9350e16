import type { FrontMatter } from '../model/index.js'
import type { ContentLine } from './content-lines.js'
import { decimalHeadings } from './decimal-headings.js'
import { documentKind } from './document-kind.js'
import { findDocumentNumber } from './document-number.js'
import { headingMark } from './headings.js'
import { documentIssuers, isOrganization, signatures } from './issuers.js'
import { documentPeriod } from './period.js'
import { regionName } from './region-name.js'

export interface FrontMatterReading {
  frontMatter: FrontMatter
  /** Index of the first content line of the plan itself, after notice, signature and title. */
  bodyStart: number
  /** Content lines of the signature at the document's foot, for a document without a notice. */
  foot: { start: number; end: number } | null
}

const squeeze = (text: string) => text.replace(/\s/g, '')
const titleEnding =
  /(?:规划|纲要|方案|计划|意见|要点|报告|条例|办法|规定|措施|决定|细则)(?:[（(][^（）()]{1,12}[）)])?$/
const dateLine = /^((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/
/** Lines that can belong to the head: everything before the first heading, at most 60 lines. */
function headLines(lines: readonly ContentLine[]): string[] {
  const decimals = decimalHeadings(lines.map((line) => line.text.text))
  const end = lines.findIndex((line, i) => headingMark(line.text.text) !== null || decimals.has(i))
  return lines.slice(0, Math.min(end < 0 ? 60 : end, 60)).map((line) => line.text.text.trim())
}

/** `…关于` / `印发“十四五”就业促进实施方案的通知`: the notice's title may be wrapped over lines. */
function readNoticeTitle(head: readonly string[]): { title: string; end: number } | null {
  for (let start = 0; start < head.length; start++) {
    if (!/关于|^印发/.test(head[start] as string) || /[。：]$/.test(head[start] as string)) continue
    let title = ''
    for (let i = start; i < Math.min(start + 5, head.length); i++) {
      const line = head[i] as string
      if (/[。：，]$/.test(line)) break
      title += squeeze(line)
      if (!/通知$/.test(title)) continue
      // `安康市人民政府办公室` / `关于印发《…》的通知`: the issuer stands on a line of its own.
      const issuer =
        title.startsWith('关于') && isOrganization(head[start - 1] ?? '') ? squeeze(head[start - 1] as string) : ''
      return { title: issuer + title, end: i + 1 }
    }
  }
  return null
}

/** The notice names the plan it carries: 现将《…》印发给你们, 《…》已经市政府同意. */
function titleInNotice(notice: string): string | null {
  const promulgated =
    /现将《(.+?)》(?:（[^）]*）)?印发|《(.+?)》(?:（[^）]*）)?(?:已经|业经|经)[^。]{2,40}?(?:同意|审议|通过|批准)/.exec(
      notice,
    )
  return promulgated?.[1] ?? promulgated?.[2] ?? null
}

/** `本规划依据《西安市…第十四个五年规划` is no title but a sentence cut by the line's end. */
const balanced = (text: string) => (text.match(/《/g)?.length ?? 0) === (text.match(/》/g)?.length ?? 0)

/** The title as printed over the text: one to four lines without punctuation, the last ending in a word for a plan. */
function printedTitle(head: readonly string[], from: number): { title: string; raw: string; end: number } | null {
  for (let start = from; start < Math.min(from + 12, head.length); start++) {
    let title = ''
    for (let i = start; i < Math.min(start + 4, head.length); i++) {
      const line = head[i] as string
      if (/[。；：，]/.test(line) || line.length > 45 || findDocumentNumber(line)) break
      title += squeeze(line)
      if (titleEnding.test(title) && balanced(title))
        return { title, raw: head.slice(start, i + 1).join(' '), end: i + 1 }
    }
  }
  return null
}

/** `——2022年1月6日在襄阳市第十八届人民代表大会第一次会议上`: a report tells by its subtitle when and where it was given. */
const deliveredAt =
  /^[—－-]*\s*((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*在?([\u4e00-\u9fa5]{2,12}?(?:省|自治区|市|州|盟|县|区|旗))?[^。]*会议上?/

/** `（2022年3月2日）`, `（2020年11月25日市第四届人民代表大会第五次会议通过）` under a title. */
const dateInBrackets = /^[（(]((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[^）)]*[）)]$/
/** `成文日期：2022年05月20日` in the head of a web page. */
const datePrinted = /^成文日期[：:]\s*((?:19|20)\d{2})\s*[年-]\s*(\d{1,2})\s*[月-]\s*(\d{1,2})\s*日?$/

/** Signature and date behind the text: bodies alone on their lines, then the date. */
function signatureAtFoot(lines: readonly string[], from: number): { start: number; end: number } | null {
  for (let at = lines.length - 1; at > from; at--) {
    if (!dateLine.test(lines[at] as string)) continue
    let start = at
    while (start > from && isOrganization(lines[start - 1] as string)) start--
    if (start < at) return { start, end: at + 1 }
  }
  return null
}

/** The number stands on a line of its own; numbers in sentences are those of other documents. */
function ownNumber(head: readonly string[]): string | null {
  const line = head.slice(0, 20).find((text) => findDocumentNumber(text) !== null && !/[》。，]/.test(text))
  return line === undefined ? null : findDocumentNumber(line.replace(/^[^：:]{2,6}[：:]/, ''))
}

/** `…关于印发X的通知` → X; used where neither the notice's text nor a printed title tells. */
const titleInNoticeTitle = (notice: string) => /印发(.+?)的通知$/.exec(notice)?.[1]?.replace(/^《|》$/g, '') ?? notice

/** Reads the head of a document. text: the whole text, for the period where the title does not tell it. */
export function readFrontMatter(lines: readonly ContentLine[], text: string): FrontMatterReading | null {
  const head = headLines(lines)
  const notice = readNoticeTitle(head)
  const afterNotice = notice?.end ?? 0
  const named = notice ? titleInNotice(squeeze(head.slice(afterNotice).join(''))) : null
  const signedAt = notice ? head.findIndex((line, i) => i >= afterNotice && dateLine.test(line)) : -1
  const date = dateLine.exec(head[signedAt] ?? '')
  const signed = notice ? signatures(head.slice(afterNotice)) : []
  // After the signature comes at most a remark in brackets, then the plan's own title.
  const bodyFrom =
    signedAt >= 0 ? signedAt + 1 : signed.length > 0 ? head.findLastIndex(isOrganization) + 1 : afterNotice
  const printed = printedTitle(head, bodyFrom)
  const title = named ?? printed?.title ?? (notice ? titleInNoticeTitle(notice.title) : null)
  if (title === null) return null
  let bodyStart = bodyFrom
  if (printed && printed.end <= bodyFrom + 8) bodyStart = printed.end
  const belongsToHead = (line: string) =>
    /^[（(].*[）)]$/.test(line) ||
    (findDocumentNumber(line) ?? '') === squeeze(line) ||
    squeeze(line) === squeeze(title)
  while (bodyStart < head.length && belongsToHead(head[bodyStart] as string)) bodyStart++
  const delivered = deliveredAt.exec(head[bodyStart] ?? '')
  if (delivered) bodyStart++
  const kind = documentKind(title)
  const all = lines.map((line) => line.text.text.trim())
  const foot = notice ? null : signatureAtFoot(all, bodyStart)
  const dates = [
    date,
    delivered,
    head
      .slice(0, bodyStart)
      .map((line) => dateInBrackets.exec(line))
      .find(Boolean),
    dateLine.exec(all[(foot?.end ?? 0) - 1] ?? ''),
    head.map((line) => datePrinted.exec(line)).find(Boolean),
  ]
  const issuers = documentIssuers({
    head,
    titles: [notice?.title, printed?.raw].filter((candidate) => candidate !== undefined),
    signed: foot ? signatures(all.slice(foot.start, foot.end)) : signed,
    delivered: delivered?.[4] && /^政府工作报告$/.test(title) ? `${delivered[4]}人民政府` : null,
  })
  // A report that names no period reports on the year before and plans for the year it is given in.
  const period =
    documentPeriod(title, kind === 'REPORT' ? '' : text) ??
    (kind === 'REPORT' && delivered ? { start: Number(delivered[1]), end: Number(delivered[1]) } : null)
  return {
    frontMatter: {
      title: squeeze(title),
      noticeTitle: notice?.title ?? null,
      documentNumber: ownNumber(head),
      kind,
      issuers,
      issuedOn: isoDate(dates.find(Boolean) ?? null),
      regionName: regionName(title, [...issuers, ...(delivered?.[4] ? [delivered[4]] : [])]),
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
    },
    bodyStart,
    foot,
  }
}

const isoDate = (match: RegExpExecArray | null) =>
  match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : null
