import { nameKey } from '@plangraph/figures'
import type { Catalogue } from '../catalogue/types.js'
import { endsInPlanNumber } from '../language/time/five-year-plans.js'

const general = 'general'
/** 上海市“十四五”时期|规划纲要: what a plan is of stands before its number or behind 时期, and here is nothing. */
const outline = /^(.*?)(?:时期)?规划纲要/

/**
 * Policy field that a title tells: the one with the longest keyword in it; null where it has none. An outline that names
 * no subject is that of all fields: 安徽省“十五五”规划纲要.
 */
export function documentField(title: string, catalogue: Pick<Catalogue, 'fields'>): string | null {
  const key = nameKey(title)
  const found = catalogue.fields
    .flatMap(({ code, keywords }) => keywords.map((keyword) => ({ code, keyword: nameKey(keyword) })))
    .filter(({ keyword }) => key.includes(keyword))
    .sort((a, b) => b.keyword.length - a.keyword.length)
  if (found[0]) return found[0].code
  const before = outline.exec(title.replace(/\s/g, ''))?.[1]
  return before !== undefined && endsInPlanNumber(before) ? general : null
}
