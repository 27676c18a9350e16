import { type Decimal, decimalOf, multiply } from './decimal.js'

/** A printed unit: what it counts, and how many of that one of it is. 万人次 → 人次 × 10000. */
export interface Unit {
  /** The dimension's own unit; empty where only a scale is printed (2400 万). */
  dimension: string
  factor: Decimal
}

/** Words that count one kind of thing, and measures that convert into each other; the first word names the dimension. */
const dimensions: readonly Readonly<Record<string, string>>[] = [
  counting('人', '名', '位', '人口'),
  counting('人次', '人·次', '人（次）'),
  counting('个', '家', '所', '户', '座', '处', '支', '项', '条'),
  counting('件', '起', '宗', '例'),
  counting('次', '场', '场次', '场（次）', '期'),
  counting('套', '间', '台（套）', '台套', '套（间）', '套(间)'),
  counting('卷', '册', '份'),
  counting('个百分点', '百分点'),
  counting('岁', '周岁'),
  counting('天', '日'),
  counting('美元'),
  { 千瓦时: '1', 度: '1', 兆瓦时: '1000', 吉瓦时: '1000000' },
  counting('立方米', '方'),
  counting('比', ':'),
  { 公里: '1', 千米: '1', 米: '0.001', 厘米: '0.00001', 毫米: '0.000001' },
  { 亩: '1', 公顷: '15', 平方公里: '1500', 平方千米: '1500' },
  { 吨: '1', 公斤: '0.001', 千克: '0.001', 斤: '0.0005', 克: '0.000001' },
  { 千瓦: '1', 兆瓦: '1000', 吉瓦: '1000000', 瓦: '0.001' },
  { 千伏安: '1', 兆伏安: '1000' },
  { 吨标准煤: '1', 吨标煤: '1', 千克标准煤: '0.001', 公斤标准煤: '0.001', 克标准煤: '0.000001' },
  counting('吨二氧化碳', '吨二氧化碳当量'),
  counting('标箱', '标准箱', 'TEU'),
  counting('°C', '摄氏度'),
  ...['%', '‰', '元', '年', '倍', '笔', '张', '平方米', '微克/立方米'].map((word) => counting(word)),
]

function counting(...words: string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, '1']))
}

/** Symbols of GB 3100–3102 by the names they have in Chinese, after NFKC (㎡ and m² are m2). */
const symbols: Readonly<Record<string, string>> = {
  m: '米',
  km: '公里',
  m2: '平方米',
  km2: '平方公里',
  hm2: '公顷',
  ha: '公顷',
  m3: '立方米',
  L: '升',
  g: '克',
  mg: '毫克',
  μg: '微克',
  ug: '微克',
  kg: '千克',
  t: '吨',
  kW: '千瓦',
  MW: '兆瓦',
  GW: '吉瓦',
  kW·h: '千瓦时',
  'kW.h': '千瓦时',
  千瓦·时: '千瓦时',
  kWh: '千瓦时',
  MWh: '兆瓦时',
  GWh: '吉瓦时',
  kVA: '千伏安',
  MVA: '兆伏安',
  h: '小时',
  d: '日',
}
const named = (word: string) => symbols[word] ?? word

const words = new Map<string, Unit>(
  dimensions.flatMap((dimension) => {
    const base = Object.keys(dimension)[0] as string
    return Object.entries(dimension).map(([word, factor]) => [word, { dimension: base, factor: decimalOf(factor) }])
  }),
)

const scales: Readonly<Record<string, string>> = { 十: '1e1', 百: '1e2', 千: '1e3', 万: '1e4', 亿: '1e8' }

/**
 * Reads a printed unit; null where none is printed (also / and — in a table). A word that is not known is a dimension
 * of its own: 万尾 → 尾 × 10000.
 */
export function parseUnit(printed: string | null): Unit | null {
  const text = (printed ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^1(?=\/)/, '')
  if (/^[/\-—–]*$/.test(text)) return null
  const [numerator = '', per] = words.has(text) ? [text] : text.split(/[/每]/)
  const unit = parseSimple(numerator)
  return per === undefined ? unit : { ...unit, dimension: `${unit.dimension}/${per === '天' ? '日' : named(per)}` }
}

function parseSimple(text: string): Unit {
  const scale = /^[十百千万亿]*/.exec(text)?.[0] ?? ''
  // Shortest scale first: 万千瓦 is 万 of 千瓦, not 万千 of 瓦.
  for (let length = 0; length <= scale.length; length++) {
    const unit = words.get(named(text.slice(length)))
    if (unit) return { ...unit, factor: multiply(scaleFactor(scale.slice(0, length)), unit.factor) }
  }
  return { dimension: named(text.slice(scale.length)), factor: scaleFactor(scale) }
}

function scaleFactor(scale: string): Decimal {
  return [...scale].map((char) => decimalOf(scales[char] as string)).reduce(multiply, decimalOf(1))
}

/** True for a percentage or a per mille, printed in whatever form; not for the points by which it changes. */
export const isPercentage = (printed: string | null): boolean =>
  ['%', '‰'].includes(parseUnit(printed)?.dimension ?? '')

/** True for a percentage, a per mille, and the points by which one changes: no amount of anything. */
export const isRate = (printed: string | null): boolean =>
  isPercentage(printed) || parseUnit(printed)?.dimension === '个百分点'

/** True for units that normalized values may be in: printed without a scale, and no multiple of their dimension's own. */
export function isBaseUnit(printed: string): boolean {
  const unit = parseUnit(printed)
  return unit !== null && unit.dimension !== '' && unit.factor.digits === 1n && unit.factor.scale === 0
}
