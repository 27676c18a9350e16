import { boxMark } from '../boxes.js'
import type { ContentLine } from '../content-lines.js'
import { headingMark } from '../headings.js'
import { noteLine } from '../notes.js'
import { startsHeader } from './header.js'
import { tabbedTableEnd } from './tabbed-table.js'

const footLine = /^(?:抄送|主题词)\s*[：:]/
const isTaskHeader = (line: string) => /任务|责任单位/.test(line)

/** A chapter or section heading, or a box, ends any table. */
const endsAnyTable = (text: string) => {
  const style = headingMark(text)?.style
  return style === 'part' || style === 'chapter' || style === 'article' || boxMark(text) !== null || footLine.test(text)
}

/**
 * Index after the last line of the table whose header is at `start`. A tabbed table ends with its last tabbed line;
 * a flattened one at a note (注：), at a heading, or at a line of prose.
 */
export function tableExtent(lines: readonly ContentLine[], start: number): number {
  const header = (lines[start] as ContentLine).text.text
  if (header.includes('\t')) return tabbedTableEnd(lines, start)
  const tasks = isTaskHeader(header)
  let end = start + 1
  for (; end < lines.length; end++) {
    const text = (lines[end] as ContentLine).text.text
    if (startsHeader(text) && text.replace(/\s/g, '') === header.replace(/\s/g, '')) continue
    if (noteLine.test(text) || endsAnyTable(text)) break
    if (!tasks && (/[。；]/.test(text) || /^——/.test(text) || headingMark(text)?.style === 'bracketed-han')) break
  }
  return end
}
