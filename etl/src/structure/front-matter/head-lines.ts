import { leadingDate } from '../../language/time/document-dates.js'
import type { ContentLine } from '../content-lines.js'
import { decimalHeadings } from '../decimal-headings.js'
import { headingMark } from '../headings.js'
import { type Field, fieldsOf } from './fields.js'
import { isFurniture, isScrap, withoutTags } from './furniture.js'

/** A line of the head that is neither a label nor page furniture. at: index of its content line. */
export interface HeadLine {
  text: string
  at: number
}

export interface Head {
  lines: HeadLine[]
  fields: Field[]
  /** A word or two alone on a line: a menu, or the title of a page that has no other. */
  scraps: HeadLine[]
  /** Content lines that are labels or furniture. */
  aside: ReadonlySet<number>
}

/** The head is looked for in so many lines; it holds at most so many of the document's own. */
const extent = 160
const mostLines = 60

/** `---` … `---` before the text: a head in YAML. Index of the line after it, 0 where there is none. */
function yamlEnd(lines: readonly ContentLine[]): number {
  if (lines[0]?.text.text !== '---') return 0
  const end = lines.slice(1, extent).findIndex((line) => line.text.text === '---')
  return end < 0 ? 0 : end + 2
}

const printed = (line: ContentLine) => withoutTags(line.text.text).replace(/^#{1,6}\s*/, '')

/** Labels with their values in a line, null for one of text. An address may make a line of labels long. */
const labelsOf = (text: string) => (text.replace(/https?:\S+/g, '').length > 200 ? null : fieldsOf(text))

/** A label whose value is on the next line. */
const withoutValue = (last: Field | undefined) =>
  last !== undefined && last.value === '' && last.role !== 'other' ? last : null

/** Lines of the head up to the first heading, with labels and page furniture set aside. */
export function headOf(lines: readonly ContentLine[]): Head {
  const head: HeadLine[] = []
  const fields: Field[] = []
  const scraps: HeadLine[] = []
  const aside = new Set<number>()
  const yaml = yamlEnd(lines)
  const decimals = decimalHeadings(lines.slice(yaml).map((line) => line.text.text))
  /** A label that waits for its value in the next line. */
  let open: Field | null = null
  for (let at = 0; at < Math.min(lines.length, extent) && head.length < mostLines; at++) {
    const line = lines[at] as ContentLine
    const text = printed(line)
    const labelled = labelsOf(text)
    if (labelled) {
      fields.push(...labelled)
      open = withoutValue(labelled.at(-1))
      aside.add(at)
    } else if (at < yaml || isFurniture(text) || isCrumb(lines, at)) {
      if (leadingDate(text) !== null) fields.push({ role: 'published', value: text })
      aside.add(at)
    } else if (line.grid !== null || headingMark(text) !== null || decimals.has(at - yaml)) break
    else if (open !== null && text.length <= 30) {
      open.value = text
      open = null
      aside.add(at)
    } else (isScrap(text) ? scraps : head).push({ text, at })
  }
  return { lines: head, fields, scraps, aside }
}

/** A word of a path of menus: the lines before or behind it hold nothing but `>`. */
function isCrumb(lines: readonly ContentLine[], at: number): boolean {
  const arrow = (line: ContentLine | undefined) => line !== undefined && /^[>＞»/]$/.test(line.text.text.trim())
  return (lines[at]?.text.text.length ?? 0) <= 12 && (arrow(lines[at - 1]) || arrow(lines[at + 1]))
}
