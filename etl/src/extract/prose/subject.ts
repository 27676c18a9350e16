import { actionWords, isStanding } from '../../language/grammar/action-words.js'
import { onBaseYear } from '../../language/time/base-year.js'

/** 争取中央预算内资金36.5亿元: what is sought is got, no goal. */
export const sought = '[^，。；]{0,14}(?:资金|债券|项目|政策|支持|试点|贷款)'

/** Adverbials and scopes at the head of a clause that are no part of a name. */
const opening = new RegExp(
  `^(?:${[
    '其中',
    '(?:同时|此外|另外|并且|并|且|而|也|还|以及|及|和|与|或)(?![\\u4e00-\\u9fa5]{0,2}(?:谐|解|平))',
    '[一二三四五六七八九]是',
    `(?:力争|争取(?!${sought})|努力|确保|预计)(?:到)?`,
    onBaseYear,
    '(?:截至|截止|到|至|在)?(?:20\\d{2}年?[-—–至到])?(?:20\\d{2})年?(?:\\d{1,2}月)?(?:年底|年末|底|末)?前?',
    '(?:在|到|至|截至)?["“]?十[一二三四五六七八九]?["”]?五["”]?(?:规划)?(?:期间|时期|期末|末期|末|以来)?',
    '(?:\\d{1,2}|[一二三四五六七八九十])年(?!义务|级|制)(?:来|间|内|期间)?',
    '(?:未来|今后)(?:五|三|\\d)年',
    '(?:每年|年均|累计|共(?!享|同|建|青|青团|产|富|有产)|先后|总共|全年|当年|每年度|每月|每季度|每周|今年|去年|明年|本年度|年度(?=完成|新)|年内|五年共|现有|现已)',
    '过去的?(?:[一三五]年)',
    '计划(?=实施|建设|新建|完成|开工|安排|总投资|新增|改造)',
    '(?:全市|全省|全区|全县|全州|全国|我市|我省|我区|我县|我国|市域内|辖区内(?=[^有]))',
    '(?:毕业生)?至少',
    '(?:扣除|剔除)[^，]{2,14}?(?:因素|影响)后?',
    '按?(?:同口径|可比口径|可比价格?|不变价格?)(?:计算)?',
    '(?:规划|计划|纲要)?(?:确定|提出|设定|下达)的',
    '(?:要|将|应(?![届用急对收缴])|须|必须|已|已经|均|共计|始终|稳步|大力|积极|重点(?=推进|建设(?!项目|工程)|打造|培育|实施|支持|发展|推动|开展|抓好)|滚动|超额|提前(?=完成|实现)|加快|持续|继续|深入|全面|扎实|进一步|逐步|不断|着力|优先|择优|统筹|适度|有序|定期|分别|基本(?=实现|建成|形成|建立|完成))',
    '新增、(?=更新|改造|改建|新建|扩建)',
    '(?:“[^”]{1,15}”、?)+(?=[三五\\d]年|每年|累计)',
    '[，、：；——]+',
  ].join('|')})`,
)

const action = new RegExp(`^(?:${actionWords.join('|')})`)

/** 建成区, 服务热线, 发展速度, 建设用地, 种植面积: a noun that begins with the same characters as a verb. */
const nounTail =
  /^(?:人数|人次|量|率|数(?![字据控码])|热线|机构|平台|水平|速度|规模|业|用地|资金|面积|标准(?!化|厂房|园)|额|金额|能力|强度|社区|成本|成效|占|性|型)/

/** 带动|就业, 支持|创业, 带动|就业人数 */
const shortDeed = /^(?:就业|创业|增收|脱贫)(?:人数|人次)?$/

/** 城镇新增就业 begins with no verb; 新增取得…人数 and 新增平台用户数 keep their 新增. */
export interface Subject {
  name: string
  /** The verb of doing that stood before it, or null. */
  verb: string | null
}

/** 市财政每年|安排专项资金, 市财政三年统筹|安排: who does it and for how long is no part of what is done. */
const actorEveryYear = new RegExp(
  `^[\\u4e00-\\u9fa5]{2,8}?(?:每年|[三五]年)(?:统筹|集中|累计|共)?(?=(?:${actionWords.join('|')}))`,
)

/** 在有条件的园区配套人力资源服务集聚区: the thing stands behind the verb that follows a place. */
const placed = new RegExp(
  `^(?:在|为|面向|依托|通过|围绕)[^，]{2,40}?(${actionWords.join('|')})(?=[\\u4e00-\\u9fa5“]{2})`,
)

/** Words inside or behind a name that are no part of it: 城镇新增就业目标任务, 参保人数在2020年的基础上, 累计. */
const trimName = (name: string) =>
  name
    .replace(/累计(?=[\u4e00-\u9fa5]{2})/, '')
    .replace(/^[“"](?=[^”"]*$)/, '')
    .replace(new RegExp(`，?${onBaseYear}$`), '')
    .replace(/(?<=.{2})已?连续(?:\d{1,2}|[一二三四五六七八九十]{1,2})年$/, '')
    .replace(/(?<=[\u4e00-\u9fa5][^比较由从与为])(?:到|在|至)?20\d{2}年(?:底|末)?$/, '')
    .replace(/(?<=.{2})(?:确保|力争|努力|争取)$/, '')
    .replace(/(?<=.{2})(?:比|较)20\d{2}年(?:底|末)?(?:调整|变化)?$/, '')
    .replace(
      /(?<=.{2})(?<![高低快]于|超过)的?(?<![高低快]于年初|超过年初)(?:年度|预期|规划|总体)?目标(?:任务|值)?$/,
      '',
    )
    .replace(/(?<=.{2})(?:任务)?(?:超额|提前|圆满)(?:完成|实现)了?$/, '')
    // 地区生产总值|完成|286亿元
    .replace(/(?<=(?:值|额|资|入|支出))完成$/, '')
    // 污水管网|仍有|空白区260平方公里
    .replace(/(?<=[\u4e00-\u9fa5]{2})(?:仍|尚|还)(?:有|存在)(?=[\u4e00-\u9fa5]{2})/, '')
    .replace(/(?:的|数达|方面)$/, '')

/** 签约, 开工, 竣工, 投产: stages of a project. */
const stage = /(?:签约|开工|竣工|完工|投产|投运|达产|入库)$/

/** Name of what is counted, without adverbials and verb: 到2025年，打造省级返乡创业园区 → 省级返乡创业园区. */
export function readSubject(text: string): Subject {
  let name = text.replace(actorEveryYear, '')
  let verb: string | null = null
  const atPlace = placed.exec(name.replace(opening, ''))
  if (atPlace) name = name.replace(opening, '').slice(atPlace[0].length - (atPlace[1] as string).length)
  for (let changed = true; changed; ) {
    changed = false
    const adverbial = opening.exec(name)
    if (adverbial && adverbial[0] !== '') {
      name = name.slice(adverbial[0].length)
      changed = true
      continue
    }
    const doing = action.exec(name)
    if (doing && !/^建成区/.test(name)) {
      // 支持高校建设…: the deed counts, not the support.
      if (verb === null || isStanding(verb)) verb = doing[0]
      if (doing[0].length >= name.length) return { name: '', verb }
      // 带动就业, 支持创业: what is left of a short deed is no name.
      if (shortDeed.test(name.slice(doing[0].length))) break
      if (nounTail.test(name.slice(doing[0].length))) break
      // 新开工项目80个: how far they are tells which.
      if (stage.test(doing[0]) && name.slice(doing[0].length) === '项目') break
      name = name.slice(doing[0].length)
      changed = true
    }
  }
  return { name: trimName(name), verb }
}

export const startsWithAction = (text: string) => action.test(text)
