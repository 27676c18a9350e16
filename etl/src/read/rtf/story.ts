import type { Block, EmbeddedObject, ParagraphBlock } from '../docx/blocks.js'
import { paragraphLines } from '../docx/paragraph-lines.js'
import { raised } from '../raised.js'
import { type CellDefinition, type TableRow, tableOf } from './table.js'

/** Word's tables have at most 63 columns; more definitions of one row are damage. */
const mostDefinitions = 256

/** Collects paragraphs and the rows of tables in the order of the file. */
export class Story {
  readonly #blocks: Block[] = []
  #runs: { text: string; isRaised: boolean }[] = []
  #objects: EmbeddedObject[] = []
  /** Text boxes, which follow the paragraph that they are anchored in. */
  #boxes: Block[] = []
  #cell: ParagraphBlock[] = []
  #cells: ParagraphBlock[][] = []
  #rows: TableRow[] = []
  #definitions: CellDefinition[] = []
  #merges = { goesOn: false, goesDown: false }
  #left = 0
  /** The paragraph at hand is in a cell (`\intbl`). */
  inTable = false

  add(text: string, isRaised: boolean): void {
    const last = this.#runs.at(-1)
    if (last?.isRaised === isRaised) last.text += text
    else this.#runs.push({ text, isRaised })
  }

  addObject(object: EmbeddedObject): void {
    this.#objects.push(object)
  }

  addBox(blocks: readonly Block[]): void {
    for (const block of blocks) this.#boxes.push(block)
  }

  endParagraph(): void {
    const paragraph = this.#paragraph()
    if (this.inTable) {
      this.#cell.push(paragraph)
      for (const box of this.#boxesAsText()) this.#cell.push(box)
    } else {
      this.#endTable()
      this.#blocks.push(paragraph)
      for (const block of this.#boxes) this.#blocks.push(block)
      this.#boxes = []
    }
  }

  endCell(): void {
    this.#cells.push([...this.#cell, this.#paragraph(), ...this.#boxesAsText()])
    this.#cell = []
  }

  endRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, definitions: this.#definitions })
    this.#cells = []
  }

  /** `\trowd`: what was said of cells before counts no more. */
  beginDefinitions(): void {
    this.#definitions = []
    this.#merges = { goesOn: false, goesDown: false }
    this.#left = 0
  }

  /** `\trleft`: where the first cell begins. */
  beginAt(left: number): void {
    if (this.#definitions.length === 0) this.#left = left
  }

  merge(how: 'goesOn' | 'goesDown'): void {
    this.#merges[how] = true
  }

  defineCell(right: number): void {
    if (this.#definitions.length < mostDefinitions) this.#definitions.push({ left: this.#left, right, ...this.#merges })
    this.#left = right
    this.#merges = { goesOn: false, goesDown: false }
  }

  /** All definitions of a row at once. */
  define(definitions: readonly CellDefinition[]): void {
    this.#definitions = [...definitions]
  }

  finish(): Block[] {
    if (this.#cell.length > 0 || (this.#cells.length > 0 && this.#runs.length > 0)) this.endCell()
    this.endRow()
    this.inTable = false
    if (this.#runs.length > 0 || this.#objects.length > 0 || this.#boxes.length > 0) this.endParagraph()
    this.#endTable()
    return this.#blocks
  }

  #paragraph(): ParagraphBlock {
    const text = this.#runs.map((run) => (run.isRaised ? raised(run.text) : run.text)).join('')
    const paragraph: ParagraphBlock = { kind: 'paragraph', lines: paragraphLines(text), objects: this.#objects }
    this.#runs = []
    this.#objects = []
    return paragraph
  }

  /** A cell holds no tables: those of a box in it are read cell by cell. */
  #boxesAsText(): ParagraphBlock[] {
    const paragraphs = this.#boxes.flatMap((block) =>
      block.kind === 'paragraph' ? [block] : block.cells.flatMap((cell) => cell.paragraphs),
    )
    this.#boxes = []
    return paragraphs
  }

  #endTable(): void {
    for (const block of this.#rows.length > 0 ? tableOf(this.#rows) : []) this.#blocks.push(block)
    this.#rows = []
  }
}
