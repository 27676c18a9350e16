const quotes = /[“”"'‘’「」『』《》〈〉]/g
const dashes = /[—–―－~～〜]+/g

/**
 * Key under which two printings of one name are equal: widths folded, white space and quotation marks dropped, dashes
 * and letter case unified. Two names with one key are one name.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').replace(quotes, '').replace(dashes, '-').toLowerCase()
}

/** A named rewriting of name keys, applied to printed and catalogue names alike, that does not change what is counted. */
export interface Rewrite {
  rule: string
  apply: (key: string) => string
}

const scopes =
  /^为?(?:全(?:国(?!重点实验室)|省|州|盟|县|社会(?!固定资产)|市(?!场)|区(?!域))|我[国省市州县区]|[本该][省市州县区]|辖区内?|各地|年末|期末|每年|年均|五年)+|总计$/g

const wordings: readonly [RegExp, string][] = [
  [/累计/g, ''],
  [/基本(?=养老保险|医疗保险)/g, ''],
  [/社保卡/g, '社会保障卡'],
  [/投诉举报/g, '举报投诉'],
  [/职业技能培训/g, '职业培训'],
  [/城镇企业职工/g, '企业职工'],
  [/(?:国内|地区)?生产总值(?:\(gdp\))?|gdp/g, '地区生产总值'],
  [/研究与试验发展(?:\(r&d\))?|r&d/g, '研发'],
  [/能源消耗/g, '能耗'],
  [/占比例?|比重|比率/g, '比例'],
  [/年(?=产量$|发电量$)/, ''],
  [/覆盖面/g, '覆盖率'],
  [/[的、,，·]/g, ''],
]

const quantities = /(?:总|人员)?(?:总?数量|总?规模|总[量数额]|金额|人次数?|[人户家个所笔件起套项]数|(?<!余)额|数|人员)$/

const newly = /^新(?:增加|培育|认定|获批|入选|创建|组建|设立?|建成?|登记|获评|命名|打造|布局)(?=..)/
const rises = /(?<=..)(?:提升|上升|增加|升高)$/
const falls = /(?<=..)(?:降低|减少|缩小|降幅|下降率)$/

/**
 * In the order they are applied. None of them touches a word that distinguishes indicators: 率, levels (国家级, 省级,
 * 市级), 登记 and 调查, the kind of insurance.
 */
export const rewrites: readonly Rewrite[] = [
  { rule: 'scope', apply: (key) => stripped(key, scopes) },
  // 市级以上孵化器、众创空间等众创载体 → 市级以上众创载体
  {
    rule: 'enumeration',
    apply: (key) => key.replace(/^((?:国家|省|市|县)级(?:以上)?)?[^等]*、[^等]*等(?=.{3})/, '$1'),
  },
  { rule: 'wording', apply: (key) => wordings.reduce((text, [from, to]) => text.replace(from, to), key) },
  {
    rule: 'insured',
    apply: (key) =>
      key
        .replace(/^参加(.+保险)(?:人员|人数)?$/, '$1参保')
        .replace(/(?<=保险)(?:参保|覆盖)(?:人口|人员|人群)?(?:人数|数)?$/, '参保'),
  },
  { rule: 'growth', apply: (key) => key.replace(/(?:年均|年)?(?:增长(?:率|速度)?|增速|增幅)$/, '增长率') },
  // 新认定, 新入选: what is new in a time.
  { rule: 'added', apply: (key) => key.replace(newly, '新增') },
  { rule: 'change', apply: (key) => key.replace(rises, '提高').replace(falls, '下降') },
  { rule: 'quantity', apply: (key) => stripped(key, quantities) },
]

/** Drops what the pattern matches unless next to nothing would be left. */
function stripped(key: string, pattern: RegExp): string {
  const rest = key.replace(pattern, '')
  return rest.length >= 2 ? rest : key
}

/** Form in which two printed names of one indicator are equal: 博士后研究人员年招收数 and 博士后研究人员年招收人数. */
export const nameForm = (name: string): string => rewrites.reduce((text, { apply }) => apply(text), nameKey(name))
