import { asNotes, type Block } from '../docx/blocks.js'
import { limits } from '../docx/limits.js'
import { latinCharacter } from '../rtf/charsets.js'
import { Story } from '../rtf/story.js'
import { type Piece, piecesOf } from './pieces.js'
import { charactersOf, paragraphsOf } from './properties.js'
import { hasDrawingsBehindText, type WordFile } from './word-file.js'

/** Characters that Word stores for what is no letter (MS-DOC 2.4.1). */
const cellMark = '\u0007'
const paragraphEnds = '\r\f'
const signs: ReadonlyMap<string, string> = new Map([
  ['\u000b', '\n'],
  ['\u000e', '\n'],
  ['\u001e', '-'],
  ['\u00a0', ' '],
  ['\u3000', '\u3000'],
])

/**
 * What a document prints: its text, then notes, endnotes and text boxes. Page heads and comments are left out. Null for more
 * characters than any document has: pieces may repeat the same bytes without end. numbered: paragraphs whose number is missing.
 */
export function readBlocks(file: WordFile): { blocks: Block[]; numbered: number } | null {
  const { text, notes, endnotes, boxes, between } = file.stories
  const pieces = piecesOf(file)
  if ((pieces.at(-1)?.to ?? 0) > limits.characters) return null
  const reader = new StoryReader(file, pieces)
  const afterNotes = text + notes + between.reduce((sum, length) => sum + length, 0)
  const onPaper = !hasDrawingsBehindText(file)
  const part = (from: number, length: number, isOnPaper = onPaper) =>
    length > 0 ? reader.read(from, from + length, isOnPaper) : []
  const blocks = [
    ...part(0, text),
    ...asNotes(part(text, notes)),
    ...asNotes(part(afterNotes, endnotes)),
    ...part(afterNotes + endnotes, boxes, false),
  ]
  return { blocks, numbered: reader.numbered }
}

class StoryReader {
  numbered = 0
  #isOnPaper = true
  readonly #paragraphs
  readonly #characterAt

  constructor(
    private readonly file: WordFile,
    private readonly pieces: readonly Piece[],
  ) {
    this.#paragraphs = paragraphsOf(file)
    this.#characterAt = charactersOf(file)
  }

  /** The characters from one to another. isOnPaper: white ones without a ground are not seen. */
  read(from: number, to: number, isOnPaper: boolean): Block[] {
    this.#isOnPaper = isOnPaper
    const story = new Story()
    const fields = new Fields()
    for (const piece of this.pieces) {
      const width = piece.isNarrow ? 1 : 2
      const first = piece.at + width * Math.max(from - piece.from, 0)
      const end = Math.min(piece.at + width * (Math.min(to, piece.to) - piece.from), this.file.main.length - width + 1)
      for (let at = first; at < end; at += width) this.#character(story, fields, this.#textAt(at, piece.isNarrow), at)
    }
    return story.finish()
  }

  #textAt(at: number, isNarrow: boolean): string {
    return isNarrow ? latinCharacter(this.file.main[at] ?? 0) : String.fromCharCode(this.file.main.readUInt16LE(at))
  }

  #character(story: Story, fields: Fields, text: string, at: number): void {
    if (text === cellMark || paragraphEnds.includes(text)) this.#end(story, fields, text, at)
    else if (fields.mark(text)) return
    else if (fields.printed) this.#print(story, text, at)
  }

  #print(story: Story, text: string, at: number): void {
    const { isUnread, isRaised, isSpecial, isWhite } = this.#characterAt(at)
    if (isUnread || (isWhite && this.#isPaperBehind(at))) return
    const sign = signs.get(text) ?? text
    if (text === '\u0001' && isSpecial) story.addObject({ kind: 'picture' })
    else if (!isSpecial && (sign === '\n' || sign === '\t' || sign >= ' '))
      story.add(sign === '\u001f' ? '' : sign, isRaised)
  }

  /** Nothing else is behind the paragraph, nor behind a cell of its row. */
  #isPaperBehind(at: number): boolean {
    const { inTable, isShaded } = this.#paragraphs.at(at)
    return this.#isOnPaper && !isShaded && !(inTable && this.#paragraphs.rowOf(at).shadesCells)
  }

  #end(story: Story, fields: Fields, text: string, at: number): void {
    const { inTable, endsRow, definitions, isNumbered } = this.#paragraphs.at(at)
    if (isNumbered) this.numbered++
    fields.endParagraph()
    story.inTable = inTable
    if (text !== cellMark) story.endParagraph()
    else if (!endsRow) story.endCell()
    else {
      story.define(definitions)
      story.endRow()
    }
  }
}

/** Fields: begin, instruction, separator, result, end; only results are printed. */
class Fields {
  #open: ('instruction' | 'result')[] = []

  get printed(): boolean {
    return !this.#open.includes('instruction')
  }

  /** True for a mark of a field. */
  mark(text: string): boolean {
    if (text === '\u0013') this.#open.push('instruction')
    else if (text === '\u0014' && this.#open.length > 0) this.#open[this.#open.length - 1] = 'result'
    else if (text === '\u0015') this.#open.pop()
    return text === '\u0013' || text === '\u0014' || text === '\u0015'
  }

  /** An instruction that does not end with its paragraph is damaged: what follows must not get lost with it. */
  endParagraph(): void {
    if (this.#open.length > 0) this.#open = this.#open.filter((part) => part === 'result')
  }
}
