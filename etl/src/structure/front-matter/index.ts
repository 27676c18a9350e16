import type { Regions } from '../../catalogue/types.js'
import { documentKind } from '../../language/names/document-kind.js'
import { simplified } from '../../language/names/traditional.js'
import { documentPeriod } from '../../language/time/document-period.js'
import { type FrontMatter, squeeze } from '../../model/index.js'
import type { ContentLine } from '../content-lines.js'
import { valuesOf } from './fields.js'
import { headOf } from './head-lines.js'
import { titlesOf } from './head-titles.js'
import { documentIssuers, isOrganization, signatures } from './issuers.js'
import { documentNumber, issueDate } from './number-and-date.js'
import { type Parts, partsOf } from './parts.js'
import { documentRegionName } from './region.js'
import { wholeTitle } from './whole-title.js'

export interface FrontMatterReading {
  frontMatter: FrontMatter
  /** Index of the first content line of the plan itself, after notice, signature and title. */
  bodyStart: number
  /** Content lines of the signature at the document's foot, for a document that is not signed in its head. */
  foot: { start: number; end: number } | null
  /** Index of the first content line of the page's foot, which is no part of the document. */
  pageFoot: number
}

/** 我代表省人民政府, 我代表海拉尔区人民政府, 我代表国务院: whose report it is. */
const speaksFor = (text: string) => /我(?:谨)?代表([\u4e00-\u9fa5]{2,20}?政府|国务院)/.exec(text)?.[1] ?? null

/** The government that gives a work report: of the place of the meeting, or as the text names it. */
function reportingBody(title: string, regionName: string | null, text: string): string | null {
  if (!/政府工作报告$/.test(title)) return null
  if (/国务院/.test(speaksFor(text) ?? '')) return '国务院'
  return regionName === null ? null : regionName === '全国' ? '国务院' : `${regionName}人民政府`
}

/** Bodies that signed the notice or, at its foot, the document. */
function signedBy({ titles: { notice }, own, signedAt, all, foot }: Parts): string[] {
  if (foot) return signatures(all.slice(foot.start, foot.end))
  return notice ? signatures(own.slice(notice.end, signedAt < 0 ? undefined : signedAt)) : []
}

/** Bodies that issued the document, as head and foot name them. */
function namedIssuers(parts: Parts): string[] {
  const { before, titles, head, put } = parts
  return documentIssuers({
    head: before,
    titles: [titles.notice?.raw, titles.printed?.raw].filter((candidate) => candidate !== undefined),
    signed: signedBy(parts),
    labelled: valuesOf(head.fields, 'issuer').filter((value) => isOrganization(value)),
    told: [
      ...before.filter(isOrganization),
      ...(titles.news ? [titles.news] : []),
      ...(put === null ? [] : [put.body]),
    ],
  })
}

/** Name of the region that a document is for. text: the whole text. */
const regionNameOf = (
  { titles: { title, notice }, delivered, head, before }: Parts,
  issued: { issuers: string[]; number: string | null },
  text: string,
  regions: Regions,
): string | null =>
  documentRegionName(
    {
      ...issued,
      titles: [title, ...(notice ? [notice.title] : [])],
      meeting: delivered?.meeting ?? null,
      labelled: valuesOf(head.fields, 'issuer', 'source'),
      addressee: before.filter((line) => /[：:]$/.test(line)).join(''),
      text: `${speaksFor(text) ?? ''}${text.slice(0, 20000)}`,
    },
    regions,
  )

/** Reads head and foot of a document. text: the whole text, for what they do not tell. null where nothing is a title. */
export function readFrontMatter(
  lines: readonly ContentLine[],
  text: string,
  regions: Regions,
): FrontMatterReading | null {
  const head = headOf(lines)
  const titles = titlesOf(head)
  if (!titles) return null
  const { title, notice } = titles
  const parts = partsOf(lines, head, titles)
  const number = documentNumber(parts)
  const issuedOn = issueDate(parts, number)
  const kind = documentKind(simplified(title))
  const named = namedIssuers(parts)
  const regionName = regionNameOf(parts, { issuers: named, number }, text, regions)
  const reporting = reportingBody(title, regionName, text)
  const period = documentPeriod({
    title,
    text,
    year: issuedOn === null ? null : Number(issuedOn.slice(0, 4)),
    report: kind === 'REPORT',
  })
  return {
    frontMatter: {
      title: wholeTitle(squeeze(title), regionName),
      noticeTitle: notice?.title ?? null,
      documentNumber: number,
      kind,
      issuers: reporting === null ? named : [reporting],
      issuedOn,
      regionName,
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
    },
    bodyStart: parts.bodyStart,
    foot: parts.foot,
    pageFoot: parts.pageFoot,
  }
}
