import { documentKind } from '../language/names/document-kind.js'
import { findDocumentNumber } from '../language/names/document-number.js'
import { regionName } from '../language/names/region-name.js'
import { dateAlone, dateInBrackets, delivery, labelledDate } from '../language/time/dates.js'
import { documentPeriod } from '../language/time/period.js'
import { type FrontMatter, squeeze } from '../model/index.js'
import type { ContentLine } from './content-lines.js'
import { decimalHeadings } from './decimal-headings.js'
import { headingMark } from './headings.js'
import { documentIssuers, isOrganization, signatures } from './issuers.js'
import { printedTitle, readNoticeTitle, titleInNotice, titleInNoticeTitle } from './titles.js'

export interface FrontMatterReading {
  frontMatter: FrontMatter
  /** Index of the first content line of the plan itself, after notice, signature and title. */
  bodyStart: number
  /** Content lines of the signature at the document's foot, for a document without a notice. */
  foot: { start: number; end: number } | null
}

/** Lines that can belong to the head: everything before the first heading, at most 60 lines. */
function headLines(lines: readonly ContentLine[]): string[] {
  const decimals = decimalHeadings(lines.map((line) => line.text.text))
  const end = lines.findIndex((line, i) => headingMark(line.text.text) !== null || decimals.has(i))
  return lines.slice(0, Math.min(end < 0 ? 60 : end, 60)).map((line) => line.text.text.trim())
}

/** Signature and date behind the text: bodies alone on their lines, then the date. */
function signatureAtFoot(lines: readonly string[], from: number): { start: number; end: number } | null {
  for (let at = lines.length - 1; at > from; at--) {
    if (dateAlone(lines[at] as string) === null) continue
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

/** First line that a reading finds something in. */
function first<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = read(line)
    if (found !== null) return found
  }
  return null
}

/** When and where a report was given; its subtitle may be wrapped over lines. */
function readSubtitle(head: readonly string[], at: number) {
  for (let end = at + 1; end <= Math.min(at + 3, head.length); end++) {
    const delivered = delivery(head.slice(at, end).join(''))
    if (delivered) return { delivered, end }
  }
  return null
}

/** Reads the head of a document. text: the whole text, for the period where the title does not tell it. */
export function readFrontMatter(lines: readonly ContentLine[], text: string): FrontMatterReading | null {
  const head = headLines(lines)
  const notice = readNoticeTitle(head)
  const afterNotice = notice?.end ?? 0
  const named = notice ? titleInNotice(squeeze(head.slice(afterNotice).join(''))) : null
  const signedAt = notice ? head.findIndex((line, i) => i >= afterNotice && dateAlone(line) !== null) : -1
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
  const subtitle = readSubtitle(head, bodyStart)
  const delivered = subtitle?.delivered ?? null
  if (subtitle) bodyStart = subtitle.end
  const kind = documentKind(title)
  const all = lines.map((line) => line.text.text.trim())
  const foot = notice ? null : signatureAtFoot(all, bodyStart)
  const issuedOn =
    dateAlone(head[signedAt] ?? '') ??
    delivered?.on ??
    first(head.slice(0, bodyStart), dateInBrackets) ??
    dateAlone(all[(foot?.end ?? 0) - 1] ?? '') ??
    first(head, labelledDate)
  const place = delivered?.place ?? null
  const issuers = documentIssuers({
    head,
    titles: [notice?.title, printed?.raw].filter((candidate) => candidate !== undefined),
    signed: foot ? signatures(all.slice(foot.start, foot.end)) : signed,
    delivered: place !== null && /政府工作报告$/.test(title) ? `${place}人民政府` : null,
  })
  // A report that names no period reports on the year before and plans for the year it is given in.
  const period =
    documentPeriod(title, kind === 'REPORT' ? '' : text) ??
    (kind === 'REPORT' && delivered ? { start: delivered.year, end: delivered.year } : null)
  return {
    frontMatter: {
      title: squeeze(title),
      noticeTitle: notice?.title ?? null,
      documentNumber: ownNumber(head),
      kind,
      issuers,
      issuedOn,
      regionName: regionName(title, [...issuers, ...(place === null ? [] : [place])]),
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
    },
    bodyStart,
    foot,
  }
}
