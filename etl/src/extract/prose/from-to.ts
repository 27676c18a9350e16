import type { Quantity } from './quantities.js'
import type { Range } from './sentences.js'

/** 由2015年的1980亿元增加到2020年的3645.2亿元: where a level came from and where it went or shall go. */
export interface FromTo {
  /** Text of the subject, before 由. */
  subject: string
  fromYear: number | null
  toYear: number | null
}

const year = '(?:(20\\d{2})年(?:底|末)?的?)?'
const head = new RegExp(`^(.*?)(?:由|从)(?:上年|去年|年均|原来|目前|过去)?的?${year}(?:每[^，]{1,4})*$`)
const middle = new RegExp(
  `^[^，。；]{0,3}?(?:逐步|稳步)?(?:提高|增加|增长|扩大|提升|上升|下降|降低|降|缩小|缩短|调整|减少|压减|跃升|发展|优化|转变|上调|增至|升)(?:到|至|为)?(?:到|至)?${year}(?:每[^，]{1,4})*$`,
)

/** Reads a clause that tells of a change from one level to another; null for any other clause. */
export function readFromTo(text: string, clause: Range, quantities: readonly Quantity[]): FromTo | null {
  const [from, to] = quantities
  if (!from || !to) return null
  const before = head.exec(text.slice(clause.start, from.start).replace(/^[，、；：]+/, ''))
  const between = middle.exec(text.slice(from.markEnd, to.start))
  if (!before || !between) return null
  const toYear = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
  return { subject: before[1] as string, fromYear: toYear(before[2]), toYear: toYear(between[1]) }
}
