import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { divisions } from './divisions.js'
import { divisionRegions } from './regions.js'

/** A zone that no list of divisions has: 高新区, 西咸新区, 恒口示范区. */
const zone = pattern`^[\u4e00-\u9fff]{2,8}${words('zone-ending')}$|^${words('zone-name')}区$`
const whole = pattern`^${words('whole-place')}$`

/** Full name of the place that a cell or a heading names and nothing else, as printed where no list has it; null for none. */
export function placeNamed(text: string): string | null {
  const bare = text.replace(/\s/g, '')
  // The highest level first: 吉林 is the province.
  const [region] = divisionRegions().byName.get(bare) ?? []
  return region?.name ?? (zone.test(bare) || whole.test(bare) ? bare : null)
}

/** What may follow 全 for a place of each level: 全市 is a city, or one that is a province. */
const lettersOf: Readonly<Record<string, string>> = { PROVINCE: '省市区', PREFECTURE: '市州盟', COUNTY: '县旗区' }

/**
 * Full name of a named place as seen from a document of `region`: null where it is the document's own (全市 in a plan of
 * a city); 全省 there is its province. region: full name, null where it is not known.
 */
export function otherPlace(place: string, region: string | null): string | null {
  if (place === region || place === '全社会') return null
  const letter = /^全([省市区州盟县旗])$/.exec(place)?.[1]
  if (letter === undefined) return place
  const own = divisions.find(({ name }) => name === region)
  for (let at = own; at; at = divisions.find(({ code }) => code === at?.parentCode))
    if (lettersOf[at.level]?.includes(letter)) return at === own ? null : at.name
  // 全县 in a plan of a city is no place of its own; without a region nothing says more than the word.
  return null
}
