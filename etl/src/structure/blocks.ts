import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { noteLine } from '../language/names/notes.js'
import { runningTitle } from '../language/names/stock-headings.js'
import { unitSource } from '../language/quantity/unit-words.js'
import { concatMapped, type MappedText, sliceMapped, trimMapped } from '../model/index.js'
import { boxMark } from './boxes.js'
import { annexLine, captionLine, glossaryLine } from './captions.js'
import type { ContentLine } from './content-lines.js'
import { decimalHeadings } from './decimal-headings.js'
import { type HeadingMark, type HeadingStyle, headingMark } from './headings.js'
import {
  type BodyLines,
  captionEnd,
  headingEnd,
  isPlainHeading,
  isTitleLine,
  itemTitle,
  readNote,
  readParagraph,
} from './line-runs.js'
import { listItems } from './list-items.js'
import { OutlineCounter } from './outline.js'
import { tableExtent } from './tables/extent.js'
import { startsHeader } from './tables/header.js'

/** The document's lines as a sequence of typed blocks. */
export type Block =
  | {
      kind: 'heading'
      mark: HeadingMark
      title: MappedText
      rest: MappedText | null
      sentence: boolean
      line: ContentLine
    }
  | { kind: 'box'; label: string; title: MappedText; line: ContentLine }
  | { kind: 'annex'; label: string; line: ContentLine }
  | { kind: 'glossary'; line: ContentLine }
  | { kind: 'caption'; label: string; title: string; line: ContentLine }
  | { kind: 'table'; lines: ContentLine[] }
  | { kind: 'note'; text: MappedText; line: ContentLine }
  | { kind: 'paragraph'; text: MappedText; line: ContentLine }

/** 抄送：…, 西安市人民政府办公厅 2022年 7月 22日印发: the foot of the last page. */
const footLine = pattern`^${words('foot-label')}\s*[：:]|(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发$`
/** Marks that open a paragraph of their own: ——坚持…, 01 高校毕业生就业创业促进行动, （责任单位：…）, 责任单位：… */
const opensParagraph = /^(?:——|[（(]?(?:责任|牵头)(?:单位|部门)[：:])/
/** Headings that are printed on a line of their own, however long. */
const ownLine: ReadonlySet<HeadingStyle> = new Set(['part', 'chapter', 'article', 'decimal-1', 'decimal-2'])
/** 1.城镇调查失业率：控制在5.5%以内: an item that ends without a stop. */
const statesAmount = new RegExp(`^[^（(：:。]{4,40}[：:].*\\d(?:${unitSource})`)
/** Splits a run-in heading after its first sentence, or after a stock title: （一）发展基础。“十三五”时期，…; 一、工作目标通过… */
function splitRunIn(text: MappedText): { title: MappedText; rest: MappedText | null } {
  const stop = text.text.indexOf('。')
  // `一、关停以下机组：…；…。`: a list is no part of the title that announces it.
  const announced = /^[^。；：]{6,}(?=：[^。]*；)/.exec(text.text)?.[0].length ?? 0
  if (announced > 0)
    return { title: sliceMapped(text, 0, announced), rest: trimMapped(sliceMapped(text, announced + 1)) }
  const running = runningTitle(stop < 0 ? text.text : text.text.slice(0, stop))
  if (running > 0) return { title: sliceMapped(text, 0, running), rest: trimMapped(sliceMapped(text, running)) }
  if (stop < 0) return { title: trimMapped(text), rest: null }
  const rest = trimMapped(sliceMapped(text, stop + 1))
  return { title: trimMapped(sliceMapped(text, 0, stop)), rest: rest.text === '' ? null : rest }
}

/** Cuts the lines of the plan's body into blocks. width: of a full line, Infinity where lines are paragraphs. */
export function readBlocks(lines: readonly ContentLine[], width: number): Block[] {
  const body: BodyLines = { lines, width }
  const outline = new OutlineCounter()
  const blocks: Block[] = []
  let inBox = false
  /** Behind the body, in an annex or a glossary: `1.“双千兆”：指千兆光纤网和5G网络。` is no heading there. */
  let behindBody = false
  const decimals = decimalHeadings(lines.map((line) => line.text.text))
  const items = listItems(body)
  const heading = (i: number): HeadingMark | null => {
    if (behindBody) return null
    const decimal = decimals.get(i)
    if (decimal) return decimal
    const { text: words, grid } = lines[i] as ContentLine
    const text = words.text
    const mark = grid ? null : headingMark(text)
    // Items 1. 2. of a box are no headings of the outline.
    if (!mark || items.has(i) || (inBox && mark.style === 'arabic')) return null
    const counted = outline.accepts(mark) || (isPlainHeading(body, i, mark, inBox) && outline.acceptsPlain(mark))
    return counted ? mark : null
  }
  const opensBlock = (i: number): boolean => {
    const { text: words, grid, cellOf } = lines[i] as ContentLine
    const text = words.text
    return (
      grid !== null ||
      cellOf !== null ||
      heading(i) !== null ||
      items.has(i) ||
      boxMark(text) !== null ||
      startsHeader(text) ||
      annexLine.test(text) ||
      glossaryLine.test(text) ||
      captionLine.test(text) ||
      noteLine.test(text) ||
      footLine.test(text) ||
      opensParagraph.test(text) ||
      itemTitle.test(text) ||
      (inBox && headingMark(text)?.style === 'arabic') ||
      (behindBody && headingMark(text) !== null)
    )
  }
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as ContentLine
    if (line.grid || line.cellOf) {
      const others = lines.slice(i).findIndex((other) => other !== line && (line.grid || other.cellOf !== line.cellOf))
      const end = others < 0 ? lines.length : i + others
      blocks.push({ kind: 'table', lines: lines.slice(i, end) })
      i = end
      continue
    }
    const text = line.text.text
    const mark = heading(i)
    const box = boxMark(text)
    const annex = annexLine.exec(text)
    const caption = captionLine.exec(text)
    if (footLine.test(text)) {
      // Behind the foot of a notice the plan may follow that it puts out.
      if (!lines.slice(i + 1).some((_line, at) => heading(i + 1 + at))) break
      i++
      continue
    }
    if (startsHeader(text)) {
      const end = tableExtent(lines, i)
      blocks.push({ kind: 'table', lines: lines.slice(i, end) })
      i = end
    } else if (box) {
      const end = headingEnd(body, i)
      const whole = concatMapped(lines.slice(i, end).map((part) => part.text))
      blocks.push({ kind: 'box', label: box.label, title: trimMapped(sliceMapped(whole, box.titleStart)), line })
      inBox = true
      i = end
    } else if (annex) {
      blocks.push({ kind: 'annex', label: (annex[1] as string).replace(/\s/g, ''), line })
      inBox = false
      behindBody = blocks.some((block) => block.kind === 'heading')
      i++
    } else if (glossaryLine.test(text)) {
      blocks.push({ kind: 'glossary', line })
      inBox = false
      behindBody = true
      i++
    } else if (caption) {
      const end = captionEnd(lines, i)
      const title = [caption[2] as string, ...lines.slice(i + 1, end).map((part) => part.text.text)].join('')
      blocks.push({ kind: 'caption', label: `表 ${caption[1]}`, title: title.replace(/\s/g, ''), line })
      i = end
    } else if (mark) {
      outline.enter(mark)
      inBox = false
      const runIn = text.includes('。') || (!ownLine.has(mark.style) && !isTitleLine(body, i))
      const end = runIn ? readParagraph(body, i, opensBlock).end : headingEnd(body, i)
      const whole = concatMapped(lines.slice(i, end).map((part) => part.text))
      const printed = sliceMapped(whole, mark.titleStart)
      blocks.push({
        kind: 'heading',
        mark,
        ...(runIn ? splitRunIn(printed) : { title: trimMapped(printed), rest: null }),
        sentence: (runIn && printed.text.includes('。')) || statesAmount.test(printed.text),
        line,
      })
      i = end
    } else if (noteLine.test(text)) {
      const note = readNote(body, i, opensBlock)
      blocks.push({ kind: 'note', text: note.text, line })
      inBox = false
      i = note.end
    } else {
      const { text: paragraph, end } = readParagraph(body, i, opensBlock)
      blocks.push({ kind: 'paragraph', text: paragraph, line })
      i = end
    }
  }
  return blocks
}
