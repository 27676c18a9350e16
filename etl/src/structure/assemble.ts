import { responsibleBodies, withoutBodies } from '../language/names/responsible.js'
import type { Period } from '../language/time/five-year-plans.js'
import {
  type MappedText,
  type Paragraph,
  type StructuredSection,
  type StructuredTable,
  sourceRange,
  squeeze,
} from '../model/index.js'
import type { Block } from './block.js'
import type { ContentLine } from './content-lines.js'
import type { HeadingStyle } from './headings.js'
import { depthOf } from './outline.js'
import { partsOf } from './paragraph-parts.js'
import { readTable } from './tables/index.js'

export interface Assembled {
  sections: StructuredSection[]
  paragraphs: Paragraph[]
  tables: StructuredTable[]
}

interface Labelled {
  label: string
  title: string
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Collects sections, paragraphs and tables block by block. */
class Assembly implements Assembled {
  readonly sections: StructuredSection[] = []
  readonly paragraphs: Paragraph[] = []
  readonly tables: StructuredTable[] = []
  /** Indices of the sections that the next block is in. */
  #heading: number | null = null
  #box: number | null = null
  #annex: Labelled | null = null
  /** Of the table that follows. */
  #caption: Labelled | null = null
  #inGlossary = false

  constructor(
    /** Styles of headings that the document uses. */
    readonly used: ReadonlySet<HeadingStyle>,
    readonly period: Period | null,
    readonly reports: boolean,
  ) {}

  add(block: Block): void {
    if (block.kind === 'heading') this.#addHeading(block)
    else if (block.kind === 'box') this.#addBox(block)
    else if (block.kind === 'caption') this.#caption = { label: block.label, title: block.title }
    else if (block.kind === 'table') this.#addTable(block)
    else if (block.kind === 'note') this.#addNote(block)
    else if (block.kind === 'footnote') this.#addParagraph(block.text, 'note')
    else if (block.kind === 'paragraph') this.#addText(block)
    else this.#leaveBody(block)
  }

  #leaveBody(block: Of<'annex' | 'glossary'>): void {
    this.#box = null
    this.#heading = null
    this.#annex = block.kind === 'annex' ? { label: block.label, title: '' } : null
    this.#inGlossary = block.kind === 'glossary'
  }

  #addHeading({ mark, title, rest, sentence, line }: Of<'heading'>): void {
    this.#box = null
    this.#annex = null
    const depth = depthOf(mark.style, this.used)
    const printed = squeeze(title.text)
    const own = withoutBodies(printed)
    this.#heading = this.#addSection(
      { parent: this.#parentOf(depth), depth, number: mark.number, title: own, label: null },
      line,
      title,
    )
    const section = this.sections[this.#heading] as StructuredSection
    if (own !== printed) section.responsible = responsibleBodies(title.text)
    // A heading that is a sentence may state figures: it is read as one.
    if (sentence) this.paragraphs.push({ section: this.#heading, text: title, role: 'heading' })
    if (rest) this.#addParagraph(rest, 'body')
  }

  /** The last section above a depth. */
  #parentOf(depth: number): number | null {
    let parent = this.#heading
    while (parent !== null && (this.sections[parent] as StructuredSection).depth >= depth)
      parent = (this.sections[parent] as StructuredSection).parent
    return parent
  }

  #addBox({ label, title, line }: Of<'box'>): void {
    const outer = this.#heading === null ? null : (this.sections[this.#heading] as StructuredSection)
    const depth = (outer?.depth ?? 0) + 1
    const section = { parent: this.#heading, depth, number: null, title: squeeze(title.text), label }
    this.#box = this.#addSection(section, line, title)
  }

  #addSection(
    section: Pick<StructuredSection, 'parent' | 'depth' | 'number' | 'title' | 'label'>,
    line: ContentLine,
    title: MappedText,
  ): number {
    // A heading may be printed over two lines, so its range ends with its title.
    const { start, end } = sourceRange(line.text)
    const range = { start, end: Math.max(end, sourceRange(title).end) }
    return this.sections.push({ ...section, text: '', ...range, page: line.page, responsible: [] }) - 1
  }

  #addTable({ lines }: Of<'table'>): void {
    const owner = this.#box === null ? null : (this.sections[this.#box] as StructuredSection)
    const ranges = lines.map((line) => line.grid?.range ?? sourceRange(line.text))
    const end = Math.max(...ranges.map((range) => range.end))
    this.tables.push({
      ...this.#nameOfTable(owner),
      section: this.#box ?? this.#heading,
      ...readTable(lines, this.period, this.reports),
      note: null,
      start: ranges[0]?.start ?? 0,
      end,
      page: lines[0]?.page ?? null,
    })
    this.#caption = null
    if (owner) owner.end = Math.max(owner.end, end)
  }

  /** Label and title of a table: of its caption, else of its box, else of the annex. */
  #nameOfTable(owner: StructuredSection | null): Pick<StructuredTable, 'label' | 'title'> {
    const annexTitle = this.#annex?.title || null
    return {
      label: this.#caption?.label ?? owner?.label ?? this.#annex?.label ?? null,
      title: this.#caption?.title ?? owner?.title ?? annexTitle,
    }
  }

  #addNote({ text }: Of<'note'>): void {
    const table = this.tables.at(-1)
    if (table && table.note === null) table.note = text.text
    this.#addParagraph(text, 'note')
    this.#box = null
  }

  #addText({ text }: Of<'paragraph'>): void {
    if (this.#annex?.title === '' && this.#heading === null) this.#annex.title = squeeze(text.text)
    else this.#addParagraph(text, this.#roleOfText())
  }

  #roleOfText(): Paragraph['role'] {
    if (this.#inGlossary) return 'note'
    if (this.#box !== null) return 'box'
    return this.sections.length === 0 ? 'preamble' : 'body'
  }

  #addParagraph(text: MappedText, role: Paragraph['role']): void {
    const at = this.#box ?? this.#heading
    for (const part of partsOf(text, role)) this.paragraphs.push({ section: at, ...part })
    const section = at === null ? undefined : this.sections[at]
    if (!section) return
    section.text += (section.text === '' ? '' : '\n') + text.text
    section.end = Math.max(section.end, sourceRange(text).end)
    const bodies = responsibleBodies(text.text)
    if (bodies.length > 0 && section.responsible.length === 0) section.responsible = bodies
  }
}

/** Builds sections, paragraphs and tables from the blocks of a document's body. reports: it tells of results alone. */
export function assemble(blocks: readonly Block[], period: Period | null, reports: boolean): Assembled {
  const used = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.mark.style] : [])))
  const assembly = new Assembly(used, period, reports)
  for (const block of blocks) assembly.add(block)
  const { sections, paragraphs, tables } = assembly
  return { sections, paragraphs, tables }
}
