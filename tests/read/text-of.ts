import type { ReadDocument } from '../../etl/src/model/index.js'
import { readTextFile } from '../../etl/src/read/txt/text-reader.js'
import { must } from '../extract/document-of.js'

export const readText = (text: string): ReadDocument => must(readTextFile('plan.txt', new TextEncoder().encode(text)))

/** The filled lines of a text with their page: 2 社会保险. */
export const pagedLines = (text: string): string[] => {
  const { text: whole, lines } = readText(text)
  return lines
    .map((line) => [line.page, whole.slice(line.start, line.end)] as const)
    .filter(([, content]) => content.trim() !== '')
    .map(([page, content]) => `${page ?? '-'} ${content}`)
}
