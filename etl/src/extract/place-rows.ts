import { isUnit } from '../language/quantity/unit-words.js'
import type { StructuredTable } from '../model/index.js'

/** Heads a column whose cells are places: 设区市, 地区, 县（市、区）. */
const placeHeader =
  /^(?:设区的?市|地区|地市|市州|市（州）|市\(州\)|州市|县区|区县|县市区|县（市、区）|县\(市、区\)|市县|各市|各县|区域|城市|行政区划?)$/
const unitInTitle = /[（(]\s*(?:单位[：:])?\s*([^（）()]{1,10})[）)]$/
/** 各设区市, “十四五”时期全省: who and when, not what. */
const scope =
  /^(?:[“"]?十[一二三四五六七八九]?五[”"]?(?:时期|期间)?|全[省市州县区]|各|分|设区的?市|地区|市州|市（州）|县（市、区）|县市区|县区|区县|市县|(?:市|县|地)(?=[^\u4e00-\u9fa5]|各|城))+/
/** 分年度目标, 任务分解表: what the table is, not what it counts. */
const form = /(?:分年度|年度|分年|目标|任务|计划|规划|指标|分解|分配|一览|情况|完成|表)+$/

/**
 * What a table of places and years counts, told by its title: `各设区市城市生活污水集中收集率分年度目标（单位：%）` is
 * 城市生活污水集中收集率 in %. null for tables of indicators, and where the title tells nothing.
 */
export function placeMeasure({ title, columns }: StructuredTable): { name: string; unit: string | null } | null {
  const names = columns.find((column) => column.role === 'name')
  if (title === null || !names || !placeHeader.test(names.header)) return null
  const printed = unitInTitle.exec(title)?.[1] ?? null
  const unit = printed !== null && isUnit(printed) ? printed : null
  const name = (unit === null ? title : title.replace(unitInTitle, '')).replace(scope, '').replace(form, '')
  return name.length >= 3 ? { name, unit } : null
}
