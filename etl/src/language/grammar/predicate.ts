import type { Comparator } from '../../model/index.js'
import { boundsAtEnd } from '../quantity/comparators.js'

/** What stands between a subject and its number: verbs of level or growth, comparators, adverbs. */
export interface Predicate {
  /** Text before the predicate: the subject with its verb and adverbials. */
  subject: string
  /** 达到, 控制在, 下降至: the number is a level. */
  level: boolean
  /** 保持在, 控制在, 稳定在: the level is held. */
  held: boolean
  /** 增长, 提高, 下降 before the number: the number is a change. */
  growth: 'up' | 'down' | null
  comparator: Comparator | null
  cumulative: boolean
  annual: boolean
  /** 分别: one number for each thing listed. */
  respectively: boolean
  /** 各, 均: the same number for each thing listed. */
  each: boolean
}

const levelVerbs =
  '(?:达到了|达到|到达|达成|达|(?:继续|持续|总体)?(?:保持|稳定|控制|维持|降低|下降|压减)在|(?:提高|提升|增加|增长|扩大|上升|下降|降低|压减|缩小|发展|扩展|调整|恢复|增至|降|缩短|压减|压缩|延长|提前)(?:到|至)|(?:跨越|迈上|跃上|站上|登上)|降至|降到|增至|升至|(?:是|为|相当于|等于|恢复到|恢复至)(?:20\\d{2}年(?:同期)?(?:水平)?|上年|去年|[“"]?十.{0,2}五[”"]?末?)的|为|到|至)'
const adverbs =
  '(?:必须|须|严格|始终|一直|稳步|基本|逐步|仍然|仍|仅|全部|先后|力争|努力|预计|将|要|(?<![人户年月日平])均|都|已|已经|共|共有|各|分别|平均|同比|有|实现|总体|整体)'

const suffix = (source: string) => new RegExp(`(?:${source})$`)
const levelAtEnd = suffix(levelVerbs)
const adverbAtEnd = suffix(adverbs)
const cumulativeAtEnd = suffix('累计|累积')
const sumAtEnd = suffix('总计|共计|合计')
const annualAtEnd = suffix('每年(?:度)?|年均|逐年|年平均|年度')
const growthAtEnd = suffix('(?:增长|提高|提升|上升|上涨|回升|增加|递增|净增|增产)了?')
const declineAtEnd = suffix('(?:下降|降低|减少|压减|缩小|回落|削减|压缩|精简|减产)了?')

/**
 * Peels the predicate off the end of the text left of a number: …参保率达到 → subject …参保率, level; …增速高于 → GT.
 * A verb is peeled only as long as something of a subject is left or nothing but a verb stood there.
 */
export function peelPredicate(left: string): Predicate {
  const predicate: Predicate = {
    subject: left,
    level: false,
    held: false,
    growth: null,
    comparator: null,
    cumulative: false,
    annual: false,
    respectively: false,
    each: false,
  }
  for (let peeled = true; peeled; ) {
    peeled = false
    const take = (pattern: RegExp): boolean => {
      const match = pattern.exec(predicate.subject)
      if (!match || match[0] === '') return false
      predicate.subject = predicate.subject.slice(0, match.index)
      if (match[0] === '分别') predicate.respectively = true
      if (/^[各均都]$/.test(match[0])) predicate.each = true
      if (match[0].endsWith('在')) predicate.held = true
      return true
    }
    if (predicate.comparator === null) {
      const bound = boundsAtEnd.find(([, pattern]) => take(pattern))
      if (bound) {
        predicate.comparator = bound[0]
        peeled = true
        continue
      }
    }
    if (!predicate.level && predicate.growth === null && take(levelAtEnd)) predicate.level = peeled = true
    else if (take(cumulativeAtEnd)) predicate.cumulative = peeled = true
    else if (take(sumAtEnd)) {
      // 参加人数合计达到160万人: added over things, not over years.
      predicate.cumulative ||= !predicate.level
      peeled = true
    } else if (take(annualAtEnd)) predicate.annual = peeled = true
    else if (!predicate.level && predicate.growth === null && take(growthAtEnd)) {
      predicate.growth = 'up'
      peeled = true
    } else if (!predicate.level && predicate.growth === null && take(declineAtEnd)) {
      predicate.growth = 'down'
      peeled = true
    } else if (take(adverbAtEnd)) peeled = true
  }
  return predicate
}
