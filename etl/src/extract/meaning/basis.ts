import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
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
  /** In a bracket behind the name of work that is to be done. */
  ofWork: boolean
  /** The years that a change is measured from, where its sentence names them. */
  compared: TimeExpression | null
}

const namesChange = pattern`${words('change-end')}$`
const namesGrowthRate = pattern`${words('growth-rate')}`
const namesFlow = pattern`${words('people-flow')}人口$|^${words('flow-lead')}|新增|${words('flow-end')}$`
/** What is there, rather than what comes in: 余额, 容量, 人口. */
const namesStock = pattern`${words('stock-end')}$`
const namesStockThatIsDone = pattern`${words('stock-told')}$`
const namesYearlyOutput = pattern`^年(?=[一-龥]{3})|年${words('yearly-output')}$`
const namesMoney = pattern`${words('money-put-in')}$`

/** 老旧街区改造提升工程, 管网建设改造: a name of work that is to be done. */
const namesWork = pattern`${words('extended-action')}(?:.{0,6}${words('project-word')})?$`

const comparedWith = ({ compared }: BasisFeatures) => (compared ? [compared] : [])

const yearsBetween = (from: number | null, to: number | null) => (from === null || to === null ? null : to - from)

/** Change over several years, or of one year. */
function basisOfChange(features: BasisFeatures): Basis {
  const { member, years, unit } = features
  if (member.predicate.annual || /年均(?!浓度)/.test(features.name)) return 'ANNUAL'
  if (features.clause.some(({ text }) => text === '同比' || text === '环比')) return 'ANNUAL'
  const [from] = comparedWith(features)
  // 比上年 in a communiqué of the year before its date: no years lie between; 比年初.
  if (from) return (yearsBetween(from.to, years.to) ?? 1) <= 1 ? 'ANNUAL' : 'CUMULATIVE'
  if (namesGrowthRate.test(features.name)) return 'ANNUAL'
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
const attains = pattern`^${words('attains')}$`
/** 实现|营业收入200亿元: ahead of several years the verb tells what a measure comes to, and no sum. */
const attainsMeasure = ({ member, years }: BasisFeatures) =>
  years.stance === 'ahead' &&
  years.manyYears &&
  member.counted.length === 0 &&
  attains.test(member.subject[0]?.text ?? '') &&
  member.subject.at(-1)?.kind === 'MEASURE' &&
  member.subject.at(-1)?.word?.owned === true

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
    when: ({ name }) => namesYearlyOutput.test(name),
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
    when: ({ name, years, ofWork }) => years.stance === 'ahead' && (ofWork || namesWork.test(name)),
    basis: ofPeriod,
    example: '老旧街区改造提升工程（1500个以上）',
  },
  {
    when: (features) => surpasses(features) && !features.member.isAction,
    basis: 'POINT',
    example: '产值突破1.5万亿元',
  },
  { when: ({ name }) => namesMoney.test(name), basis: ofPeriod, example: '农村公路投资18亿元' },
  {
    when: ({ name }) => namesStockThatIsDone.test(name),
    basis: 'POINT',
    example: '失业保险参保人数12.8万人',
  },
  { when: attainsMeasure, basis: 'POINT', example: '到2025年，实现营业收入200亿元' },
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
