import { isPercentage } from '../../language/quantity/units.js'
import type { TimeExpression } from '../../language/time/times-in-text.js'
import type { Token } from '../../language/tokens.js'
import type { Basis } from '../../model/index.js'
import type { Member } from '../clauses/members.js'
import type { FigureYears } from '../scopes/settle-time.js'

/** What decides over the basis of a figure. */
export interface BasisFeatures {
  member: Member
  name: string
  unit: string
  years: FigureYears
  everyYear: boolean
  clause: readonly Token[]
  /** The years that a change is measured from, where its sentence names them. */
  compared: TimeExpression | null
}

const namesChange = /(?:增长|增速|增幅|增长率|涨幅|降幅|下降|降低|提高|提升|递增)$/
const namesFlow = /(?:出生|死亡|迁入|迁出)人口$|^(?:新增|净增|新设|新开|新建|新签|新认定|新培育)|新增/
/** What is there, rather than what comes in: 余额, 容量, 人口. */
const namesStock =
  /(?:存量|余额|总数|保有量|拥有量|容量|能力|产能|里程|人口|床位数?|规模|覆盖面|浓度|标准|密度|水平|强度|指数|年限|寿命|蓄积量|数量|库容|参保人数|系数|占比|比重|率|之比|收入比)$/

const comparedWith = ({ compared }: BasisFeatures) => (compared ? [compared] : [])

const yearsBetween = (from: number | null, to: number | null) => (from === null || to === null ? null : to - from)

/** Change over several years, or of one year. */
function basisOfChange(features: BasisFeatures): Basis {
  const { member, years, unit } = features
  if (member.predicate.annual || /年均(?!浓度)/.test(features.name)) return 'ANNUAL'
  const [from] = comparedWith(features)
  // 比上年 in a communiqué of the year before its date: no years lie between; 比年初.
  if (from) return (yearsBetween(from.to, years.to) ?? 1) <= 1 ? 'ANNUAL' : 'CUMULATIVE'
  if (/增速|增幅|增长率/.test(features.name)) return 'ANNUAL'
  if (features.clause.some(({ text }) => text === '同比' || text === '环比')) return 'ANNUAL'
  if (!years.manyYears) return 'ANNUAL'
  const up = member.predicate.change?.word?.dir === 'up'
  // A plan's 增长6% is a pace, its 下降13.5% what it comes to; a review of several years tells of all of them.
  return years.stance === 'ahead' && up && isPercentage(unit) ? 'ANNUAL' : 'CUMULATIVE'
}

type Rule = {
  when: (features: BasisFeatures) => boolean
  basis: Basis | ((features: BasisFeatures) => Basis)
  example: string
}

const ofPeriod = ({ years }: BasisFeatures): Basis => (years.manyYears || years.onDay ? 'CUMULATIVE' : 'ANNUAL')
const isLevel = ({ member }: BasisFeatures) => member.predicate.kind === 'level' || member.isBase || member.hasBase
/** 突破, 超过 alone say that something is at a level; 约 and 近 say nothing of it. */
const surpasses = ({ member }: BasisFeatures) => ['GT', 'GTE', 'LT', 'LTE'].includes(member.predicate.comparator ?? '')
/** The first row that holds decides. */
const rules: readonly Rule[] = [
  { when: ({ unit }) => /[人名次个件套户亩公里]+[/／]年$/.test(unit), basis: 'ANNUAL', example: '引进人才1200人/年' },
  { when: ({ member }) => member.amounts[0]?.amount?.ratio != null, basis: 'POINT', example: '三次产业结构10:38:52' },
  {
    when: ({ member, name }) => member.predicate.kind === 'change' || namesChange.test(name),
    basis: basisOfChange,
    example: '比2020年下降13.5%',
  },
  { when: ({ name }) => /增[长速幅].*[高低快]于/.test(name), basis: 'ANNUAL', example: '增速高于全国1.2个百分点' },
  { when: ({ unit }) => isPercentage(unit), basis: 'POINT', example: '森林覆盖率达到43%' },
  {
    when: ({ everyYear, member }) => everyYear || member.predicate.annual,
    basis: 'ANNUAL',
    example: '每年培训10万人次',
  },
  {
    when: ({ name }) => /^年(?=[一-龥]{3})|年(?:产能|处理能力|产量)$/.test(name),
    basis: 'POINT',
    example: '年接待游客8亿人次',
  },
  {
    when: ({ member }) => member.predicate.sum || (member.predicate.total && member.isAction),
    basis: 'CUMULATIVE',
    example: '累计建成5000个',
  },
  { when: ({ name }) => namesFlow.test(name), basis: ofPeriod, example: '城镇新增就业达到10万人' },
  { when: isLevel, basis: 'POINT', example: '床位达到500张' },
  {
    when: (features) => surpasses(features) && !features.member.isAction,
    basis: 'POINT',
    example: '产值突破1.5万亿元',
  },
  { when: ({ name }) => /(?:投资|投入|资金|贷款)$/.test(name), basis: ofPeriod, example: '农村公路投资18亿元' },
  {
    when: ({ name }) => /(?:参保人数|保险人数|余额|保有量|存量|总量|总数|持卡人数)$/.test(name),
    basis: 'POINT',
    example: '失业保险参保人数12.8万人',
  },
  { when: (features) => features.member.isAction, basis: ofPeriod, example: '建设实验室5家' },
  { when: ({ name }) => namesStock.test(name), basis: 'POINT', example: '全市常住人口300万人' },
  { when: ({ years }) => !years.manyYears && !years.onDay, basis: ofPeriod, example: '2025年，“先投后股”试点22项' },
  { when: () => true, basis: 'POINT', example: '千亿级产业集群5个' },
]

/** Basis by what is said of the figure and over which years. */
export function basisOf(features: BasisFeatures): Basis {
  const rule = rules.find(({ when }) => when(features)) as Rule
  return typeof rule.basis === 'string' ? rule.basis : rule.basis(features)
}
