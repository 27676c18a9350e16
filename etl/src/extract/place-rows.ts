import { placeNamed } from '../catalogue/place-names.js'
import { isUnit } from '../language/quantity/unit-words.js'
import { type StructuredTable, squeeze, type TableColumn } from '../model/index.js'

/** Heads a column whose cells are places: 设区市, 地区, 县（市、区）. */
const placeHeader =
  /^(?:设区的?市|地区|地市|市州|市（州）|市\(州\)|州市|县区|区县|县市区|县（市、区）|县\(市、区\)|市县|各市|各县|区域|城市|行政区划?)$/
const unitInTitle = /[（(]\s*(?:单位[：:])?\s*([^（）()]{1,10})[）)]$/
/** 各设区市, “十四五”时期全省, 2021—2025年: who and when, not what. */
const scope =
  /^(?:[“"]?十[一二三四五六七八九]?五[”"]?(?:时期|期间|末)?|(?:19|20)\d{2}(?:年?[-—–~～至]{1,2}(?:19|20)\d{2})?年?(?:度|底|末)?|全[省市州县区]|各|分|到|设区的?市|地区|市州|市（州）|县（市、区）|县市区|县区|区县|市县|(?:市|县|地)(?=[^\u4e00-\u9fa5]|各|城))+/
/** 分年度目标, 任务分解表: what the table is, not what it counts. */
const form = /(?:分年度|年度|分年|目标|任务|计划|规划|指标|分解|分配|一览|情况|完成|值|数?表)+$/

export interface Measure {
  name: string
  unit: string | null
}

/** What a title or a heading counts: `各设区市城市生活污水集中收集率分年度目标（单位：%）` is 城市生活污水集中收集率 in %; null for nothing. */
function measureIn(text: string): Measure | null {
  const printed = unitInTitle.exec(text)?.[1] ?? null
  const unit = printed !== null && isUnit(printed) ? printed : null
  const name = (unit === null ? text : text.replace(unitInTitle, '')).replace(scope, '').replace(form, '')
  return name.length >= 3 ? { name, unit } : null
}

/** True for a table whose rows are places: its header says so, or most of its names are. */
export function hasPlaceRows({ columns, rows }: StructuredTable): boolean {
  const at = columns.findIndex((column) => column.role === 'name')
  const names = rows.filter(({ kind }) => kind === 'row').map((row) => squeeze(row.cells[at]?.text ?? ''))
  const places = names.filter((name) => placeNamed(name) !== null).length
  return (
    at >= 0 && (placeHeader.test((columns[at] as TableColumn).header) || (places >= 2 && places > names.length * 0.6))
  )
}

/**
 * What a column of a table of places counts: as its header says, else the table's title. null for tables of indicators,
 * and where neither tells.
 */
export function placeMeasure(table: StructuredTable, column?: TableColumn): Measure | null {
  if (!hasPlaceRows(table)) return null
  const ofTable = table.title === null ? null : measureIn(table.title)
  // 其中：高校毕业生 beside 目标任务: a part of what the title counts.
  const part = column ? /^其中[：:]?(.+)$/.exec(column.header)?.[1] : undefined
  if (part !== undefined && ofTable !== null) return { ...ofTable, name: part + ofTable.name }
  return (column ? measureIn(column.header) : null) ?? ofTable
}
