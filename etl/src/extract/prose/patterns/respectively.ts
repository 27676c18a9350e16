import { type ClauseInput, commonFields } from '../clause-input.js'
import { completeList, splitCoordination } from '../coordination.js'
import type { Draft } from '../draft.js'
import { growthName, measuredFrom, nameOfPeople } from '../names.js'
import { type Predicate, peelPredicate } from '../predicate.js'
import type { Quantity } from '../quantities.js'
import { readSubject } from '../subject.js'

/** Names for 分别: the things listed, those of the clause before, or one thing that has several numbers. */
function namesFor(subject: string, count: number, input: ClauseInput, years: boolean): readonly string[] | null {
  if (subject === '' || /^比/.test(subject)) {
    // 整治易涝点23处，2022年、2023年分别完成10处、13处: one thing in several years.
    const [only] = input.previousNames
    if (years && only !== undefined && input.previousNames.length < count)
      return Array.from({ length: count }, () => only)
    // 接待游客5000万人次，实现旅游收入400亿元，分别增长8%、10%: those of several clauses.
    const names = input.previousNames.length === count ? input.previousNames : input.sentenceNames.slice(-count)
    return names.length === count ? names : null
  }
  const split = splitCoordination(subject, count)
  if (split) return completeList(split)
  return /[、和与及]/.test(subject) ? null : Array.from({ length: count }, () => subject)
}

/** 2023年、2024年、2025年…分别达到: the years, where there is one for each number. */
function yearsListed(words: string, count: number): number[] | null {
  const years = [...words.matchAll(/20\d{2}/g)].map((match) => Number(match[0]))
  return years.length === count && count > 1 ? years : null
}

/** 城镇化率和城镇保障房覆盖率达到65%和25%: as many levels as things, without 分别. */
function listsBoth({ text, clause, quantities }: ClauseInput, predicate: Predicate): boolean {
  const between = quantities.slice(1).map((next, i) => text.slice((quantities[i] as Quantity).markEnd, next.start))
  const behind = text.slice((quantities.at(-1) as Quantity).markEnd, clause.end)
  return (
    (predicate.level || predicate.growth !== null) &&
    between.every((words) => /^(?:、|和|与|及)$/.test(words)) &&
    /^[，。；）]?$/.test(behind) &&
    /[、和与及]/.test(predicate.subject) &&
    splitCoordination(readSubject(predicate.subject).name, quantities.length) !== null
  )
}

/** One number for each thing listed: 失业保险和工伤保险参保人数分别达到1200万人、1470万人. A mark behind the last governs all. */
export function respectively(input: ClauseInput): Draft[] | null {
  const { text, clause, quantities } = input
  const first = quantities[0] as Quantity
  const predicate = peelPredicate(text.slice(clause.start, first.start))
  const inSubject = /分别/.test(predicate.subject)
  if (quantities.length < 2) return null
  if (!predicate.respectively && !inSubject && !listsBoth(input, predicate)) return null
  const [listed = '', tail = ''] = inSubject ? predicate.subject.split('分别') : [predicate.subject]
  const subject = readSubject(listed.replace(measuredFrom, '')).name
  const years = yearsListed(text.slice(clause.start, first.start) + input.clauseBefore, quantities.length)
  // 2025年、2026年分别改造企业300家、400家: the thing stands behind 分别.
  const deed = readSubject(tail)
  const names =
    years !== null && subject === '' && deed.verb !== null && deed.name.length >= 2
      ? quantities.map(() => deed.name)
      : namesFor(subject, quantities.length, input, years !== null)
  if (!names) return null
  const mark = quantities.at(-1)?.mark ?? null
  const unit = quantities.find((quantity) => quantity.unit !== null)?.unit ?? null
  return quantities.map(
    (quantity, i): Draft => ({
      ...commonFields(input, clause),
      quantity,
      name: nameOfPeople(
        predicate.growth ? growthName(names[i] as string, predicate, quantity.unit) : (names[i] as string),
        quantity.unit,
      ),
      unit: quantity.unit ?? unit,
      comparator: quantity.mark ?? mark ?? predicate.comparator ?? 'EQ',
      predicate: { ...predicate, annual: predicate.annual || /年均/.test(tail) },
      verb: deed.verb,
      ...(years ? { year: years[i] as number } : {}),
      ...(predicate.growth ? { subject: names[i] as string } : {}),
      rule: 'respectively',
      confidence: 0.9,
    }),
  )
}
