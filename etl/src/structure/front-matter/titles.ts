import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { findDocumentNumber } from '../../language/names/document-number.js'
import { bareTitle, titleWordOf } from '../../language/names/title-words.js'
import { simplified } from '../../language/names/traditional.js'
import { dateAlone, delivery } from '../../language/time/document-dates.js'
import { foldText } from '../../model/fold-text.js'
import { squeeze } from '../../model/index.js'
import { isOrganization } from './issuers.js'

/** A title of one or more lines. end: index of the line after it. */
export interface PrintedTitle {
  title: string
  /** With the blanks between names of bodies. */
  raw: string
  start: number
  end: number
}

/** The notice that puts a document out: 印发, 转发, 批转. */
export interface Notice extends PrintedTitle {
  /** False for a notice that is the document itself: 关于做好就业工作的通知. */
  promulgates: boolean
}

const longestTitle = 90
/** What a notice does with the document that it carries. */
export const promulgating = pattern`${words('carries')}`
const titleVerb = pattern`关于|${promulgating}`
const balanced = (text: string) => (text.match(/《/g)?.length ?? 0) === (text.match(/》/g)?.length ?? 0)

/** `…（发改能源〔2026〕1067号）`, `…(国函〔2026〕66号批复)`: a number after a title. */
const numberBehind = /[（(][^（）()]*[〔[【]\s*(?:19|20)\d{2}\s*[〕\]】][^（）()]*[）)]$|[（(][^（）()]{2,20}印发[）)]$/
const withoutNumber = (title: string) => {
  const bare = title.replace(numberBehind, '')
  const number = findDocumentNumber(bare)
  return number !== null && bare.endsWith(number) ? bare.slice(0, -number.length) : bare
}
/** `（2021 年-2035 年）`, `（草案）` on a line of its own belong to the title above. */
const titleBracket = pattern`^[（(](?:(?:19|20)\d{2}年?[-—–－~～至](?:19|20)\d{2}年?|${words('draft-mark')}|(?:19|20)\d{2}年度?)[）)]$`

/** `…关于` / `印发“十四五”就业促进实施方案的通知`: the notice's title may be wrapped over lines. */
export function readNoticeTitle(head: readonly string[]): Notice | null {
  for (let start = 0; start < head.length; start++) {
    const first = head[start] as string
    if (first.length > 60 && first.includes('。')) return null
    if (!titleVerb.test(first) || /[。：；]$|^现将|^附件/.test(first) || first.length > longestTitle * 2) continue
    const notice = noticeFrom(head, start)
    if (notice) return notice
  }
  return null
}

function noticeFrom(head: readonly string[], start: number): Notice | null {
  let title = ''
  for (let i = start; i < Math.min(start + 5, head.length); i++) {
    const line = head[i] as string
    if (/[。：，；]/.test(line.replace(/《[^》]*》/g, ''))) return null
    title += squeeze(line)
    const bare = withoutNumber(title)
    const promulgates = promulgating.test(bare)
    const complete = /(?:通知|通报)$/.test(bare) || (promulgates && /函$/.test(bare))
    const headline = start === 0 && /(?:印发|转发)《[^》]+》$/.test(bare) && !/^的/.test(squeeze(head[i + 1] ?? ''))
    if (!complete && !headline) continue
    // `安康市人民政府办公室` / `关于印发《…》的通知`: the issuer is on a line of its own.
    const above = head[start - 1] ?? ''
    const issuer = /^(?:关于|印发)/.test(bare) && isOrganization(above) ? above : ''
    const raw = [issuer, ...head.slice(start, i + 1)].join(' ').trim()
    return { title: squeeze(issuer) + bare, raw, start: issuer === '' ? start : start - 1, end: i + 1, promulgates }
  }
  return null
}

const quoted = '《((?:[^《》]|《[^《》]*》)+)》(?:（[^）]*）)?'
const several = /(?:《[^《》]+》){3,}/
const sent = pattern`(?:现将|将)[^。《》]{0,20}${quoted}印发`
const approved = pattern`${quoted}[已业]?经[^。]{2,40}?${words('approves')}`
const agreed = pattern`同意[^。《]{0,40}${quoted}[^。]{0,20}现(?:印发|转发)`
const drawnUp = pattern`${words('draws-up')}了${quoted}[^。]{0,40}[。，](?:现|经)[^。]{0,24}印发`
const carriedPlan = pattern`${sent}|${approved}|${agreed}|${drawnUp}`

/** The notice names the plan it carries: 现将《…》印发给你们, 《…》已经市政府同意, 制定了《…》。现予印发. */
export function titleInNotice(notice: string): string | null {
  if (several.test(notice)) return null
  const promulgated = carriedPlan.exec(notice)
  return promulgated?.slice(1).find((title) => title !== undefined) ?? null
}

/** `新华社北京12月14日电 近日，中共中央、国务院印发了《扩大内需战略规划纲要》`: what a paper tells before the text. */
export function titleInNews(line: string): { bodies: string; title: string } | null {
  const news = /近日，([^。《]{2,60}?)(?:联合)?印发了?《([^《》]+)》/.exec(line.slice(0, 300))
  return news ? { bodies: news[1] as string, title: news[2] as string } : null
}

const carriedTitle = pattern`${promulgating}(.+?)(?:的(?:通知|函))?$`

/** `…关于印发X的通知`, `…印发《X》`, `…转发…关于X的通知` → X; used where neither the notice's text nor a printed title tells. */
export function titleInNoticeTitle(notice: string): string {
  const carried = carriedTitle.exec(notice)?.[1]
  if (carried === undefined) return notice
  return /^《([^《》]+)》/.exec(carried)?.[1] ?? carried.replace(/^《|》$/g, '')
}

/** A line that may be one of a title's. */
function mayBeTitle(line: string): boolean {
  return (
    !/[。；，：:!！?？]/.test(line.replace(/《[^》]*》/g, '').replace(/^.{0,8}问答[^：:]*[：:]/, '')) &&
    line.length <= 60 &&
    dateAlone(line) === null
  )
}

/** `“十四五”规划` alone is the end of a wrapped title. */
const onlyPlan = pattern`^[“"]?(?:十[一二三四五六]?|第十.{0,2}个)[”"]?五[”"]?(?:年)?(?:时期)?${words('only-plan')}$`

/** Lines from `start` that make a title, up to four, the last ending in a word for a kind of document. */
function titleFrom(head: readonly string[], start: number): PrintedTitle | null {
  let title = ''
  for (let i = start; i < Math.min(start + 4, head.length); i++) {
    const line = head[i] as string
    if (!mayBeTitle(line) || squeeze(line) === findDocumentNumber(line)) return null
    title += squeeze(line)
    const bare = withoutNumber(title)
    if (bare.length < 4 || bare.length > longestTitle || titleWordOf(simplified(bare)) === null || !balanced(bare))
      continue
    if (onlyPlan.test(bare) || titleWordOf(simplified(bare))?.word === bare || /(?:印发|转发).*》$/.test(bare)) continue
    let end = i + 1
    let whole = bare
    while (titleBracket.test(squeeze(head[end] ?? ''))) whole += squeeze(head[end++] as string)
    return { title: whole, raw: head.slice(start, i + 1).join(' '), start, end }
  }
  return null
}

const addressees = pattern`^${words('addressed')}.{0,200}[：:]$`

/** What comes after a title and not after another line: number, date, delivery, signature, addressee. */
const afterTitle = (line: string) =>
  findDocumentNumber(line) !== null ||
  /^[（(].*\d{4}\s*年.*[）)]$/.test(line) ||
  delivery(line) !== null ||
  addressees.test(line)

const titleLead = pattern`^(?:[^年]{0,12}[省市区县州旗]|(?:19|20)\d{2}年|${words('title-lead')}|“)`

function score(candidate: PrintedTitle, head: readonly string[], all: readonly PrintedTitle[]): number {
  const { title, start, end } = candidate
  const printedAgain = all.filter((other) => other.title === title).length - 1
  const prefix = head.slice(start, end - 1)
  // `宁夏要闻` / `2026年…政府工作报告`: the last line is a title without the one before it.
  const wrapped = prefix.every((line) => isOrganization(line) || /关于|印发$/.test(line))
  const alone = end - start > 1 && !wrapped && all.some((other) => other.start > start && other.end === end)
  return (
    (printedAgain > 0 ? 3 : 0) +
    (titleBracket.test(squeeze(head[end - 1] ?? '')) ? 1 : 0) +
    (head.slice(end, end + 2).some(afterTitle) ? 4 : 0) +
    (titleLead.test(title) ? 2 : 0) +
    (/^(?:19|20)\d{2}年|[省市区县州旗].*工作报告/.test(title) ? 2 : 0) -
    (alone ? 6 : 0) -
    start * 0.25
  )
}

/** Of several printings the last, with the bodies on the line above it. */
function nearestText(best: PrintedTitle, all: readonly PrintedTitle[], head: readonly string[]): PrintedTitle {
  const key = foldText(bareTitle(best.title))
  const again = all.filter((other) => {
    const lead = head.slice(other.start, other.end - 1)
    const own = foldText(bareTitle(other.title))
    return own === key || (own.endsWith(key) && lead.length > 0 && lead.every(isOrganization))
  })
  return again.reduce((last, next) => (next.end > last.end ? next : last), best)
}

/** The title as printed over the text: the best of all runs of lines that end in a word for a kind of document. */
export function printedTitle(head: readonly string[], from: number, within: number): PrintedTitle | null {
  const all: PrintedTitle[] = []
  for (let start = from; start < Math.min(from + within, head.length); start++) {
    const found = titleFrom(head, start)
    if (found) all.push(found)
  }
  // Behind the first paragraph a title is that of another document, unless it was printed above.
  const paragraph = head.findIndex((line, i) => i >= from && line.length > 60 && line.includes('。'))
  const above = all.filter(({ start }) => paragraph < 0 || start < paragraph)
  const scored = above.map((candidate) => ({ candidate, points: score(candidate, head, all) }))
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, next) => (top === null || next.points > top.points ? next : top),
    null,
  )
  return best && nearestText(best.candidate, all, head)
}

/** The first line of its own that could be a title, for a document that names no kind: 基本情况. */
export function plainTitle(head: readonly string[]): PrintedTitle | null {
  const at = head.slice(0, 8).findIndex((line) => mayBeTitle(line) && /[\u4e00-\u9fa5]{3}/.test(line))
  if (at < 0) return null
  const line = head[at] as string
  return { title: withoutNumber(squeeze(line)), raw: line, start: at, end: at + 1 }
}
