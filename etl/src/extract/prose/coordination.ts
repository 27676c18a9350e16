import { sharedHead } from './shared-head.js'

const levels = /^(?:国家级|省级|市级|县级|区级|省部级|世界级)/

/** 城乡居民人均可支配收入分别…: two things in one word. */
const townAndCountry = (text: string): string[] => [
  text.replace('城乡', /低保|最低生活/.test(text) ? '城市' : '城镇'),
  text.replace('城乡', '农村'),
]

/** Splits A、B和C into exactly `count` things, or null where it can't be done. */
export function splitCoordination(text: string, count: number): string[] | null {
  if (count === 2 && text.includes('城乡') && !/[、和与及]/.test(text)) return townAndCountry(text)
  const byComma = text.split('、')
  if (byComma.length === count) return byComma
  const candidates = [/、|及|以及/, /、|和|与|及|以及|暨/]
  for (const separator of candidates) {
    const parts = text.split(separator).filter(Boolean)
    if (parts.length === count) return parts
  }
  // Too many: 和 inside one thing; only the last is a coordination.
  const last = /^(.*)(?:和|与|及|以及)(.*?)$/.exec(text)
  if (last) {
    const parts = [...(last[1] as string).split('、'), last[2] as string]
    if (parts.length === count) return parts
  }
  return null
}

const measured = /(?:数|数量|人数|人次|率|比例|比重|占比|总量|规模|收入|金额|面积|产值|强度|浓度|量|标准|水平|支出)$/
/** 化学需氧量: what is discharged, no measure of it. */
const substance = /(?:需氧量|耗氧量)$/
/** 氮氧化物、挥发性有机物|重点工程减排量, 化肥、农药|利用率: words of measure that a list prints once, behind its last thing. */
const measureTail =
  /^.{2,10}?((?:重点工程)?(?:累计)?(?:减排量|排放总量|排放量|排放强度)|(?:年均|平均)?浓度|参保人数|参保率|(?:综合|无害化|资源化|安全)?(?:利用率|处置率|处理率)|(?:集中)?收集率|普及率|覆盖率|达标率)$/

/** 城市、县城污水处理率: places before the last thing, whose own place is taken off. */
const place = /^(?:城市|县城|城镇|农村|乡镇|建制镇|设区市|县级市|地级市|中心城区|城区|国控|省控|市本级)/
const isPlace = (thing: string) => place.exec(thing)?.[0] === thing

/**
 * 城镇、农村居民人均可支配收入, 国控、省控考核断面水质优良比例: things without a word of measure before one that has it.
 * Each takes the measure, where it is a known one, else what stands behind as many characters of the last as the thing
 * before it has.
 */
function sharedMeasure(others: readonly string[], last: string): string {
  const bare = (thing: string) => thing.length <= 8 && (!measured.test(thing) || substance.test(thing))
  if (others.length === 0 || !others.every(bare)) return ''
  const ofLast = place.exec(last)?.[0] ?? ''
  if (ofLast !== '' && others.every(isPlace)) return last.slice(ofLast.length)
  const tail = measureTail.exec(last)?.[1]
  if (tail !== undefined) return tail
  const size = others.at(-1)?.length ?? 0
  const short = others.every((thing) => thing.length <= 5)
  return short && measured.test(last) && last.length >= size + 3 ? last.slice(size) : ''
}

/** 公共图书馆、文化馆|一级馆率, 市直属医院、县医院|床位使用率: kinds of one character that all things end in. */
function behindKind(others: readonly string[], last: string): string {
  const kind = /[馆厂院站校园河湖库港]$/.exec(others[0] ?? '')?.[0]
  if (kind === undefined || !measured.test(last) || !others.every((thing) => thing.endsWith(kind))) return ''
  const at = last.indexOf(kind)
  return at > 0 ? last.slice(at + 1) : ''
}

/**
 * 基本养老保险、失业保险、工伤保险参保人数: what the last thing adds behind the ending all share belongs to each.
 * 国家级X和Y各25个: a level before the first holds for those that name none; 中心城区建成区面积、常住人口: so does a place.
 */
export function completeList(things: readonly string[]): string[] {
  const [first, last] = [things[0] ?? '', things.at(-1) ?? '']
  const others = things.slice(0, -1)
  let shared = ''
  for (let size = Math.min(4, first.length); size >= 2 && shared === ''; size--) {
    const ending = first.slice(-size)
    if (others.every((thing) => thing.endsWith(ending)) && last.includes(ending)) shared = ending
  }
  const tail = shared
    ? last.slice(last.lastIndexOf(shared) + shared.length)
    : sharedMeasure(others, last) || behindKind(others, last)
  const level = levels.exec(first)?.[0] ?? ''
  return things.map((thing, i) => {
    const named = i < things.length - 1 ? thing + tail : thing
    const head = level !== '' && !levels.test(named) ? level : i > 0 ? sharedHead(first, named, false) : ''
    return head + named
  })
}
