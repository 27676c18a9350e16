import { withoutLevelWords } from '../grammar/level-words.js'
import { pattern, words } from '../lexicon/lists/word-lists.js'
import { anyBoundBefore, moreThan, negatedBound } from './comparators.js'

/** What is around a number: left of it, right of its mark, and right of the number itself. */
export interface Around {
  before: string
  behind: string
  touching: string
}

/** Units that measure a member of a group and so can define the group: 300户以上社区, 年收入2000万元以上企业. */
const sizeUnit = pattern`(?:[户人元%％吨亩岁米天升日时分]|${words('size-unit')})$`
const boundary = /^(?:$|[，。；、：！？）)（(])/
/** 2万元以上|水平。: what follows only says again that the number is a level. */
const closes = (behind: string) =>
  boundary.test(behind) || withoutLevelWords(/^[^，。；！？]*/.exec(behind)?.[0] ?? '') === ''
/** 300户以上|社区, 10蒸吨及以下|锅炉, 20蒸吨（含）以上的|锅炉 */
const opensGroup = (rest: string) => /^(?:（含）)?及?以[上下](?:（含）)?的?[^，。；、：）)（(左]/.test(rest)
/** 50%以上的面积|达到|海绵城市建设要求 */
const doesSomething = pattern`^以上的[^，。；]{1,16}?${words('part-does')}`
const exceeded = new RegExp(`(?:${moreThan}|达)$`)
/** 超百亿元企业|60家, 亿元以上项目|156个 */
const countedGroup = pattern`^级?(?:以上)?的?(?:[\u4e00-\u9fa5]{0,6}?)${words('counted-group')}\d`

/** A share of what was named before: 城市建成区|50%以上的面积达到…, 覆盖|95%以上的行政村, or 80%以上的卫生院… at a clause's head. */
function isShare({ before, touching }: Around): boolean {
  if (/(?:^|[，。；：、（])$/.test(before) || /覆盖(?:了|全[省市县区])?$/.test(before)) return true
  // 专项债券额度的|8%以上用于|城镇排水领域
  if (/的$/.test(before) && /^以上(?:用于|投向)/.test(touching)) return true
  return doesSomething.test(touching) && !/(?:^|[，。；])对/.test(before)
}

const bounded = new RegExp(`(?:${anyBoundBefore}|达到?)$`)
/** 投入不低于|500万元: what is done up to a bound, whatever follows. */
const doneToBound = pattern`${words('done-up-to')}(?:${negatedBound}|${moreThan})$`

/** 产值超100亿元的企业达到15家, 进水浓度高于100毫克/升的污水处理厂: a relative clause, the figure follows. */
function inRelativeClause({ before, touching }: Around): boolean {
  if (!bounded.test(before)) return false
  if (!/^(?:以上|以下)?的[^，。；]{2}/.test(touching)) return false
  return !doneToBound.test(before)
}

const compares = pattern`${words('by-comparison')}[^，。；]{0,30}$`
const namesWhat = pattern`^(?:或[^，。；]{1,20}[%％])?的(?!${words('no-group')})[^，。；]{2}`

/** 高出全国平均水平10%或平均15%的|机组, 机关50人以上、|事业单位67人以上…: the first of two thresholds, and one by comparison. */
const definesByComparison = (unit: string, { before, touching }: Around) =>
  (compares.test(before) && namesWhat.test(touching)) ||
  (/[人户]$/.test(unit) && /^以上、[^，。；、]{2,10}\d+[^，。；、\d]{1,3}以上[\u4e00-\u9fa5]{2}/.test(touching))

const milestoneGroup = pattern`^级?[\u4e00-\u9fa5]{0,8}${words('milestone-group')}(?:$|[，。；、和])`

/** 一批营收过|百亿元|企业, 过10万亿元|省份: a milestone that names a group. */
const namesGroup = ({ before, touching }: Around) =>
  /[超过]$/.test(before) && !/(?:超过|不超)$/.test(before) && milestoneGroup.test(touching)

/** True for a number that defines a group: 300户以上社区, 对300户或800人以上社区, 超百亿元企业60家. */
export function isThreshold(unit: string | null, around: Around): boolean {
  const { before, behind, touching } = around
  if (unit === null) return false
  // 人口20万以上|县
  if (/^[万亿]$/.test(unit)) return /人口$/.test(before) && opensGroup(touching)
  if (!sizeUnit.test(unit)) return false
  // 分别达到82%以上和85%以上: the next of a list.
  const listed = /^[和与及]\d/.test(behind)
  const share = /[%％]$/.test(unit) && isShare(around)
  if (opensGroup(touching) && !share && !listed && !closes(behind)) return true
  if (/^或\d+(?:\.\d+)?[^，。；、]{0,3}(?:以上|以下)[^，。；、]/.test(touching)) return true
  if (definesByComparison(unit, around) || namesGroup(around)) return true
  return inRelativeClause(around) || (exceeded.test(before) && countedGroup.test(behind))
}
