import { placeNamed } from '../catalogue/place-names.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { type RowRemarks, rowRemarks } from '../language/names/row-remarks.js'
import { bareRowName, isSubRow, nameOf, withoutNoteMarks } from '../language/names/sub-rows.js'
import { type MappedText, type StructuredTable, squeeze, type TableRow } from '../model/index.js'

/** The name is self-contained, without number, mark and unit; the unit is that of the unit column or of the bracket in the name. */
export interface RowName extends RowRemarks {
  /** As printed, white space removed; the id is made from it. */
  label: string
}

/** Words that a name of an indicator ends in: such a name needs no parent's name. */
const measureWord = pattern`${words('measure-end')}$`
/** `其中：省内转移人数` under 转移就业农村劳动力人数: a place and words of the parent, so the parent's name is meant. */
const scope = pattern`^${words('row-scope')}`

/** Name of a sub-row: with its parent's name where it is elliptical, itself where it is alone. */
function resolveName(own: string, parent: string | null): string {
  if (parent === null) return own
  const place = scope.exec(own)?.[0]
  if (place) {
    const elliptical = own !== place && [...own.slice(place.length)].every((char) => parent.includes(char))
    if (elliptical) return place + parent
  }
  // 其中：民间投资 under 固定资产投资: the same thing counted.
  if (measureWord.test(own) || own.slice(-2) === parent.slice(-2)) return own
  return own + parent.slice(overlap(own, parent))
}

/** Characters that a name ends in and its parent's begins with: 高速公路 under 公路总里程 is 高速公路总里程. */
function overlap(own: string, parent: string): number {
  for (let length = Math.min(own.length, parent.length); length >= 2; length--)
    if (own.endsWith(parent.slice(0, length))) return length
  return 0
}

/** 用水总量*（亿立方米）: marks of notes are behind the name, and behind its brackets. */
function split(label: string): RowRemarks {
  const said = rowRemarks(bareRowName(squeeze(label)))
  return { ...said, name: withoutNoteMarks(said.name) }
}

const unitCell = (row: TableRow, table: StructuredTable): string | null => {
  const cell: MappedText | undefined = row.cells[table.columns.findIndex((column) => column.role === 'unit')]
  const text = squeeze(cell?.text ?? '')
  return text === '' || /^[/／—–-]$/.test(text) ? null : text
}

/** 主要林产品产量目标（万吨）: what the rows of a table count, each of its own thing, in the title's unit. */
const measureInTitle = pattern`(${words('column-measure')})${words('place-title-end')}*表?(?:[（(][^（）()]{1,12}[）)])?$`

/** The measure of a table's title, where its rows name things alone: without a measure, and without a unit of their own. */
function titleMeasure(table: StructuredTable): string {
  const measure = measureInTitle.exec(squeeze(table.title ?? ''))?.[1]
  if (measure === undefined || table.kind !== 'INDICATOR_TARGETS') return ''
  const rows = table.rows.filter(({ kind }) => kind === 'row')
  const things = rows.every((row) => {
    const { name, unit } = split(nameOf(row, table.columns))
    return unit === null && unitCell(row, table) === null && !measureWord.test(name) && !placeNamed(name)
  })
  return rows.length > 1 && things ? measure : ''
}

/** 劳动者人数其中：女性: a part in one cell with its whole. */
const partInCell = /^(.{3,}?)(其中[：:].+)$/

/** Name and unit of a body row. */
export function rowName(table: StructuredTable, row: TableRow): RowName {
  const label = squeeze(nameOf(row, table.columns))
  const [, whole, part = label] = partInCell.exec(label) ?? []
  const own = split(part)
  const parentRow = row.parent === null ? undefined : table.rows[row.parent]
  const above = whole ?? (parentRow && nameOf(parentRow, table.columns))
  const parent = above === undefined ? null : split(above)
  const isPart = isSubRow(part)
  const ofSector =
    /^第[一二三]产业$/.test(own.name) && table.rows.some((other) => /生产总值/.test(nameOf(other, table.columns)))
  const named = isPart ? resolveName(own.name, parent?.name ?? null) : own.name
  return {
    ...own,
    // 第一产业 in a table with 地区生产总值: the part of it.
    name: ofSector ? `${own.name}增加值` : named + titleMeasure(table),
    label,
    // A part whose name tells no unit and no measure of its own is counted as the whole is.
    unit: unitCell(row, table) ?? own.unit ?? (isPart && !measureWord.test(own.name) ? (parent?.unit ?? null) : null),
  }
}
