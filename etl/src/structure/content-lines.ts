import { filterMapped, type MappedText, mapRange, type ReadDocument, trimMapped } from '../model/index.js'
import { noteLine } from './notes.js'
import { tableOfContentsLines } from './table-of-contents.js'

/** A line that carries text of the document: no blank line, no entry of a table of contents. */
export interface ContentLine {
  text: MappedText
  start: number
  end: number
  page: number | null
  /** A blank line stands before it. */
  afterBlank: boolean
}

/** `**一是**就业压力`: marks of bold type that a converter left in the text. */
const withoutBoldMarks = (line: MappedText): MappedText => {
  if (!line.text.includes('**')) return line
  const marks = new Set([...line.text.matchAll(/\*\*/g)].flatMap((match) => [match.index, match.index + 1]))
  return filterMapped(line, (_char, i) => !marks.has(i))
}

/** `注：[]内为五年累计数。` with three tabs behind it: a sentence that a converter took for the first cell of a row. */
const isSentence = (line: string) =>
  !line.trim().includes('\t') && (/[。！？][”’）)]?$/.test(line.trim()) || noteLine.test(line.trim()))

export function contentLines(read: ReadDocument): ContentLine[] {
  const texts = read.lines.map((line) => read.text.slice(line.start, line.end))
  const dropped = tableOfContentsLines(texts)
  const lines: ContentLine[] = []
  let afterBlank = true
  read.lines.forEach((line, i) => {
    const raw = texts[i] as string
    if (raw.replace(/\uFEFF/g, '').trim() === '') afterBlank = true
    if (raw.replace(/\uFEFF/g, '').trim() === '' || dropped.has(i)) return
    // A trailing tab is an empty last cell, so only blanks are trimmed there.
    const whole = mapRange(read.text, line.start, line.end)
    const trimmed = raw.includes('\t') && !isSentence(raw) ? whole : trimMapped(whole)
    lines.push({ text: withoutBoldMarks(trimmed), start: line.start, end: line.end, page: line.page, afterBlank })
    afterBlank = false
  })
  return lines
}
