import { matchesOf } from '@plangraph/figures'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { sliceMapped, trimMapped } from '../model/index.js'
import type { ContentLine } from './content-lines.js'
import { type HeadingMark, headingMark, headingStyles } from './headings.js'

/** A line that holds several parts of an outline is longer. */
const shortest = 40
/** A heading without a stop, with the next one directly after it: 二、总体要求（一）指导思想。 */
const longestTitle = 45
const boxNumber = String.raw`专\s*栏\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=[：:\s　])`
/** Where a number may be that of a heading or a box, if what precedes it lets it. */
const numbers = new RegExp(
  String.raw`[一二三四五六七八九十]{1,3}\s*、|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|(?<![\d.．])\d{1,2}\s*[.．、](?!\d)|${boxNumber}`,
  'g',
)

interface Part {
  at: number
  /** null: a box. */
  mark: HeadingMark | null
}

/** What precedes a place in a text: the last two letters, and the blanks after them. */
interface Before {
  said: string
  blanks: string
}

/** Looks back no further than it must: a text of one line may hold thousands of numbers. */
function before(text: string, at: number): Before {
  let end = at
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--
  return { said: text.slice(Math.max(0, end - 2), end), blanks: text.slice(end, at) }
}

/** Blanks two letters wide, the indent of a paragraph (GB/T 9704). */
const indent = String.raw`\u3000[ \u00a0]*\u3000|\u3000[ \u00a0]{2}`
/** Before a number of a heading four narrow blanks are as wide. */
const setsOff = new RegExp(`${indent}| {4}`)
/** A paragraph begins there, as its blanks show: `…的国际形象。　　（二）…` */
const setOff = ({ said, blanks }: Before) => said !== '' && setsOff.test(blanks)
/** `…负责）2.…`, `…提出以下意见：一、…` */
const behindSentence = ({ said, blanks }: Before) =>
  (said === '' && blanks === '') || /(?:[。！？][”’"]?|[）)]|[：:])$/.test(said)

const rank = (mark: HeadingMark) => headingStyles.indexOf(mark.style)

/** `二、总体要求（一）指导思想。`: the last heading, of an outer family, ends where the next one begins. */
function isBelowTitle(text: string, outer: Part, at: number): boolean {
  const from = outer.at + (outer.mark?.titleStart ?? 0)
  if (at - from > 2 * longestTitle) return false
  const title = text.slice(from, at).trim()
  return title !== '' && title.length <= longestTitle && !/[。；：]/.test(title)
}

/** Whether a number is where a heading may begin. `1.…；2.…` is a list in a sentence. */
function mayBegin(text: string, at: number, mark: HeadingMark, outer: Part | null): boolean {
  if (outer !== null && isBelowTitle(text, outer, at)) return true
  const words = before(text, at)
  return behindSentence(words) && (mark.style === 'han' || !/[；;：:]$/.test(words.said))
}

/** Numbers of headings in one line, in order, that carry on their counts or begin them anew below an outer one. */
function outlineOf(text: string): Part[] {
  const parts: Part[] = []
  const counts = new Map<number, number>()
  for (const { index: at } of matchesOf(text, numbers)) {
    const mark = headingMark(text.slice(at, at + 12))
    if (!mark) continue
    const last = parts.at(-1)
    const outer = last?.mark && rank(last.mark) < rank(mark) ? last : null
    const count = counts.get(rank(mark)) ?? 0
    const anew = mark.ordinal === 1 && (count === 0 || outer !== null || mark.style === 'han')
    if (!(anew || mark.ordinal === count + 1) || !mayBegin(text, at, mark, outer)) continue
    counts.set(rank(mark), mark.ordinal)
    parts.push({ at, mark })
  }
  return parts
}

/** 一、…二、… or 一、…（一）…（二）… in one line; anything less may be a list in a paragraph. */
function isOutline(parts: readonly Part[]): boolean {
  const of = (style: HeadingMark['style']) => parts.filter(({ mark }) => mark?.style === style).length
  return of('han') >= 2 || (parts[0]?.at === 0 && parts[0].mark?.style === 'han' && of('bracketed-han') >= 2)
}

/** Headings that blanks set off, and boxes after a sentence: `…建设。专栏4　重点内容　　四、重点工程` */
function setOffParts(text: string): Part[] {
  return matchesOf(text, numbers).flatMap(({ index: at, 0: number }): Part[] => {
    const words = before(text, at)
    const mark = headingMark(text.slice(at, at + 12))
    if (mark) return setOff(words) && mark.style !== 'arabic' ? [{ at, mark }] : []
    return number.startsWith('专') && (setOff(words) || /[。！？]$/.test(words.said)) ? [{ at, mark: null }] : []
  })
}

/** Paragraphs of a text that lost its line ends begin at the indents of their first lines: `…的比例为72%。　　三、推进…` */
const indents = new RegExp(String.raw`(?<=\S)[ \u00a0]*(?:${indent})[ \u00a0\u3000]*(?=\S)`, 'g')
/** One or two such blanks may set a word off; more of them in a long line are indents. */
const fewestIndents = 4
const fewestLetters = 400

/** Where paragraphs of one line begin by their indents; none where blanks are too few to be indents. */
function indented(text: string): number[] {
  if (text.length < fewestLetters) return []
  const starts = matchesOf(text, indents).map(({ index, 0: blanks }) => index + blanks.length)
  return starts.length < fewestIndents ? [] : starts
}

function cut(line: ContentLine, starts: readonly number[]): ContentLine[] {
  const ends = [...new Set([0, ...starts, line.text.text.length])].sort((a, b) => a - b)
  return ends.slice(1).flatMap((end, i) => {
    const text = trimMapped(sliceMapped(line.text, ends[i] as number, end))
    const [start, last] = [text.offsets[0], text.offsets.at(-1)]
    if (start === undefined || last === undefined) return []
    return [{ ...line, text, start, end: last + 1, afterBlank: i === 0 ? line.afterBlank : true, whole: true }]
  })
}

/** `附件：1.各省（区、市）进展情况统计表2.…`: its items are no headings, up to the next 一、 of what is annexed. */
function withoutAnnexItems(text: string, parts: readonly Part[]): number[] {
  const annex = /(?<=[。）]\s*)附件\s*[：:]/.exec(text)?.index ?? text.length
  const resumes = parts.find(({ at, mark }) => at > annex && mark?.style === 'han')?.at ?? text.length
  const starts = parts.map(({ at }) => at).filter((at) => at < annex || at >= resumes)
  return annex < text.length ? [...starts, annex] : starts
}

const foot = pattern`^${words('foot-label')}\s*[：:][^。]{0,200}。`

/** `抄送：市场监管总局办公厅，…。附件…`: the foot of a notice, with what it puts out after it. */
const footEnd = (text: string) => foot.exec(text)?.[0].length ?? 0

/**
 * Texts that lost their line ends print their whole outline in one line: `…如下意见：一、总体要求（一）指导思想。…（二）…`. Such
 * lines are cut before every number of a heading that carries on its count; other lines only where blanks or a box show
 * that a paragraph begins.
 */
export function cutRunOnHeadings(lines: readonly ContentLine[]): ContentLine[] {
  return lines.flatMap((line) => {
    const { text } = line.text
    if (line.grid || line.cellOf || text.length < shortest || text.includes('\t')) return [line]
    const outline = outlineOf(text)
    const others = setOffParts(text)
    const parts = isOutline(outline) ? [...outline, ...others].sort((a, b) => a.at - b.at) : others
    const end = footEnd(text)
    const starts = [...(end > 0 ? [end] : []), ...withoutAnnexItems(text, parts), ...indented(text)]
    return starts.length === 0 ? [line] : cut(line, starts)
  })
}
