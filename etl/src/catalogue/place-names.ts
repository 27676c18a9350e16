import { divisions } from './divisions.js'
import { divisionRegions } from './regions.js'

/** A zone that no list of divisions has: 高新区, 西咸新区, 恒口示范区. */
const zone =
  /^[\u4e00-\u9fff]{2,8}(?:新区|开发区|高新区|经开区|示范区|试验区|管委会)$|^(?:高新|经开|航天|曲江|国际港务)区$/
const whole = /^(?:全国|全省|全市|全县|全区|全州|全旗|全盟|全社会)$/

/** Full name of the place that a cell or a heading names and nothing else, as printed where no list has it; null for none. */
export function placeNamed(text: string): string | null {
  const bare = text.replace(/\s/g, '')
  // The highest level first: 吉林 is the province.
  const [region] = divisionRegions().byName.get(bare) ?? []
  return region?.name ?? (zone.test(bare) || whole.test(bare) ? bare : null)
}

const levelOf: Readonly<Record<string, readonly string[]>> = {
  全省: ['PROVINCE'],
  全市: ['PREFECTURE', 'PROVINCE'],
  全州: ['PREFECTURE'],
  全盟: ['PREFECTURE'],
  全县: ['COUNTY'],
  全旗: ['COUNTY'],
  全区: ['COUNTY', 'PROVINCE'],
}

/**
 * Full name of a named place as seen from a document of `region`: null where it is the document's own (全市 in a plan of
 * a city); 全省 there is its province. region: full name, null where it is not known.
 */
export function otherPlace(place: string, region: string | null): string | null {
  if (place === region || place === '全社会') return null
  const levels = levelOf[place]
  if (!levels) return place
  const own = divisions.find(({ name }) => name === region)
  for (let at = own; at; at = divisions.find(({ code }) => code === at?.parentCode))
    if (levels.includes(at.level)) return at === own ? null : at.name
  // 全县 in a plan of a city is no place of its own; without a region nothing says more than the word.
  return null
}
