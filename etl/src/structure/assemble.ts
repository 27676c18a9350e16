import { lostTables } from '../language/lost-table.js'
import { responsibleBodies, withoutBodies } from '../language/names/responsible.js'
import type { Period } from '../language/time/five-year-plans.js'
import {
  type MappedText,
  type Paragraph,
  type StructuredSection,
  type StructuredTable,
  sliceMapped,
  sourceRange,
  squeeze,
} from '../model/index.js'
import type { Block } from './blocks.js'
import type { HeadingStyle } from './headings.js'
import { depthOf } from './outline.js'
import { readTable } from './tables/index.js'

/** A paragraph in its parts: prose, and cells of a table that ran together, in which nothing is read. */
function inParts(text: MappedText, role: Paragraph['role']): Pick<Paragraph, 'text' | 'role'>[] {
  const lost = lostTables(text.text)
  if (lost.length === 0) return [{ text, role }]
  const ends = [...new Set([0, ...lost.flatMap(({ start, end }) => [start, end]), text.text.length])]
  return ends.slice(1).map((end, i) => {
    const start = ends[i] as number
    return { text: sliceMapped(text, start, end), role: lost.some((part) => part.start === start) ? 'note' : role }
  })
}

export interface Assembled {
  sections: StructuredSection[]
  paragraphs: Paragraph[]
  tables: StructuredTable[]
}

/** Builds sections, paragraphs and tables from the blocks of a document's body. reports: it tells of results alone. */
export function assemble(blocks: readonly Block[], period: Period | null, reports: boolean): Assembled {
  const used = new Set<HeadingStyle>(blocks.flatMap((block) => (block.kind === 'heading' ? [block.mark.style] : [])))
  const sections: StructuredSection[] = []
  const paragraphs: Paragraph[] = []
  const tables: StructuredTable[] = []
  let heading: number | null = null
  let box: number | null = null
  let annex: { label: string; title: string } | null = null
  let inGlossary = false
  let caption: { label: string; title: string } | null = null

  const addSection = (
    section: Pick<StructuredSection, 'parent' | 'depth' | 'number' | 'title' | 'label'>,
    line: MappedText,
    title: MappedText,
    page: number | null,
  ) => {
    // A heading may be printed over two lines, so its range ends with its title.
    const { start, end } = sourceRange(line)
    const range = { start, end: Math.max(end, sourceRange(title).end) }
    sections.push({ ...section, text: '', ...range, page, responsible: [] })
    return sections.length - 1
  }
  const addParagraph = (text: MappedText, role: Paragraph['role']) => {
    const at = box ?? heading
    for (const part of inParts(text, role)) paragraphs.push({ section: at, ...part })
    const section = at === null ? undefined : sections[at]
    if (!section) return
    section.text += (section.text === '' ? '' : '\n') + text.text
    section.end = Math.max(section.end, sourceRange(text).end)
    const bodies = responsibleBodies(text.text)
    if (bodies.length > 0 && section.responsible.length === 0) section.responsible = bodies
  }

  for (const block of blocks) {
    if (block.kind === 'heading') {
      box = null
      annex = null
      const depth = depthOf(block.mark.style, used)
      let parent = heading
      while (parent !== null && (sections[parent] as StructuredSection).depth >= depth)
        parent = (sections[parent] as StructuredSection).parent
      heading = addSection(
        { parent, depth, number: block.mark.number, title: withoutBodies(squeeze(block.title.text)), label: null },
        block.line.text,
        block.title,
        block.line.page,
      )
      const section = sections[heading] as StructuredSection
      if (section.title !== squeeze(block.title.text)) section.responsible = responsibleBodies(block.title.text)
      // A heading that is a sentence may state figures: it is read as one.
      if (block.sentence) paragraphs.push({ section: heading, text: block.title, role: 'heading' })
      if (block.rest) addParagraph(block.rest, 'body')
    } else if (block.kind === 'box') {
      const depth = heading === null ? 1 : (sections[heading] as StructuredSection).depth + 1
      box = addSection(
        { parent: heading, depth, number: null, title: squeeze(block.title.text), label: block.label },
        block.line.text,
        block.title,
        block.line.page,
      )
    } else if (block.kind === 'caption') {
      caption = { label: block.label, title: block.title }
    } else if (block.kind === 'glossary') {
      box = null
      heading = null
      annex = null
      inGlossary = true
    } else if (block.kind === 'annex') {
      box = null
      heading = null
      inGlossary = false
      annex = { label: block.label, title: '' }
    } else if (block.kind === 'table') {
      const read = readTable(block.lines, period, reports)
      const owner = box === null ? null : (sections[box] as StructuredSection)
      const ranges = block.lines.map((line) => line.grid?.range ?? sourceRange(line.text))
      const end = Math.max(...ranges.map((range) => range.end))
      tables.push({
        label: caption?.label ?? owner?.label ?? annex?.label ?? null,
        title: caption?.title ?? owner?.title ?? (annex?.title || null),
        section: box ?? heading,
        ...read,
        note: null,
        start: ranges[0]?.start ?? 0,
        end,
        page: block.lines[0]?.page ?? null,
      })
      caption = null
      if (owner) owner.end = Math.max(owner.end, end)
    } else if (block.kind === 'note') {
      const table = tables.at(-1)
      if (table && table.note === null) table.note = block.text.text
      addParagraph(block.text, 'note')
      box = null
    } else if (annex && annex.title === '' && heading === null) {
      annex.title = squeeze(block.text.text)
    } else {
      addParagraph(block.text, inGlossary ? 'note' : box !== null ? 'box' : sections.length === 0 ? 'preamble' : 'body')
    }
  }
  return { sections, paragraphs, tables }
}
