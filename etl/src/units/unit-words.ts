/** Words that count: one of these, after an optional 百/千/万/亿, is the unit of a figure. Longest first. */
const counters = [
  '人次',
  '户次',
  '人',
  '名',
  '位',
  '户',
  '家',
  '个',
  '条',
  '件',
  '起',
  '笔',
  '所',
  '间',
  '台',
  '套',
  '支',
  '项',
  '卷',
  '次',
  '场',
  '张',
  '册',
  '辆',
  '座',
  '处',
  '对',
  '宗',
  '例',
  '篇',
  '种',
  '类',
  '只',
  '头',
  '株',
  '艘',
  '架',
  '列',
  '床',
  '标箱',
  '标准箱',
]
const measures = [
  '元',
  '美元',
  '吨标准煤',
  '吨',
  '公斤',
  '千克',
  '公里',
  '千米',
  '米',
  '亩',
  '公顷',
  '平方公里',
  '平方米',
  '平方千米',
  '立方米',
  '升',
  '千瓦时',
  '千瓦',
  '吉瓦',
  '兆瓦',
  '岁',
  '天',
  '分钟',
  '小时',
  '微克/立方米',
  '毫克/升',
  '斤',
  '人年',
  'TEU',
  'EFLOPS',
]
const rates = ['个百分点', '百分点', '%', '％', '‰', '倍']
const perWords = [
  '人',
  '月',
  '年',
  '天',
  '分钟',
  '小时',
  '日',
  '户',
  '亩',
  '公里',
  '平方公里',
  '万人',
  '千人',
  '百人',
  '万元',
  '吨',
  '人·年',
  '人·月',
  '人月',
  '人年',
]

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const alternatives = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')

/** Source of a pattern for a printed unit: 万人次, 亿元, %, 个百分点, 元/月, 微克/立方米, 万吨标准煤, 个/万人. */
export const unitSource = `(?:${alternatives(rates)}|[十百千万亿]{0,2}(?:${alternatives([...measures, ...counters])})(?:\\s*[/／每]\\s*(?:${alternatives(perWords)}))?)`

const wholeUnit = new RegExp(`^${unitSource}$`)

/** True for a text that is a unit and nothing else. 年 is one too (平均受教育年限). */
export const isUnit = (text: string) =>
  wholeUnit.test(text.replace(/\s/g, '')) || /^(?:年|月|[万亿]|[/／—–-])$/.test(text.trim())
