import type { FrontMatter } from '../model/index.js'
import type { ContentLine } from './content-lines.js'
import { documentKind } from './document-kind.js'
import { findDocumentNumber } from './document-number.js'
import { headingMark } from './headings.js'
import { documentPeriod } from './period.js'
import { regionName } from './region-name.js'

export interface FrontMatterReading {
  frontMatter: FrontMatter
  /** Index of the first content line of the plan itself, after notice, signature and title. */
  bodyStart: number
}

const squeeze = (text: string) => text.replace(/\s/g, '')
const titleEnding =
  /(?:规划|纲要|方案|计划|意见|要点|报告|条例|办法|规定|措施|决定|细则)(?:[（(][^（）()]{1,12}[）)])?$/
const dateLine = /^((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/
const organization =
  /^[\u4e00-\u9fa5]{2,24}(?:人民政府|政府|办公厅|办公室|委员会|局|厅|部|院|会|署)(?:\s+[\u4e00-\u9fa5]{2,24}(?:局|委员会|厅|部|办公室|政府|会))*$/

/** Lines that can belong to the head: everything before the first heading, at most 60 lines. */
function headLines(lines: readonly ContentLine[]): string[] {
  const end = lines.findIndex((line) => headingMark(line.text.text) !== null)
  return lines.slice(0, Math.min(end < 0 ? 60 : end, 60)).map((line) => line.text.text.trim())
}

/** `西安市人民政府办公厅文件`: the red head names the issuers; two stand side by side. */
function issuersOfRedHead(head: readonly string[]): string[] {
  const line = head.slice(0, 6).find((text) => /文\s*件$/.test(text))
  return line
    ? line
        .replace(/文\s*件$/, '')
        .split(/[\s、]+/)
        .filter(Boolean)
    : []
}

/** Bodies that sign: alone on a line, after the notice's text. */
function signatures(head: readonly string[], from: number): string[] {
  return head
    .slice(from)
    .filter((text) => organization.test(text))
    .flatMap((text) => text.split(/\s+/))
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
        title.startsWith('关于') && organization.test(head[start - 1] ?? '') ? squeeze(head[start - 1] as string) : ''
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
function printedTitle(head: readonly string[], from: number): { title: string; end: number } | null {
  for (let start = from; start < Math.min(from + 12, head.length); start++) {
    let title = ''
    for (let i = start; i < Math.min(start + 4, head.length); i++) {
      const line = head[i] as string
      if (/[。；：，]/.test(line) || line.length > 45 || findDocumentNumber(line)) break
      title += squeeze(line)
      if (titleEnding.test(title) && balanced(title)) return { title, end: i + 1 }
    }
  }
  return null
}

/** `——2022年1月6日在襄阳市第十八届人民代表大会第一次会议上`: a report tells by its subtitle when and where it was given. */
const deliveredAt =
  /^[—－-]*\s*((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*在?([\u4e00-\u9fa5]{2,12}?(?:省|自治区|市|州|盟|县|区|旗))?[^。]*会议上?/

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
  const signed = notice ? signatures(head, afterNotice) : []
  // After the signature comes at most a remark in brackets, then the plan's own title.
  const bodyFrom =
    signedAt >= 0 ? signedAt + 1 : signed.length > 0 ? head.lastIndexOf(signed.at(-1) as string) + 1 : afterNotice
  const printed = printedTitle(head, bodyFrom)
  const title = named ?? printed?.title ?? (notice ? titleInNoticeTitle(notice.title) : null)
  if (title === null) return null
  let bodyStart = bodyFrom
  if (printed && printed.end <= bodyFrom + 8) bodyStart = printed.end
  else while (/^[（(].*[）)]$/.test(head[bodyStart] ?? '')) bodyStart++
  while (bodyStart < head.length && squeeze(head[bodyStart] as string) === squeeze(title)) bodyStart++
  const delivered = deliveredAt.exec(head[bodyStart] ?? '')
  if (delivered) bodyStart++
  const kind = documentKind(title)
  const issuers = issuersOf(head, notice?.title ?? null, signed, delivered?.[4] ?? null, title)
  // A report that names no period reports on the year before and plans for the year it is given in.
  const period =
    documentPeriod(title, kind === 'REPORT' ? '' : text) ??
    (kind === 'REPORT' && delivered ? { start: Number(delivered[1]), end: Number(delivered[1]) } : null)
  return {
    frontMatter: {
      title: squeeze(title),
      noticeTitle: notice?.title ?? null,
      documentNumber:
        head
          .slice(0, 20)
          .map(findDocumentNumber)
          .find((number) => number !== null) ?? null,
      kind,
      issuers,
      issuedOn: isoDate(date ?? delivered),
      regionName: regionName(title, [...issuers, ...(delivered?.[4] ? [delivered[4]] : [])]),
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
    },
    bodyStart,
  }
}

const isoDate = (match: RegExpExecArray | null) =>
  match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : null

/** The red head names the issuers, else the signature, else the notice's title; 政府工作报告 is the government's. */
function issuersOf(
  head: readonly string[],
  noticeTitle: string | null,
  signed: readonly string[],
  place: string | null,
  title: string,
): string[] {
  const redHead = issuersOfRedHead(head)
  const beforeTitle = /^(.+?)关于/.exec(noticeTitle ?? '')?.[1]
  if (redHead.length > 0) return [...new Set(redHead)]
  if (signed.length > 0) return [...new Set(signed)]
  if (beforeTitle) return [beforeTitle]
  return place && /^政府工作报告$/.test(title) ? [`${place}人民政府`] : []
}
