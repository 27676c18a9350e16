import { placeNamed } from '../catalogue/place-names.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { isUnit } from '../language/quantity/unit-words.js'
import { type StructuredTable, squeeze, type TableColumn } from '../model/index.js'
import { placeHeader } from '../structure/tables/column-role.js'

const unitInTitle = /[（(]\s*(?:单位[：:])?\s*([^（）()]{1,10})[）)]$/
/** 各设区市, “十四五”时期全省, 2021—2025年: who and when, not what. */
const duringPlan = pattern`[“"]?十[一二三四五六七八九]?五[”"]?${words('plan-part')}?`
const years = /(?:19|20)\d{2}(?:年?[-—–~～至]{1,2}(?:19|20)\d{2})?年?[度底末]?/
const places = pattern`全[省市州县区]|${words('place-title-lead', 'place-kind')}|[市县区]?[（(][市州县区旗、]{1,6}[）)]|[市县地](?=[^\u4e00-\u9fa5]|[各城])`
/** 各县, and not 各区域. */
const everyPlace = pattern`(?<=各)${words('place-letter')}(?![域镇级])`
const scope = pattern`^(?:${duringPlan}|(?:${years})|${places}|${everyPlace})+`
/** 分年度目标, 任务分解表: what the table is, not what it counts. */
const form = pattern`${words('place-title-end')}+$`

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
