import { extractDocument } from '../../etl/src/extract/index.js'
import type { ExtractedDocument, Result } from '../../etl/src/model/index.js'
import { readTextFile } from '../../etl/src/read/txt/text-reader.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { regions } from '../normalize/catalogue.js'

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

/** The stages read, structure and extract over the bytes of one text file. */
export function extractBytes(fileName: string, bytes: Uint8Array): ExtractedDocument {
  const read = must(readTextFile(fileName, bytes))
  return extractDocument(read, must(structureDocument(read)), regions)
}

/** A small plan for 2021–2025: a title, one section with the given paragraphs, one section without figures. */
export const planText = (paragraphs: readonly string[], heading = '主要目标'): string =>
  [
    '安康市“十四五”就业促进规划',
    '一、总体要求',
    `（一）${heading}`,
    ...paragraphs,
    '二、组织保障',
    '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。',
    '',
  ].join('\n\n')

export const extractText = (text: string): ExtractedDocument => extractBytes('plan.txt', new TextEncoder().encode(text))

/** The given paragraphs as the text of one section. heading: what it tells of, goals unless it says otherwise. */
export const documentOf = (paragraphs: string | readonly string[], heading?: string): ExtractedDocument =>
  extractText(planText(typeof paragraphs === 'string' ? [paragraphs] : paragraphs, heading))
