import { isFlow } from '../../language/grammar/growth.js'
import { readSubject } from './subject.js'

/** Names that say nothing without what was spoken of before: 营业收入, 从业人员, 累计招生. */
const generic =
  /^(?:年?(?:总)?(?:营业)?收入|营业额|年?总?产值|总数|总量|总规模|规模|从业人员|从业人数|参保人数|参保率|招生(?:人数)?|产量|产能|总面积|面积|客流量|吞吐量|覆盖率|占比|比重|比例|数量|人数|产业规模|增加值|增速|资产总额|利润总额|利润|销售收入|服务人次|床位|床位数|总?投资|投资额|投资总额)$/
/** 发放普惠养老再贷款，总额达到50亿元: a sum of what the clause before pays out. */
const bareSum = /^(?:总额|总规模|规模|金额)$/
const paidOut = /(?:发放|投放|设立|组建|发行|筹集)([^，。；、]{2,16}(?:贷款|基金|债券|资金))[，；]?$/
/** 实施创业培训“马兰花计划”，实现培训30万人次: a deed named in full in the clause before. */
const bareDeed = /^(?:培训|招生|就业|补贴|贷款)$/
/** 全社会研发经费投入年均增长…，占地区生产总值的比重达到; 地区生产总值年均增长…，高于全省0.6个百分点 */
const relative = /^(?:占|高于|低于|快于|领先)/
/** 城市污泥无害化处置率达到90%以上，县城达到85%; 国家级绿色工厂12家、省级30家: only the place or the level changes. */
const scope =
  /^(?:国家级|省部级|省级|市级|县级|区级|城市|县城|城镇|农村|乡镇|城区|中心城区|重点城市|一般城市|建成区|设区市|县级城市|县级市|地级市|[\u4e00-\u9fa5]{2,4}地区)/
const scopeAlone =
  /^(?:国家级|省部级|省级|市级|县级|区级|城市|县城|城镇|农村|乡镇|城区|中心城区|其他城市|其他地区|重点城市|一般城市|建成区|县级城市|县级市|地级市|设区市)$/
const measureTail =
  /(?:年?总?营业收入|资产总额|利润总额|从业人员|从业人数|年?总?产值|总数|总量|数量|人数|人次|户数|数|率|规模|总规模|占比|比重|比例|(?:种植|栽培|播种)?面积)$/

export const isGeneric = (name: string) => generic.test(name)

/**
 * 城镇新增就业 has no 参保率: a rate of the insured belongs to an insurance, no flow has a share, and money is invested
 * in works.
 */
const owns = (previous: string, name: string) =>
  /^参保/.test(name)
    ? /保险|医保|社保|养老|失业|工伤/.test(previous)
    : /^床位/.test(name)
      ? /(?:机构|医院|院|中心)(?:总?数量?|总数)?$/.test(previous)
      : /^总?投资/.test(name)
        ? /(?:项目|工程|基地|园区|建设|改造|设施)$/.test(previous)
        : !(/(?:率|占比|比重|比例)$/.test(name) && isFlow(previous))

/** 长期护理保险试点覆盖市州|参保人数: of the insurance; else what is named, without its own measure. */
const ownerOf = (previous: string, name: string) =>
  (/^参保/.test(name) ? /^.*?(?:保险|医保)/.exec(previous)?.[0] : undefined) ??
  (name === '增速' ? previous : previous.replace(measureTail, ''))

const commonPrefix = (a: string, b: string) => {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return a.slice(0, n)
}

/**
 * Completes an elliptical name from the subject before it.
 * 人力资源服务机构总数…，营业收入突破 → 人力资源服务机构营业收入; 博士后科研流动站…、工作站 → 博士后科研工作站;
 * 劳动人事争议仲裁结案率…、调解成功率 → 劳动人事争议调解成功率, where the document prints that name elsewhere.
 */
export function completeName(
  name: string,
  previous: string | null,
  known: readonly string[],
  clauseBefore: string,
): string {
  // 点军二期（规模5万吨/日）: the bracket tells of what stands before it.
  const owner = /([^、，；（）]{2,20})（$/.exec(clauseBefore)?.[1]
  if (owner && generic.test(name)) return (readSubject(owner).name || owner) + name
  const deed = bareDeed.test(name) ? new RegExp(`[\\u4e00-\\u9fa5]{2,10}?${name}`).exec(clauseBefore)?.[0] : undefined
  if (deed) return readSubject(deed).name || name
  const paid = bareSum.test(name) ? paidOut.exec(clauseBefore)?.[1] : undefined
  if (paid) return paid + name
  if (previous === null || previous === name || name === '') return name
  if (relative.test(name)) return previous + name
  const bare = previous.replace(/^(?:新增|净增)/, '')
  const place = scope.exec(bare)?.[0]
  if (place && scopeAlone.test(name)) return name + bare.slice(place.length)
  if (generic.test(name)) return owns(previous, name) ? ownerOf(bare, name) + name : name
  const full = known.find(
    (candidate) =>
      candidate.length > name.length &&
      candidate.endsWith(name) &&
      commonPrefix(candidate, previous).length >= Math.max(4, candidate.length - name.length),
  )
  if (full && !known.includes(name)) return full
  const alike = name.length <= 3 ? 1 : 2
  // 流动站…、工作站; 床位 and 托位 are two things.
  const sameKind =
    name.length > 2 && name.length <= 4 && previous.length > name.length + 2 && previous.endsWith(name.slice(-alike))
  const head = previous.slice(0, previous.length - name.length)
  if (/(?:资金|投资|贷款)$/.test(name)) return name
  // 年营业收入超10亿元的|物流企业8家、上市企业3家: what a modifier says of one is not said of the next.
  return sameKind && !/[的\d]/.test(head) ? head + name : name
}
