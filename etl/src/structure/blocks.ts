import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { footnoteLine, noteLine } from '../language/names/notes.js'
import { concatMapped, type MappedText, sliceMapped, trimMapped } from '../model/index.js'
import type { Block } from './block.js'
import { boxMark } from './boxes.js'
import { annexLine, captionLine, glossaryLine } from './captions.js'
import type { ContentLine } from './content-lines.js'
import { decimalHeadings } from './decimal-headings.js'
import { type HeadingMark, type HeadingStyle, headingMark } from './headings.js'
import {
  type BodyLines,
  bulletSource,
  captionEnd,
  headingEnd,
  isPlainHeading,
  isRunInHeading,
  isTitleLine,
  itemTitle,
  readNote,
  readParagraph,
} from './line-runs.js'
import { listItems } from './list-items.js'
import { OutlineCounter } from './outline.js'
import { isSentence, splitRunIn } from './run-in-heading.js'
import { tableExtent } from './tables/extent.js'
import { startsHeader } from './tables/header.js'

/** 抄送：…, 西安市人民政府办公厅 2022年 7月 22日印发: the foot of the last page. */
const footLine = pattern`^${words('foot-label')}\s*[：:]|(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发$`
/** Marks that open a paragraph of their own: ——坚持…, 01 高校毕业生就业创业促进行动, （责任单位：…）, 责任单位：… */
const opensParagraph = /^(?:——|[（(]?(?:责任|牵头)(?:单位|部门)[：:])/
/** `• 新增养老床位5600张`, `（2）改造泵站7座`: an item of a list, where the line before ends with a stop, or is one too. */
const bulletItem = new RegExp(`^(?:${bulletSource}|[（(]\\d{1,2}[）)]\\s*(?=\\S))`)
/** Headings that are printed on a line of their own, however long. */
const ownLine: ReadonlySet<HeadingStyle> = new Set(['part', 'chapter', 'article', 'decimal-1', 'decimal-2'])
/** Forms of lines that begin a block, whatever precedes them. */
const opening = [annexLine, glossaryLine, captionLine, noteLine, footnoteLine, footLine, opensParagraph, itemTitle]

/** A block and the line after it. */
interface ReadBlock {
  block: Block
  end: number
}

/** Reads blocks line by line; what a line is depends on the headings and boxes before it. */
class BlockReader {
  readonly #body: BodyLines
  #outline = new OutlineCounter()
  readonly #decimals: ReadonlyMap<number, HeadingMark>
  readonly #items: ReadonlySet<number>
  #hasHeading = false
  #inBox = false
  /** Within a glossary: `1.“双千兆”：指千兆光纤网和5G网络。` is no heading there. */
  #inGlossary = false
  /** Within an annex whose first heading is still to come: it has an outline of its own, which begins with 一、. */
  #opensAnnex = false

  constructor(body: BodyLines) {
    this.#body = body
    this.#decimals = decimalHeadings(body.lines.map((line) => line.text.text))
    this.#items = listItems(body)
  }

  read(): Block[] {
    const blocks: Block[] = []
    for (let i = 0; i < this.#body.lines.length; ) {
      if (this.#isFoot(i)) {
        // After the foot of a notice the plan may follow that it puts out.
        if (!this.#body.lines.some((_line, at) => at > i && this.#headingAt(at) !== null)) break
        i++
        continue
      }
      const { block, end } = this.#readBlock(i)
      blocks.push(block)
      i = end
    }
    return blocks
  }

  /** What begins at a line, asked in this order. */
  #readBlock(i: number): ReadBlock {
    return (
      this.#readTable(i) ??
      this.#readFootnote(i) ??
      this.#readBox(i) ??
      this.#readAnnex(i) ??
      this.#readGlossary(i) ??
      this.#readCaption(i) ??
      this.#readHeading(i) ??
      this.#readNote(i) ??
      this.#readParagraph(i)
    )
  }

  #line(i: number): ContentLine {
    return this.#body.lines[i] as ContentLine
  }

  #isFoot(i: number): boolean {
    const { text, grid, cellOf } = this.#line(i)
    return grid === null && cellOf === null && footLine.test(text.text)
  }

  #headingAt(i: number): HeadingMark | null {
    if (this.#inGlossary) return null
    if (this.#opensAnnex) return this.#firstOfAnnex(i)
    const decimal = this.#decimals.get(i)
    if (decimal) return decimal
    const { text, grid } = this.#line(i)
    const mark = grid ? null : headingMark(text.text)
    // Items 1. 2. of a box are no headings of the outline.
    if (!mark || this.#items.has(i) || (this.#inBox && mark.style === 'arabic')) return null
    const counted =
      this.#outline.accepts(mark) ||
      (isPlainHeading(this.#body, i, mark, this.#inBox) && this.#outline.acceptsPlain(mark)) ||
      (isRunInHeading(this.#body, i, mark) && this.#outline.opensExcerpt(mark))
    return counted ? mark : null
  }

  #firstOfAnnex(i: number): HeadingMark | null {
    const { text, grid } = this.#line(i)
    const mark = grid ? null : headingMark(text.text)
    return mark?.style === 'han' && mark.ordinal === 1 ? mark : null
  }

  readonly #opensBlock = (i: number): boolean => {
    const { text: words, grid, cellOf, note } = this.#line(i)
    const text = words.text
    return (
      grid !== null ||
      note ||
      this.#opensItem(i) ||
      cellOf !== null ||
      this.#headingAt(i) !== null ||
      this.#items.has(i) ||
      boxMark(text) !== null ||
      startsHeader(text) ||
      opening.some((form) => form.test(text)) ||
      (this.#inBox && headingMark(text)?.style === 'arabic') ||
      ((this.#inGlossary || this.#opensAnnex) && headingMark(text) !== null)
    )
  }

  #opensItem(i: number): boolean {
    const { text, whole } = this.#line(i)
    const before = this.#body.lines[i - 1]?.text.text ?? ''
    return whole || (bulletItem.test(text.text) && (/[。；：:]$/.test(before) || bulletItem.test(before)))
  }

  #readTable(i: number): ReadBlock | null {
    const end = this.#tableEnd(i)
    return end === null ? null : { block: { kind: 'table', lines: this.#body.lines.slice(i, end) }, end }
  }

  /** The line after a table that begins at a line: all lines of one grid or of cells of one table, or a table of words. */
  #tableEnd(i: number): number | null {
    const { lines } = this.#body
    const line = this.#line(i)
    if (!line.grid && !line.cellOf) return startsHeader(line.text.text) ? tableExtent(lines, i) : null
    const others = lines.slice(i).findIndex((other) => other !== line && (line.grid || other.cellOf !== line.cellOf))
    return others < 0 ? lines.length : i + others
  }

  #readBox(i: number): ReadBlock | null {
    const line = this.#line(i)
    const box = boxMark(line.text.text)
    if (!box) return null
    const end = headingEnd(this.#body, i)
    const title = trimMapped(sliceMapped(this.#joined(i, end), box.titleStart))
    this.#inBox = true
    return { block: { kind: 'box', label: box.label, title, line }, end }
  }

  #joined(start: number, end: number): MappedText {
    return concatMapped(this.#body.lines.slice(start, end).map((part) => part.text))
  }

  #readAnnex(i: number): ReadBlock | null {
    const line = this.#line(i)
    const label = annexLine.exec(line.text.text)?.[1]
    if (label === undefined) return null
    this.#inBox = false
    if (this.#hasHeading) {
      this.#outline = new OutlineCounter()
      this.#opensAnnex = true
    }
    return { block: { kind: 'annex', label: label.replace(/\s/g, ''), line }, end: i + 1 }
  }

  #readGlossary(i: number): ReadBlock | null {
    const line = this.#line(i)
    if (!glossaryLine.test(line.text.text)) return null
    this.#inBox = false
    this.#inGlossary = true
    return { block: { kind: 'glossary', line }, end: i + 1 }
  }

  #readCaption(i: number): ReadBlock | null {
    const { lines } = this.#body
    const line = this.#line(i)
    const [, number, title] = captionLine.exec(line.text.text) ?? []
    if (number === undefined || title === undefined) return null
    const end = captionEnd(lines, i)
    const whole = [title, ...lines.slice(i + 1, end).map((part) => part.text.text)].join('').replace(/\s/g, '')
    return { block: { kind: 'caption', label: `表 ${number}`, title: whole, line }, end }
  }

  #readHeading(i: number): ReadBlock | null {
    const line = this.#line(i)
    const mark = this.#headingAt(i)
    if (!mark) return null
    this.#outline.enter(mark)
    this.#hasHeading = true
    this.#opensAnnex = false
    this.#inBox = false
    const runIn = line.text.text.includes('。') || (!ownLine.has(mark.style) && !isTitleLine(this.#body, i))
    const end = runIn ? readParagraph(this.#body, i, this.#opensBlock).end : headingEnd(this.#body, i)
    const printed = sliceMapped(this.#joined(i, end), mark.titleStart)
    const parts = runIn ? splitRunIn(printed) : { title: trimMapped(printed), rest: null }
    const sentence = isSentence(printed.text, runIn)
    return { block: { kind: 'heading', mark, ...parts, sentence, line }, end }
  }

  #readNote(i: number): ReadBlock | null {
    const line = this.#line(i)
    if (!noteLine.test(line.text.text)) return null
    const { text, end } = readNote(this.#body, i, this.#opensBlock)
    this.#inBox = false
    return { block: { kind: 'note', text, line }, end }
  }

  /** What a note says of the text is no goal of it. */
  #readFootnote(i: number): ReadBlock | null {
    const line = this.#line(i)
    if (line.note) return { block: { kind: 'footnote', text: line.text, line }, end: i + 1 }
    const begins = line.whole || line.afterBlank || /[。；]$/.test(this.#body.lines[i - 1]?.text.text ?? '')
    if (!begins || line.cellOf || !footnoteLine.test(line.text.text)) return null
    const { text, end } = readParagraph(this.#body, i, this.#opensBlock)
    return { block: { kind: 'footnote', text, line }, end }
  }

  #readParagraph(i: number): ReadBlock {
    const { text, end } = readParagraph(this.#body, i, this.#opensBlock)
    return { block: { kind: 'paragraph', text, line: this.#line(i) }, end }
  }
}

/** Cuts the lines of the plan's body into blocks. width: of a full line, Infinity where lines are paragraphs. */
export const readBlocks = (lines: readonly ContentLine[], width: number): Block[] =>
  new BlockReader({ lines, width }).read()
