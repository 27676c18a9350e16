import { isNextNoteItem } from '../language/names/notes.js'
import { withoutBodies } from '../language/names/responsible.js'
import { concatMapped, type MappedText } from '../model/index.js'
import { boxMark } from './boxes.js'
import type { ContentLine } from './content-lines.js'
import { type HeadingMark, headingMark } from './headings.js'
import { endsInAmount } from './run-in-heading.js'
import { startsHeader } from './tables/header.js'

const sentenceEnd = /[。！？]["”’）)]?$/
/** 01 高校毕业生就业创业促进行动, but not the rest of a number: 00公里 */
export const itemTitle = /^0[1-9]\s*[^\d\s]/

/** Source of the bullet of an item that begins with a word: a sign before a number would be its own. */
export const bulletSource = String.raw`[•●■◆○▪▲▶➢·*+-]\s*(?=[\u4e00-\u9fff])`
const listMark = new RegExp(String.raw`^(?:[（(]?\d{1,2}[）).．、](?!\d)|${bulletSource})`)
const opensWithWord = /^(?![以左右之及])[\u4e00-\u9fff]/

/** Lines of the body. width: characters of a full line, Infinity where lines are paragraphs. */
export interface BodyLines {
  lines: readonly ContentLine[]
  width: number
}

/** A line without a full stop that does not fill the page: a title, an item's name. */
export function standsAlone({ lines, width }: BodyLines, at: number): boolean {
  const { text: words, whole } = lines[at] as ContentLine
  const text = words.text
  if (whole || (itemTitle.test(text) && !/[。；]/.test(text))) return true
  if (/[。；，、：:,]$/.test(text)) return false
  if (withoutBodies(text) !== text) return true
  return Number.isFinite(width) ? text.length < width * 0.7 : text.length < 30 && !/[。；，,]/.test(text)
}

/** Longer lines are no titles. */
const longestTitle = 60

/** A heading on a line of its own: where lines are paragraphs, none goes on, and commas are those of a title. */
export function isTitleLine(body: BodyLines, at: number): boolean {
  const text = (body.lines[at] as ContentLine).text.text
  const alone = !Number.isFinite(body.width) && text.length <= longestTitle && !/[。；，、：:,]$|[。；]/.test(text)
  return alone || standsAlone(body, at)
}

/**
 * A line that is a heading whatever its number: `（六）扎实促进乡村全面振兴。坚持…`, a short sentence or none; `3.提高保护区的建设质量。`
 * alone, with a long paragraph after it. Within a box only one that is alone ends it.
 */
export function isPlainHeading(
  { lines }: BodyLines,
  at: number,
  { style, titleStart }: HeadingMark,
  inBox: boolean,
): boolean {
  const title = (lines[at] as ContentLine).text.text.slice(titleStart)
  const [sentence = ''] = title.split('。')
  if (sentence.length < 4 || /[；：:\d]/.test(sentence)) return false
  const next = lines[at + 1]?.text.text ?? ''
  const alone = sentence.length + 1 >= title.length && next.length > 40 && headingMark(next) === null
  if (style === 'han' || style === 'bracketed-han') return sentence.length <= 45 && (alone || !inBox)
  return style === 'arabic' && !inBox && alone && sentence.length <= 30 && !sentence.includes('，')
}

/** Shorter texts after a title on its line may be what the sentence goes on with. */
const shortestText = 15

/** `2.深入调整产品结构。到2025年底，…`: a title of a few words, and its paragraph on the same line. */
export function isRunInHeading({ lines }: BodyLines, at: number, { style, titleStart }: HeadingMark): boolean {
  const title = (lines[at] as ContentLine).text.text.slice(titleStart)
  const stop = title.indexOf('。')
  const short = stop >= 4 && stop <= 30 && !/[，；：:\d]/.test(title.slice(0, stop))
  return style === 'arabic' && short && title.length - stop > shortestText
}

/** `第五章 …分配制度` / `改革，重点形成…机制`: a heading printed over two lines. Returns the line after the heading. */
export function headingEnd({ lines, width }: BodyLines, at: number): number {
  let end = at + 1
  while (end < lines.length && end < at + 3) {
    const last = (lines[end - 1] as ContentLine).text.text
    const next = (lines[end] as ContentLine).text.text
    const goesOn =
      /[，、]$/.test(last) || (Number.isFinite(width) && last.length >= width * 0.8 && !sentenceEnd.test(last))
    const fits =
      !/[。；]/.test(next) &&
      next.length < Math.min(width * 0.9, 40) &&
      !headingMark(next) &&
      !boxMark(next) &&
      !startsHeader(next)
    if (!goesOn || !fits) break
    end++
  }
  return end
}

/** `表1 湖南省…事业发展主要` / `指标`: a caption printed over two lines, the header of its table after it. */
export function captionEnd(lines: readonly ContentLine[], at: number): number {
  const next = lines[at + 1]?.text.text ?? ''
  const startsTable = (line: ContentLine | undefined) =>
    line !== undefined && (line.grid !== null || startsHeader(line.text.text))
  const goesOn = !startsTable(lines[at + 1]) && next.length <= 20 && startsTable(lines[at + 2])
  return goesOn && !/[。；：]/.test(next) && !/^[（(]?单位/.test(next) ? at + 2 : at + 1
}

/** `实现以下目标：` with two lines below it that stand alone: each of them is a paragraph. */
function announcesList(body: BodyLines, at: number): boolean {
  const [first, second] = body.lines.slice(at + 1, at + 3)
  const text = (body.lines[at] as ContentLine).text.text
  return /[：:]$/.test(text) && [first, second].every((line, i) => line && standsAlone(body, at + 1 + i))
}

/** `（2）林木绿化率达到57%` and a blank line behind it: an item without a stop. A bound (以上) would go on with it. */
function endsItem({ lines }: BodyLines, at: number, end: number): boolean {
  const { text, afterBlank } = lines[end] as ContentLine
  const isItem = listMark.test((lines[at] as ContentLine).text.text)
  return (
    isItem && afterBlank && opensWithWord.test(text.text) && endsInAmount((lines[end - 1] as ContentLine).text.text)
  )
}

/** Joins the lines of one paragraph, from `at` on. Returns the text and the line after it. */
export function readParagraph(
  body: BodyLines,
  at: number,
  endsAt: (i: number) => boolean,
): { text: MappedText; end: number } {
  const { lines } = body
  const textAt = (i: number) => (lines[i] as ContentLine).text.text
  let end = at + 1
  const parts = [(lines[at] as ContentLine).text]
  if (!standsAlone(body, at) && !announcesList(body, at)) {
    while (end < lines.length && !sentenceEnd.test(textAt(end - 1)) && !endsAt(end) && !endsItem(body, at, end)) {
      parts.push((lines[end] as ContentLine).text)
      end++
    }
  }
  return { text: concatMapped(parts), end }
}

/** The note under a table: one sentence, or the items of a numbered note. Prose after it is no part of it. */
export function readNote(
  body: BodyLines,
  at: number,
  endsAt: (i: number) => boolean,
): { text: MappedText; end: number } {
  const { lines, width } = body
  // Where lines are paragraphs, a note without a full stop ends with its line all the same.
  const first = readParagraph(body, at, Number.isFinite(width) ? endsAt : () => true)
  let { text, end } = first
  while (end < lines.length && isNextNoteItem(text.text, (lines[end] as ContentLine).text.text)) {
    const item = readParagraph(body, end, endsAt)
    text = concatMapped([text, item.text])
    end = item.end
  }
  return { text, end }
}
