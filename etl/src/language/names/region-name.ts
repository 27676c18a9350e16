import { pattern, words } from '../lexicon/lists/word-lists.js'
import { placeEndingSource, placeEndings } from '../lexicon/tables/place-endings.js'

const ending = placeEndingSource(placeEndings)
const place = new RegExp(`^(?:中共)?([\\u4e00-\\u9fa5]{1,12}?${ending})`)
/** A part of the region named before it: 陕西省|西安市, 辽宁省|喀喇沁左翼蒙古族自治县. */
const within = new RegExp(`^(?:[\\u4e00-\\u9fa5]{2,5}?${ending}|[\\u4e00-\\u9fa5]{2,12}?自治[州县旗])`)
/** 浙江省未来社区, 江苏省开发区: kinds of places, none by name. 安吉县|委安吉县 is the end of a body's name. */
const kindOfPlace = pattern`${words('kind-of-place')}$|^(?:[委主全各]|${words('no-place-lead')})`
const national = pattern`^(?!中国[（(])(?:${words('nation-lead')}|中央(?!公园|商务)|[\u4e00-\u9fa5]{2,12}部(?:$|等[一二三四五六七八九十\d]|${words('after-ministry')}))`

const noRegion = pattern`^${words('no-region-lead')}`

/** The region a text begins with, down to the smallest: 陕西省西安市周至县人民政府 → 陕西省西安市周至县. */
export function leadingPlace(text: string): string | null {
  const outer = place.exec(text)?.[1]
  if (!outer || noRegion.test(outer)) return null
  let rest = text.replace(/^中共/, '').slice(outer.length)
  let name = outer
  for (;;) {
    const inner = within.exec(rest)?.[0]
    if (!inner || kindOfPlace.test(inner)) return name
    name += inner
    rest = rest.slice(inner.length)
  }
}

/** True for what speaks for the state: 国务院办公厅, 全国市场监管“十四五”规划, 中国气象局, 人力资源和社会保障部. */
export const isNational = (text: string): boolean => national.test(text)
