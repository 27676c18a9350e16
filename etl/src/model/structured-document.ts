import type { MappedText } from './mapped-text.js'

/** Output of the stage structure. Section, table and paragraph references are indexes into the arrays here. */
export interface StructuredDocument {
  version: 1
  frontMatter: FrontMatter
  sections: StructuredSection[]
  paragraphs: Paragraph[]
  tables: StructuredTable[]
}

export const documentKinds = [
  'OUTLINE',
  'PLAN',
  'SCHEME',
  'ACTION_PLAN',
  'OPINION',
  'NOTICE',
  'REPORT',
  'REGULATION',
  'LAW',
  'OTHER',
] as const

export type DocumentKind = (typeof documentKinds)[number]

/** What the head of the document tells of itself; null or empty where it does not say. */
export interface FrontMatter {
  /** The plan's own title, white space removed. */
  title: string
  noticeTitle: string | null
  /** As printed, white space removed: 市政发〔2021〕24号 */
  documentNumber: string | null
  kind: DocumentKind
  /** Full names, in print order. */
  issuers: string[]
  /** Date signed, ISO 8601 (not the date printed at the foot, 印发). */
  issuedOn: string | null
  /** Region name as the title or the issuers tell it, longest form: 西安市, 四川省, 全国 for national bodies. */
  regionName: string | null
  periodStart: number | null
  periodEnd: number | null
}

export interface StructuredSection {
  parent: number | null
  /** 1 = 第一章 or 一、; boxes: depth of the section they are in, plus one. */
  depth: number
  /** As printed, with its punctuation: 第一章, 一、, （一）, 1. ; null for boxes. */
  number: string | null
  title: string
  /** 专栏 3 for a box, null for a heading. */
  label: string | null
  /** Own paragraphs (those of sub-sections excluded), joined by line feeds. */
  text: string
  /** Source range from heading to the end of its own paragraphs. */
  start: number
  end: number
  page: number | null
  /** Bodies from （责任单位：…） and （…等负责）, lead first. */
  responsible: ResponsibleBody[]
}

export interface ResponsibleBody {
  name: string
  lead: boolean
}

export interface Paragraph {
  /** Section (or box) it is in; null before the first heading. */
  section: number | null
  text: MappedText
  /** heading: the first sentence of a run-in heading (5.建设污泥处置中心2座，…。). front: notice and preamble before the first heading that is not prose of the plan. */
  role: 'body' | 'box' | 'heading' | 'front' | 'preamble' | 'note'
}

export type TableKind = 'INDICATOR_TARGETS' | 'INDICATOR_RESULTS' | 'TASK_ASSIGNMENT' | 'OTHER'

export interface StructuredTable {
  /** 专栏 3, 附件, or null */
  label: string | null
  title: string | null
  kind: TableKind
  section: number | null
  columns: TableColumn[]
  /** Body rows in print order, group headings included. */
  rows: TableRow[]
  /** What 注： under the table says, or null. */
  note: string | null
  start: number
  end: number
  page: number | null
}

/** role of a column: what its header says its cells are. */
export type ColumnRole =
  | 'number'
  | 'name'
  | 'unit'
  | 'attribute'
  | 'base' // 2020年基数
  | 'result' // 2020年完成数
  | 'target' // 2025年目标
  | 'past-target' // “十三五”目标
  | 'change' // 年均/累计: growth a year, or in all where the cell is marked [ ]
  | 'task'
  | 'responsible'
  | 'deadline' // 完成时限
  | 'other'

export interface TableColumn {
  header: string
  role: ColumnRole
  year: number | null
}

export interface TableRow {
  kind: 'group' | 'row'
  /** One cell a column; '' for an empty one. Cells keep their source offsets. */
  cells: MappedText[]
  /** Index of the row whose 其中 or （1） this is, or null. */
  parent: number | null
  page: number | null
  /** Values that can't be given to a column for sure: the row prints fewer than the table has columns. */
  unplaced?: MappedText[]
  /** Source range of what is printed in the row. */
  start: number
  end: number
}
