import { boundBefore, negatedBound } from '../../../language/quantity/comparators.js'
import { boundedBy } from '../../../model/index.js'
import { completeName } from '../carry-over.js'
import type { FigureCandidate } from '../figure-candidate.js'
import { readSubject } from '../subject.js'
import { candidateOf, type Reading } from './reading.js'

/** 完成投资985亿元，|为年度计划的|112%: how far what stands before has come. */
const ofPlan = /^(?:占|为|是|完成|达到?)((?:年度|全年|年初|省定|市定)(?:投资|目标)?(?:计划|任务|目标))的$/

/** 为年度计划的112% → 重点项目投资占年度计划的比例. */
export function shareOfPlan(reading: Reading): FigureCandidate | null {
  const plan = reading.isShare && reading.right === '' ? ofPlan.exec(reading.left)?.[1] : undefined
  const { previous } = reading.input
  if (plan === undefined || previous === null) return null
  return candidateOf(reading, { name: `${previous}占${plan}的比例`, verb: null, rule: 'share-of', confidence: 0.8 })
}

const ofSomething = new RegExp(`^(.+?)(?:逐步|稳步)?(?:提高到|提升到|达到|降低到|降至|(${negatedBound}))(.{2,20})的$`)

/** 煤炭消费占能源消费总量的|62%: a share without a verb. */
const shareWithoutVerb = /^(.{0,20}占.{2,20}[^的])的?$/

/** 煤炭消费占能源消费总量的62% → 煤炭消费占能源消费总量的比例. */
export function shareAlone(reading: Reading): FigureCandidate | null {
  const { isShare, right, predicate } = reading
  if (!isShare || right !== '' || predicate.level || predicate.growth !== null) return null
  const printed = shareWithoutVerb.exec(predicate.subject)?.[1]
  if (printed === undefined || /(?:比重|比例|比率|占比|率)$/.test(printed)) return null
  const { previous, known, clauseBefore } = reading.input
  const name = completeName(readSubject(printed).name, previous, known, clauseBefore)
  return name === ''
    ? null
    : candidateOf(reading, { name: `${name}的比例`, verb: null, rule: 'share-alone', confidence: 0.8 })
}

/** 失业保险金标准提高到最低工资标准的90%, 不低于土地出让收入的8%: a share of something named. */
export function shareOf(reading: Reading): FigureCandidate | null {
  const match = reading.isShare && reading.right === '' ? ofSomething.exec(reading.left) : null
  if (!match || /20\d{2}年|上年|十.五/.test(match[3] as string)) return null
  const subject = readSubject(match[1] as string).name
  if (subject === '') return null
  return candidateOf(reading, {
    name: `${subject}占${match[3]}的比例`,
    amount: boundedBy(reading.quantity.amount, boundBefore(match[2] ?? '')),
    verb: null,
    rule: 'share-of',
    confidence: 0.8,
  })
}

/** 贫困发生率由10.06%降为零, 由2014年的13.7%降至零: the level that something fell from. */
export function fallToZero(reading: Reading): FigureCandidate | null {
  const falls = /^(.*?)[由从](?:(20\d{2})年(?:底|末)?的?)?$/.exec(reading.predicate.subject)
  if (!falls || !/^(?:下降|降低|降|减少)(?:为|到|至)零/.test(reading.right)) return null
  const name = readSubject(falls[1] as string).name
  const year = falls[2] === undefined ? {} : { year: Number(falls[2]) }
  return name === ''
    ? null
    : candidateOf(reading, { name, base: true, verb: null, rule: 'from-to', confidence: 0.9, ...year })
}

/** 群众|100%|实现就业, 新增劳动力的|50%|留在本地…, 电子社保卡覆盖|2/3|人口: a share inside its clause. */
export function shareInside(reading: Reading): FigureCandidate | null {
  const { isShare, predicate, right } = reading
  if (!isShare || predicate.level || right === '' || /^[^\u4e00-\u9fa5]/.test(right)) return null
  const { name, verb } = readSubject(predicate.subject.replace(/的$/, ''))
  const subject = name === '' ? (verb ?? '') : name
  return candidateOf(reading, {
    name: `${subject}${right.replace(/^的/, '')}比例`,
    rule: 'share-inside',
    confidence: 0.8,
  })
}
