import type { Positions } from '../../parts/text/positions.js'
import { PAGE_NUMBER } from '../../parts/text/reflow.js'
import { headingOf, type KnownSection, type KnownTable } from './known.js'

/** A part of a text between two of its positions, in units of JavaScript strings. */
export interface Cut {
  start: number
  end: number
}

export type Block =
  | (Cut & { kind: 'heading'; section: KnownSection })
  | (Cut & { kind: 'paragraph' })
  | (Cut & { kind: 'table'; table: KnownTable })

interface Parts {
  text: string
  at: Positions
  sections: readonly KnownSection[]
  tables: readonly KnownTable[]
}

/** What a document is made of, in its order: headings, paragraphs, tables. Together they hold all of its words, numbers of pages aside. */
export function blocksOf({ text, at, sections, tables }: Parts): Block[] {
  const marked: Block[] = [
    ...sections.map((section): Block => {
      const start = at(section.charStart)
      return { kind: 'heading', start, end: headingEnd(text, start, headingOf(section)), section }
    }),
    ...tables.map((table): Block => ({ kind: 'table', start: at(table.charStart), end: at(table.charEnd), table })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const lines = linesOf(text)
  const full = fullLine(lines)
  const blocks: Block[] = []
  let done = 0
  let line = 0
  const paragraphsUntil = (end: number) => {
    const within: Cut[] = []
    for (; line < lines.length; line++) {
      const own = lines[line]
      if (own === undefined || own.start >= end) break
      if (own.end <= done) continue
      within.push({ start: Math.max(own.start, done), end: Math.min(own.end, end) })
      if (own.end > end) break
    }
    blocks.push(...paragraphsOf(text, within, full))
  }
  for (const block of marked) {
    // A heading within a table is a row of it.
    if (block.start < done) continue
    paragraphsUntil(block.start)
    blocks.push(block)
    done = block.end
  }
  paragraphsUntil(text.length)
  return blocks
}

const BESIDE = /[\s:：]/

/** Where a heading ends: after its words, whatever space is printed in them; after its line, if they are not found. */
function headingEnd(text: string, start: number, words: string): number {
  let end = start
  for (const sign of words.replace(/\s/g, '').split('')) {
    while (text[end] !== sign && BESIDE.test(text[end] ?? '')) end++
    if (text[end] !== sign) return lineEnd(text, start)
    end++
  }
  return end
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** Lines of print without the space around them, and without numbers of pages. */
function linesOf(text: string): Cut[] {
  return [...text.matchAll(/[^\n\f]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim()
    if (words === '' || PAGE_NUMBER.test(words)) return []
    const start = index + line.indexOf(words)
    return [{ start, end: start + words.length }]
  })
}

/** Lines that are this long fill the page: most of a text does. */
const FULL = 0.85
const MOST_LINES = 0.6

function fullLine(lines: readonly Cut[]): number {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b)
  return (lengths[Math.floor(lengths.length * MOST_LINES)] ?? 0) * FULL
}

const ENDS = /[。！？；：.!?;:][”’）)]?$/

/** Lines that go on in the next: they fill the page, and end no sentence. */
function paragraphsOf(text: string, lines: readonly Cut[], full: number): Block[] {
  const paragraphs: (Cut & { kind: 'paragraph' })[] = []
  let last: Cut | null = null
  for (const line of lines) {
    const goesOn = last !== null && last.end - last.start >= full && !ENDS.test(text.slice(last.end - 2, last.end))
    const before = paragraphs.at(-1)
    if (goesOn && before) before.end = line.end
    else paragraphs.push({ kind: 'paragraph', ...line })
    last = line
  }
  return paragraphs
}
