import { type Predicate, peelPredicate } from '../../../language/grammar/predicate.js'
import type { Range } from '../../../language/grammar/sentences.js'
import type { Quantity } from '../../../language/quantity/quantities.js'
import { fiveYearPeriod, fiveYearPlansIn } from '../../../language/time/period.js'
import { boundedBy, type Comparator } from '../../../model/index.js'
import { completeName } from '../carry-over.js'
import { type ClauseInput, commonFields } from '../clause-input.js'
import type { FigureCandidate } from '../figure-candidate.js'
import type { Segment } from '../segments.js'
import { readSubject } from '../subject.js'

/** 由2015年的1980亿元增加到2020年的3645.2亿元: where a level came from and where it went or shall go. */
interface FromTo {
  /** Text of the subject, before 由. */
  subject: string
  fromYear: number | null
  toYear: number | null
  /** 由“十三五”时期的50万人: what was counted over a period. */
  ofPeriods: boolean
  /** 由|不足|50%提升至84.5%: a mark before the first number is of it alone. */
  fromMark: Comparator | null
}

function yearOf(digits: string | undefined, plan: string | undefined): number | null {
  const [ordinal] = fiveYearPlansIn(plan ?? '')
  if (digits !== undefined) return Number(digits)
  return ordinal === undefined ? null : fiveYearPeriod(ordinal).end
}

/** 2015年的, “十三五”时期的, 上年 */
const year = '(?:(20\\d{2})年(?:底|末)?的?|[“"]?(十.五)[”"]?(?:规划)?(?:时期|期间|期末|末)?的?)?'
const head = new RegExp(
  `^(.*?)(?:由|从)(?:上年|去年|年均|原来|目前|过去)?的?${year}(?:每[^，]{1,6})*(不足|不到|低于|超过|近|约)?$`,
)
const middle = new RegExp(
  `^[^，。；]{0,3}?(?:逐步|稳步)?(?:提高|增加|增长|扩大|提升|上升|下降|降低|降|缩小|缩短|调整|减少|压减|跃升|发展|优化|转变|上调|增至|升|调整优化|优化调整)(?:到|至|为)?(?:到|至)?${year}(?:每[^，]{1,6})*$`,
)

/** Reads a clause that tells of a change from one level to another; null for any other clause. */
function readFromTo(text: string, clause: Range, quantities: readonly Quantity[]): FromTo | null {
  const [from, to] = quantities
  if (!from || !to) return null
  const before = head.exec(text.slice(clause.start, from.start).replace(/^[，、；：]+/, ''))
  const between = middle.exec(text.slice(from.markEnd, to.start))
  if (!before || !between) return null
  return {
    subject: before[1] as string,
    fromYear: yearOf(before[2], before[3]),
    toYear: yearOf(between[1], between[2]),
    ofPeriods: /(?:时期|期间)的?$/.test(before[0]),
    fromMark: peelPredicate(before[4] ?? '').comparator,
  }
}

/** Two levels of one thing: 高新技术企业数从83家增加到687家. */
export function fromTo(input: ClauseInput, segment: Segment): FigureCandidate[] | null {
  const [from, to] = segment.quantities
  const change = readFromTo(input.text, segment, segment.quantities)
  if (!change || !from || !to || segment.quantities.length !== 2) return null
  const own = readSubject(peelPredicate(change.subject).subject).name
  const name = completeName(own, input.previous, input.known, input.clauseBefore) || input.previous
  if (!name) return null
  const predicate: Predicate = { ...peelPredicate(''), level: true, held: true, cumulative: change.ofPeriods }
  const unit = to.amount.unit ?? from.amount.unit
  const candidate = (quantity: Quantity): FigureCandidate => ({
    ...commonFields(input, segment),
    quantity,
    name,
    amount: { ...quantity.amount, unit: quantity.amount.unit ?? (quantity.amount.ratio === null ? unit : null) },
    predicate,
    verb: null,
    rule: 'from-to',
    confidence: 0.9,
  })
  const start = candidate(from)
  return [
    {
      ...start,
      amount: boundedBy(start.amount, change.fromMark),
      base: true,
      ...(change.fromYear === null ? {} : { year: change.fromYear }),
    },
    { ...candidate(to), ...(change.toYear === null ? {} : { year: change.toYear }) },
  ]
}
