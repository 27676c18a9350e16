import { type Predicate, peelPredicate } from '../../../language/grammar/predicate.js'
import type { Quantity } from '../../../language/quantity/quantities.js'
import { boundedBy } from '../../../model/index.js'
import { type ClauseInput, commonFields } from '../clause-input.js'
import type { FigureCandidate } from '../figure-candidate.js'
import { nameOfPeople } from '../names.js'
import type { Segment } from '../segments.js'
import { readSubject } from '../subject.js'

/** Verbs that open the second half of 为3.42万名农民工追讨工资3.83亿元. */
const transitive = /(追讨|追回|代缴|发放|提供|办理|减免|返还|补发|兑现|落实|解决|补贴|资助|救助)/

/** Two numbers in one clause without a list: people helped and money paid, or one thing in two units. */
export function pair(input: ClauseInput, segment: Segment): FigureCandidate[] | null {
  const [a, b] = segment.quantities
  if (!a || !b || segment.quantities.length !== 2) return null
  const { text } = input
  const common = commonFields(input, segment)
  const peeled = peelPredicate(text.slice(segment.start, a.start))
  // 为1.9万户市场主体减免房租: 为 is no verb of level here.
  const before =
    peeled.subject === '' && /为$/.test(text.slice(segment.start, a.start)) ? { ...peeled, level: false } : peeled
  const between = text.slice(a.markEnd, b.start)
  const behind = text.slice(b.markEnd, segment.end).replace(/[，。；]$/, '')
  const candidate = (quantity: Quantity, name: string, predicate: Predicate, verb: string | null): FigureCandidate => ({
    ...common,
    quantity,
    name: nameOfPeople(name, quantity.amount.unit),
    amount: boundedBy(quantity.amount, predicate.comparator),
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
      candidate(
        a,
        `${done}的${people.replace(/^的/, '')}${/人$|人员$|工$|者$|户$/.test(people) ? '人数' : ''}`,
        before,
        'people helped',
      ),
      candidate(
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
      : [candidate(a, subject.name, before, subject.verb), candidate(b, subject.name, before, subject.verb)]
  }
  if (between === '' && behind !== '') {
    const deed = readSubject(behind).name || behind
    const counted = (quantity: Quantity) => (/户$/.test(quantity.amount.unit ?? '') ? '户数' : '人数')
    return [
      candidate(a, `${deed}${counted(a)}`, before, 'helped'),
      candidate(b, `${deed}${counted(b)}`, before, 'helped'),
    ]
  }
  return null
}
