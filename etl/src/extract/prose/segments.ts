import type { Range } from '../../language/grammar/sentences.js'
import type { Quantity } from '../../language/quantity/quantities.js'

/** Part of a clause with the quantities that share its words. */
export interface Segment extends Range {
  quantities: Quantity[]
}

/** Where to cut between two quantities of one clause, or null where they share it. */
function cutBetween(text: string, left: Quantity, right: Quantity): number | null {
  const between = text.slice(left.markEnd, right.start)
  // 培训3万人次以上、6万人次以上: one thing twice.
  if (between === '、') return left.markEnd
  // …76个、创业实训基地105个: the list goes on behind the number.
  if (/^[、和及与]./.test(between)) return left.markEnd
  // 打造300名…、30家…: it goes on before the next number. 至少提供1次…、3次… too.
  if (/、$/.test(between) && between.length > 1) return right.start - 1
  if (/[^，](?:和|及|与)$/.test(between) && between.length > 2) return right.start - 1
  // 达到70%或较2020年提高5个百分点
  if (/^或(?:比|较)/.test(between)) return left.markEnd
  // …突破100所、累计招生达到25万人: a new predicate behind the last 、.
  const comma = between.lastIndexOf('、')
  return comma > 0 && /(?:达|为|至|到|在|过|破|于)/.test(between.slice(comma)) ? left.markEnd + comma : null
}

/** Cuts a clause into segments, one for each quantity that has words of its own. */
export function segmentsOf(text: string, clause: Range, quantities: readonly Quantity[]): Segment[] {
  const segments: Segment[] = []
  let start = clause.start
  let held: Quantity[] = []
  quantities.forEach((quantity, i) => {
    held.push(quantity)
    const next = quantities[i + 1]
    const cut = next ? cutBetween(text, quantity, next) : null
    if (cut !== null) {
      segments.push({ start, end: cut, quantities: held })
      start = cut
      held = []
    }
  })
  if (held.length > 0) segments.push({ start, end: clause.end, quantities: held })
  return segments
}
