import type { Comparator } from '../../model/index.js'
import { completeName } from './carry-over.js'
import { completeList, splitCoordination } from './coordination.js'
import type { Draft } from './draft.js'
import { readFromTo } from './from-to.js'
import { nounBehind } from './noun-behind.js'
import { type Predicate, peelPredicate } from './predicate.js'
import type { Quantity } from './quantities.js'
import { type Segment, segmentsOf } from './segments.js'
import type { Range } from './sentences.js'
import { trimMarks } from './sentences.js'
import { readSubject } from './subject.js'

export interface ClauseInput {
  /** Sentence or paragraph without white space. */
  text: string
  clause: Range
  quantities: readonly Quantity[]
  /** Name of the figure before, for elliptical subjects. */
  previous: string | null
  previousFigure: Draft | null
  /** Names of the clause before, for 分别 without a subject of its own. */
  previousNames: readonly string[]
  /** Names that the document's tables print. */
  known: readonly string[]
  /** The clause before, for 实施创业培训…，实现培训30万人次. */
  clauseBefore: string
}

const personUnit = /(?:人|名|位)$/
/** 失业保险参保12.38万人, 基本养老保险覆盖164万人: a verb at the end of a name makes it a number of people. */
const participle = /(?:参保|覆盖|就业见习|登记)$/
/** 带动就业3万人 */
const deed = /^(?:带动|帮助|帮扶|促进|吸纳|实现)(?:就业|创业|增收|脱贫)$/
/** 参加失业保险12.8万人 */
const insurance = /(?:保险|医保)$/

function nameOfPeople(name: string, unit: string | null, verb: string | null = null): string {
  if (verb === '参加' && insurance.test(name)) return `${name}参保人数`
  return unit !== null && personUnit.test(unit) && (participle.test(name) || deed.test(name)) ? `${name}人数` : name
}

/** 比“十二五”末, 比上年, 较2020年: what growth is measured from. */
const measuredFrom = /或?(?:比|较)(?:[“"]?十.{0,2}五[”"]?|上年|去年|20\d{2}年)(?:末|底|同期)?$/

const growthName = (name: string, predicate: Predicate) =>
  `${name.replace(measuredFrom, '')}${predicate.annual ? '年均' : ''}${predicate.growth === 'down' ? '降幅' : predicate.annual ? '增长' : '增幅'}`

/** 每个县（市、区）要聚焦…: what one figure is for. 每年 and 每万人口 are none. */
const perPattern =
  /^(?:在|支持|确保|实现|推动)?(每个?(?!年|月|日|天|周|季|人|万|千|百|亿|次)[^，每]{1,12}?|(?:[^，]{0,8}和)?各(?:市|县|区|镇|乡|州|省|学校|社区|街道|市（州）|县（市、区）|县区|区县))(?=(?:要|应|须|都|均|至少|建|设|配|有|聚焦|培育|打造|不少于|不低于|拥有|创建|开展|完成))/

function commonFields(input: ClauseInput, segment: Range): Pick<Draft, 'start' | 'end' | 'per'> {
  const trimmed = trimMarks(input.text, segment)
  const per = perPattern.exec(input.text.slice(trimmed.start, trimmed.end))?.[1] ?? null
  return { ...trimmed, per }
}

const comparatorOf = (quantity: Quantity, predicate: Predicate): Comparator =>
  quantity.mark ?? predicate.comparator ?? 'EQ'

/** Names for 分别: the things listed, those of the clause before, or one thing that has several numbers. */
function namesFor(subject: string, count: number, previousNames: readonly string[]): readonly string[] | null {
  if (subject === '' || /^比/.test(subject)) return previousNames.length === count ? previousNames : null
  const split = splitCoordination(subject, count)
  if (split) return completeList(split)
  return /[、和与及]/.test(subject) ? null : Array.from({ length: count }, () => subject)
}

/** 2023年、2024年、2025年…分别达到: the years, where there is one for each number. */
function yearsListed(words: string, count: number): number[] | null {
  const years = [...words.matchAll(/20\d{2}/g)].map((match) => Number(match[0]))
  return years.length === count && count > 1 ? years : null
}

/** One number for each thing listed: 失业保险和工伤保险参保人数分别达到1200万人、1470万人. A mark behind the last governs all. */
function respectively(input: ClauseInput): Draft[] | null {
  const { text, clause, quantities } = input
  const first = quantities[0] as Quantity
  const predicate = peelPredicate(text.slice(clause.start, first.start))
  const inSubject = /分别/.test(predicate.subject)
  if ((!predicate.respectively && !inSubject) || quantities.length < 2) return null
  const [listed = '', tail = ''] = inSubject ? predicate.subject.split('分别') : [predicate.subject]
  const subject = readSubject(listed.replace(measuredFrom, '')).name
  const names = namesFor(subject, quantities.length, input.previousNames)
  if (!names) return null
  const years = yearsListed(text.slice(clause.start, first.start) + input.clauseBefore, quantities.length)
  const mark = quantities.at(-1)?.mark ?? null
  const unit = quantities.find((quantity) => quantity.unit !== null)?.unit ?? null
  return quantities.map(
    (quantity, i): Draft => ({
      ...commonFields(input, clause),
      quantity,
      name: nameOfPeople(
        predicate.growth ? growthName(names[i] as string, predicate) : (names[i] as string),
        quantity.unit,
      ),
      unit: quantity.unit ?? unit,
      comparator: quantity.mark ?? mark ?? predicate.comparator ?? 'EQ',
      predicate: { ...predicate, annual: predicate.annual || /年均/.test(tail) },
      verb: null,
      ...(years ? { year: years[i] as number } : {}),
      ...(predicate.growth ? { subject: names[i] as string } : {}),
      rule: 'respectively',
      confidence: 0.9,
    }),
  )
}

/** Two levels of one thing: 高新技术企业数从83家增加到687家. */
function fromTo(input: ClauseInput, segment: Segment): Draft[] | null {
  const [from, to] = segment.quantities
  const change = readFromTo(input.text, segment, segment.quantities)
  if (!change || !from || !to || segment.quantities.length !== 2) return null
  const own = readSubject(peelPredicate(change.subject).subject).name
  const name = completeName(own, input.previous, input.known, input.clauseBefore) || input.previous
  if (!name) return null
  const predicate: Predicate = { ...peelPredicate(''), level: true, held: true }
  const unit = to.unit ?? from.unit
  const draft = (quantity: Quantity): Draft => ({
    ...commonFields(input, segment),
    quantity,
    name,
    unit: quantity.unit ?? (quantity.ratio === null ? unit : null),
    comparator: quantity.mark ?? 'EQ',
    predicate,
    verb: null,
    rule: 'from-to',
    confidence: 0.9,
  })
  return [
    { ...draft(from), base: true, ...(change.fromYear === null ? {} : { year: change.fromYear }) },
    { ...draft(to), ...(change.toYear === null ? {} : { year: change.toYear }) },
  ]
}

/** The same number for each thing listed: 国家级高技能人才培养基地和技能大师工作室各25个. */
function eachOf(input: ClauseInput, segment: Segment, predicate: Predicate, inherited: Inherited): Draft[] | null {
  const [quantity] = segment.quantities
  if (!predicate.each || !quantity || segment.quantities.length !== 1) return null
  const { name, verb } = readSubject(predicate.subject)
  const count = name.split(/、|和|与|及/).length
  const things = splitCoordination(name, count)
  if (!things || count < 2) return null
  return completeList(things).map(
    (thing): Draft => ({
      ...commonFields(input, segment),
      quantity,
      name: thing,
      unit: quantity.unit,
      comparator: comparatorOf(quantity, predicate),
      predicate,
      verb: verb ?? inherited.verb,
      rule: 'each',
      confidence: 0.9,
    }),
  )
}

/** Verbs that open the second half of 为3.42万名农民工追讨工资3.83亿元. */
const transitive = /(追讨|追回|代缴|发放|提供|办理|减免|返还|补发|兑现|落实|解决|补贴|资助|救助)/

/** Two numbers in one clause without a list: people helped and money paid, or one thing in two units. */
function pair(input: ClauseInput, segment: Segment): Draft[] | null {
  const [a, b] = segment.quantities
  if (!a || !b || segment.quantities.length !== 2) return null
  const { text } = input
  const common = commonFields(input, segment)
  const before = peelPredicate(text.slice(segment.start, a.start))
  const between = text.slice(a.markEnd, b.start)
  const behind = text.slice(b.markEnd, segment.end).replace(/[，。；]$/, '')
  const draft = (quantity: Quantity, name: string, predicate: Predicate, verb: string | null): Draft => ({
    ...common,
    quantity,
    name: nameOfPeople(name, quantity.unit),
    unit: quantity.unit,
    comparator: comparatorOf(quantity, predicate),
    predicate,
    verb,
    rule: 'pair',
    confidence: 0.7,
  })
  const verbAt = between.search(transitive)
  if (verbAt > 0) {
    const deed = peelPredicate(between.slice(verbAt))
    const people = between.slice(0, verbAt)
    const done = deed.subject
    return [
      draft(
        a,
        `${done}的${people.replace(/^的/, '')}${/人$|人员$|工$|者$|户$/.test(people) ? '人数' : ''}`,
        before,
        'people helped',
      ),
      draft(
        b,
        done.replace(/^(?:发放|提供|办理|补发)/, '') || done,
        { ...deed, cumulative: deed.cumulative || before.cumulative },
        'paid',
      ),
    ]
  }
  if (peelPredicate(between).subject.replace(/[（，]/g, '') === '' && behind === '') {
    const subject = readSubject(before.subject)
    return subject.name === ''
      ? null
      : [draft(a, subject.name, before, subject.verb), draft(b, subject.name, before, subject.verb)]
  }
  if (between === '' && behind !== '') {
    const deed = readSubject(behind).name || behind
    const counted = (quantity: Quantity) => (/户$/.test(quantity.unit ?? '') ? '户数' : '人数')
    return [draft(a, `${deed}${counted(a)}`, before, 'helped'), draft(b, `${deed}${counted(b)}`, before, 'helped')]
  }
  return null
}

/** 群众|100%|实现就业, 新增劳动力的|50%|留在本地…, 电子社保卡覆盖|2/3|人口: a share inside its sentence. */
function share(left: string, right: string): string {
  const { name, verb } = readSubject(left.replace(/的$/, ''))
  const subject = name === '' ? (verb ?? '') : name
  return `${subject}${right.replace(/^的/, '')}比例`
}

/** 100个镇1800个村: what a number counts ends where the next number begins. */
const nextNumber = (segment: Segment, quantity: Quantity) =>
  segment.quantities.find((other) => other.start > quantity.start)?.start ?? segment.end

/** 失业保险金标准提高到最低工资标准的90%, 不低于土地出让收入的8%: a share of something named. */
function shareOf(left: string): { name: string; comparator: Comparator } | null {
  const match =
    /^(.+?)(?:逐步|稳步)?(?:提高到|提升到|达到|降低到|降至|(不低于|不少于)|(不超过|不高于))(.{2,20})的$/.exec(left)
  if (!match || /20\d{2}年|上年|十.五/.test(match[4] as string)) return null
  const subject = readSubject(match[1] as string).name
  return subject === ''
    ? null
    : { name: `${subject}占${match[4]}的比例`, comparator: match[2] ? 'GTE' : match[3] ? 'LTE' : 'EQ' }
}

function single(input: ClauseInput, segment: Segment, quantity: Quantity, inherited: Inherited): Draft | null {
  const { text } = input
  const left = text.slice(segment.start, quantity.start).replace(/^[、，；：]|^[和及与](?=\d)/, '')
  const right = text
    .slice(quantity.markEnd, nextNumber(segment, quantity))
    .replace(/[，。；：、]+$/, '')
    .replace(/^[）)]/, '')
    // 突破5000亿元大关
    .replace(/^(?:大关|关口|台阶)$/, '')
  const predicate = peelPredicate(trimLeft(left))
  const common = commonFields(input, segment)
  const subject = readSubject(predicate.subject)
  const isShare = quantity.unit === '%' || quantity.unit === '％' || quantity.ratio !== null
  const base = { ...common, quantity, unit: quantity.unit, predicate }
  const comparator = comparatorOf(quantity, predicate)
  const part = isShare && right === '' ? shareOf(trimLeft(left)) : null
  if (part)
    return {
      ...base,
      ...part,
      comparator: quantity.mark ?? part.comparator,
      verb: null,
      rule: 'share-of',
      confidence: 0.8,
    }
  if (right === '' || /^[（(]/.test(right)) {
    if (quantity.unit === null && quantity.ratio === null && !predicate.level) return null
    const own = completeName(
      subject.name.replace(/^(?:的|了)/, '').replace(measuredFrom, ''),
      input.previous,
      input.known,
      input.clauseBefore,
    )
    // 地区生产总值年均增长7%以上，力争达到8%，到2025年突破6000亿元: the rate again, then the thing itself.
    const again = input.previousFigure?.unit === quantity.unit && !predicate.growth ? input.previousFigure?.name : null
    const continued = left !== '' || segment.start > input.clause.start
    const name = own === '' && continued ? (again ?? input.previous ?? '') : own
    if (name === '') return null
    return {
      ...base,
      name: nameOfPeople(predicate.growth ? growthName(name, predicate) : name, quantity.unit, subject.verb),
      ...(predicate.growth
        ? { subject: name }
        : own === '' && again && input.previous
          ? { subject: input.previous }
          : {}),
      comparator,
      verb: subject.verb ?? (predicate.level ? null : inherited.verb),
      rule: 'number-at-end',
      confidence: 0.9,
    }
  }
  if (quantity.unit === null && quantity.ratio === null) return null
  const falls = /^(.*?)[由从]$/.exec(predicate.subject)
  // 贫困发生率由10.06%降为零
  if (falls && /^(?:下降|降低|降|减少)(?:为|到|至)零/.test(right)) {
    return {
      ...base,
      name: readSubject(falls[1] as string).name,
      base: true,
      comparator,
      verb: null,
      rule: 'from-to',
      confidence: 0.9,
    }
  }
  if (isShare && !predicate.level) {
    if (/^[^\u4e00-\u9fa5]/.test(right)) return null
    return {
      ...base,
      name: share(predicate.subject, right),
      comparator,
      verb: subject.verb,
      rule: 'share-inside',
      confidence: 0.8,
    }
  }
  const verb = subject.verb ?? inherited.verb
  const noun = nounBehind(right, verb)
  if (noun === '') return null
  const leading = predicate.comparator ?? (atLeastBeforeVerb.test(left) ? 'GTE' : inherited.comparator)
  return {
    ...base,
    name: noun,
    comparator: quantity.mark ?? leading ?? 'EQ',
    predicate: { ...predicate, comparator: leading, annual: predicate.annual || inherited.annual },
    verb,
    rule: 'number-before-noun',
    confidence: 0.8,
  }
}

const trimLeft = (text: string) => text.replace(/^[，、；：\s]+/, '')

/** 至少提供1次职业指导: the mark stands before the verb. */
const atLeastBeforeVerb = /至少[\u4e00-\u9fa5]{2,4}$/

/** What a list's first segment lends to the bare ones behind it. */
interface Inherited {
  verb: string | null
  comparator: Comparator | null
  annual: boolean
}

/** All figures of one clause, in order. */
export function interpretClause(input: ClauseInput): Draft[] {
  const distributed = respectively(input)
  if (distributed) return distributed
  const drafts: Draft[] = []
  let inherited: Inherited = { verb: null, comparator: null, annual: false }
  let previous = input.previous
  for (const segment of segmentsOf(input.text, input.clause, input.quantities)) {
    const left = input.text.slice(segment.start, (segment.quantities[0] as Quantity).start)
    const found =
      fromTo({ ...input, previous }, segment) ??
      eachOf(input, segment, peelPredicate(trimLeft(left)), inherited) ??
      pair(input, segment) ??
      segment.quantities.flatMap((quantity) => single({ ...input, previous }, segment, quantity, inherited) ?? [])
    drafts.push(...found)
    const last = found.at(-1)
    if (last) {
      previous = last.name
      const annual = last.predicate.annual || /每年/.test(left) || inherited.annual
      inherited = {
        verb: last.verb ?? inherited.verb,
        comparator: last.predicate.comparator ?? inherited.comparator,
        annual,
      }
    }
  }
  return drafts
}
