import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { findDocumentNumber } from '../../language/names/document-number.js'
import { datesIn } from '../../language/time/document-dates.js'
import { sliceMapped, squeeze, trimMapped } from '../../model/index.js'
import type { ContentLine } from '../content-lines.js'
import { isOrganization } from './issuers.js'
import { promulgating, titleInNotice, titleInNoticeTitle } from './titles.js'

/** Shorter lines hold one thing: a title, a signature. */
const runTogether = 60
/** Lines in which the head may be. */
const headExtent = 12
/** Lines in which the signature at the foot may be. */
const footExtent = 3
/** A title, its number, whom it goes to: `…若干意见国发〔2013〕24号各省、自治区、直辖市人民政府：发展…` */
const titleHead = pattern`^([^。；：:]{4,120}?${words('title-before-number')})(?=\s*(?!的)(?:[\u4e00-\u9fa5]{2,10}\s*[〔[【]\s*(?:19|20)\d{2}\s*[〕\]】]|各|\S{0,12}[省市县区]、))`
const number = /^\s*[\u4e00-\u9fa5]{1,10}\s*[〔[【]\s*(?:19|20)\d{2}\s*[〕\]】]\s*(?:第\s*)?\d{1,4}\s*号/
const addressee = /^\s*[^。：:《》]{2,400}?[：:]/
/** Blanks that set a signature to the right margin, and the names before the date. */
const widest = 240
const remark = /^\s*[（(]此?[^（）()]{2,16}[）)]/

/** Where pieces of the head begin that a line holds besides the first. */
function headCuts(text: string): number[] {
  const title = titleHead.exec(text)?.[0]
  if (title === undefined) return []
  const cuts = [title.length]
  for (const piece of [number, addressee]) {
    const at = cuts.at(-1) as number
    const length = piece.exec(text.slice(at))?.[0].length
    if (length !== undefined) cuts.push(at + length)
  }
  return cuts
}

/** Where a signature with its date begins and ends in running text: `…贯彻执行。　　国　务　院　　二○一一年十二月十五日` */
function signatureCuts(text: string): number[] {
  return datesIn(text).flatMap(({ start, end }) => {
    const before = text.slice(Math.max(0, start - widest), start)
    const stop = Math.max(...['。', '：', '；', '！', '）', ')'].map((mark) => before.lastIndexOf(mark)))
    const body = before.slice(stop + 1)
    const note = remark.exec(text.slice(end))?.[0].length ?? 0
    const behind = [end, ...(note > 0 ? [end + note] : [])]
    // The body is on the line before.
    if (text.slice(0, start).trim() === '') return behind
    if (stop < 0 || body.trim() === '' || squeeze(body).length > 40 || !isOrganization(squeeze(body))) return []
    return [start - body.length, start, ...behind]
  })
}

/** Where the text begins after its own title, which the notice has told: `国家环境保护“十二五”规划 　保护环境是我国…` */
function titleCut(text: string, from: number, title: string | null): number[] {
  if (title === null) return []
  let at = from
  let rest = title
  while (at < text.length && rest !== '') {
    if (!/\s/.test(text.charAt(at))) {
      if (text.charAt(at) !== rest.charAt(0)) return []
      rest = rest.slice(1)
    }
    at++
  }
  return rest === '' ? [at] : []
}

function cutAt(line: ContentLine, cuts: readonly number[]): ContentLine[] {
  const ends = [...new Set([0, ...cuts, line.text.text.length])].sort((a, b) => a - b)
  return ends.slice(1).flatMap((end, i) => {
    const text = trimMapped(sliceMapped(line.text, ends[i] as number, end))
    const [start, last] = [text.offsets[0], text.offsets.at(-1)]
    if (start === undefined || last === undefined) return []
    return [{ ...line, text, start, end: last + 1, afterBlank: i === 0 ? line.afterBlank : true, whole: true }]
  })
}

/** Whether a line of the head or the foot may hold several things: it is long, or a title with its number. */
const mayBeCut = (text: string, inHead: boolean) =>
  text.length > runTogether || (inHead && findDocumentNumber(text) !== null && titleHead.test(text))

/**
 * Texts that lost their line ends print title, number, addressees, notice, signature and plan in one line; these are cut
 * apart, in the first lines and in the last. Other lines stay as they are.
 */
export function cutRunTogetherLines(lines: readonly ContentLine[]): ContentLine[] {
  let carried: string | null = null
  return lines.flatMap((line, i) => {
    const { text } = line.text
    const inHead = i < headExtent
    const inside = line.grid || line.cellOf || (!inHead && i < lines.length - footExtent)
    if (inside || !mayBeCut(text, inHead)) return [line]
    const heads = inHead ? headCuts(text) : []
    const head = text.slice(0, heads[0] ?? 0)
    if (promulgating.test(head)) carried = titleInNoticeTitle(squeeze(head))
    if (inHead) carried = titleInNotice(squeeze(text.slice(0, 1200))) ?? carried
    const signatures = text.length > runTogether ? signatureCuts(text) : []
    const last = signatures.at(-1)
    const own = inHead && last !== undefined ? titleCut(text, last, carried) : []
    const cuts = [...heads, ...signatures, ...own]
    return cuts.length === 0 ? [line] : cutAt(line, cuts)
  })
}
