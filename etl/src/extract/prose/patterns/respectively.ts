import { type Predicate, peelPredicate } from '../../../language/grammar/predicate.js'
import type { Quantity } from '../../../language/quantity/quantities.js'
import { boundedBy } from '../../../model/index.js'
import { completeName, isGeneric } from '../carry-over.js'
import { type ClauseInput, commonFields } from '../clause-input.js'
import { completeList, splitCoordination } from '../coordination.js'
import type { FigureCandidate } from '../figure-candidate.js'
import { growthName, measuredFrom, nameOfPeople } from '../names.js'
import { readSubject } from '../subject.js'

/** Names for 分别: the things listed, those of the clause before, or one thing that has several numbers. */
function namesFor(subject: string, count: number, input: ClauseInput, years: boolean): readonly string[] | null {
  if (subject === '' || /^比/.test(subject)) {
    // …占19.8%，…占14.8%，分别提高5.9和4.8个百分点: points are of the shares, not of the people.
    const points = input.quantities.at(-1)?.amount.unit === '个百分点'
    if (points && input.sentenceShares.length >= count) return input.sentenceShares.slice(-count)
    // 整治易涝点23处，2022年、2023年分别完成10处、13处: one thing in several years.
    const [only] = input.previousNames
    if (years && only !== undefined && input.previousNames.length < count)
      return Array.from({ length: count }, () => only)
    // 接待游客5000万人次，实现旅游收入400亿元，分别增长8%、10%: those of several clauses.
    const names = input.previousNames.length === count ? input.previousNames : input.sentenceNames.slice(-count)
    return names.length === count ? names : null
  }
  const split = splitCoordination(subject, count)
  // 规上文化企业1480家，资产总额、营业收入分别达到…: of what was spoken of before.
  if (split?.every(isGeneric))
    return split.map((thing) => completeName(thing, input.previous, input.known, input.clauseBefore))
  if (split) return completeList(split)
  return /[、和与及]/.test(subject) ? null : Array.from({ length: count }, () => subject)
}

/** 2023年、2024年、2025年…分别达到: the years, where there is one for each number. */
function yearsListed(words: string, count: number): number[] | null {
  const years = [...words.matchAll(/20\d{2}/g)].map((match) => Number(match[0]))
  return years.length === count && count > 1 ? years : null
}

/** 管网235亿元，厂站98亿元，分别|占|70%、30% */
const shareName = (words: string) =>
  words === '占' ? '占比' : /(?:比[重例率]|占比)$/.test(words) ? words : `${words}的比例`

/** 增速分别|高于全国、全省|1.2个和0.7个百分点: one thing, compared with several. */
function comparedWith(thing: string, words: string, count: number): string[] | null {
  const match = /^([高低快]于|超过)(.+)$/.exec(words)
  const others = match ? splitCoordination(match[2] as string, count) : null
  return thing === '' ? null : (others?.map((other) => `${thing}${match?.[1]}${other}`) ?? null)
}

/** 城镇化率和城镇保障房覆盖率达到65%和25%: as many levels as things, without 分别. */
function listsBoth(input: ClauseInput, predicate: Predicate): boolean {
  const { text, clause, quantities, previousNames } = input
  const between = quantities.slice(1).map((next, i) => text.slice((quantities[i] as Quantity).markEnd, next.start))
  const behind = text.slice((quantities.at(-1) as Quantity).markEnd, clause.end)
  // …分别达到44815元、21406元，增长4.6%和6.7%: of the things listed before.
  const ofBefore = predicate.subject === '' && predicate.growth !== null && previousNames.length === quantities.length
  const listed = between.every((words) => /^(?:、|和|与|及)$/.test(words)) && /^[，。；）]?$/.test(behind)
  if (listed && ofBefore) return true
  return (
    listed &&
    (predicate.level || predicate.growth !== null) &&
    /[、和与及]/.test(predicate.subject) &&
    splitCoordination(readSubject(predicate.subject).name, quantities.length) !== null
  )
}

/** One number for each thing listed: 失业保险和工伤保险参保人数分别达到1200万人、1470万人. A mark behind the last governs all. */
export function respectively(input: ClauseInput): FigureCandidate[] | null {
  const { text, clause, quantities } = input
  const first = quantities[0] as Quantity
  const predicate = peelPredicate(text.slice(clause.start, first.start))
  const inSubject = /分别/.test(predicate.subject)
  if (quantities.length < 2) return null
  if (!predicate.respectively && !inSubject && !listsBoth(input, predicate)) return null
  const [listed = '', tail = ''] = inSubject ? predicate.subject.split('分别') : [predicate.subject]
  const subject = readSubject(listed.replace(measuredFrom, '')).name
  const words = text.slice(clause.start, first.start)
  const years = yearsListed(words, quantities.length) ?? yearsListed(words + input.clauseBefore, quantities.length)
  // 2025年、2026年分别改造企业300家、400家: the thing stands behind 分别.
  const deed = readSubject(tail)
  const names =
    years !== null && subject === '' && (deed.verb !== null || /^新增/.test(deed.name)) && deed.name.length >= 2
      ? quantities.map(() => deed.name)
      : (comparedWith(
          completeName(subject, input.previous, input.known, input.clauseBefore),
          tail,
          quantities.length,
        ) ?? namesFor(subject, quantities.length, input, years !== null))
  if (!names) return null
  const share = subject === '' && /^占/.test(tail) ? shareName(tail) : ''
  const bound = boundedBy((quantities.at(-1) as Quantity).amount, predicate.comparator).comparator
  const unit = quantities.find((quantity) => quantity.amount.unit !== null)?.amount.unit ?? null
  return quantities.map(
    (quantity, i): FigureCandidate => ({
      ...commonFields(input, clause),
      quantity,
      name: nameOfPeople(
        predicate.growth ? growthName(names[i] as string, predicate, quantity.amount.unit) : `${names[i]}${share}`,
        quantity.amount.unit,
      ),
      amount: { ...boundedBy(quantity.amount, bound), unit: quantity.amount.unit ?? unit },
      predicate: { ...predicate, annual: predicate.annual || /年均/.test(tail) },
      verb: deed.verb,
      ...(years ? { year: years[i] as number } : {}),
      ...(predicate.growth ? { subject: names[i] as string } : {}),
      rule: 'respectively',
      confidence: 0.9,
    }),
  )
}
