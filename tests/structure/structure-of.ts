import type { StructuredDocument, StructuredSection } from '../../etl/src/model/index.js'
import { readTextFile } from '../../etl/src/read/txt/text-reader.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { must } from '../extract/document-of.js'

/** The stages read and structure over a text. */
export const tryStructure = (text: string) =>
  structureDocument(must(readTextFile('plan.txt', new TextEncoder().encode(text))))

export const structureOf = (text: string): StructuredDocument => must(tryStructure(text))

/** A plan of the given lines under a title; a closing chapter lets even a short one count as a plan. */
export const planOf = (...lines: string[]): StructuredDocument =>
  structureOf(
    [
      '安康市“十四五”就业促进规划',
      ...lines,
      '各级各部门要加强组织领导，落实工作责任，健全协调',
      '机制，强化督促检查，确保各项任务落到实处。',
      '',
    ].join('\n'),
  )

/** 2 （一） 指导思想: depth, number or label, title. */
export const outlineOf = ({ sections }: StructuredDocument) =>
  sections.map((section: StructuredSection) =>
    [section.depth, section.label ?? section.number, section.title].filter(Boolean).join(' '),
  )
