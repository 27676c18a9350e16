import type { Basis } from '../../model/index.js'
import { isFlow, isGrowth } from '../growth.js'
import type { Draft } from './draft.js'

const standing = /^(?:服务|聚焦|围绕|落实|继续实施|完善|参加|保障|配备|支持|鼓励|优化|推动|促进|发展)$/

/**
 * CUMULATIVE: 累计, 五年, new things and deeds counted over the period. ANNUAL: 每年, 年均, growth.
 * words: those of the figure alone; everyYear: its sentence opens with 每年.
 * POINT: a level that is reached or held (达到, 保持在).
 */
export function basisOf(draft: Draft, words: string, wholePeriod: boolean, everyYear: boolean): Basis {
  const { predicate, name, unit, verb } = draft
  if (predicate.annual || /每年|年均|逐年|每年度/.test(words)) return 'ANNUAL'
  if (predicate.cumulative || /累计|累积|[五5]年共/.test(words)) return 'CUMULATIVE'
  if (everyYear) return 'ANNUAL'
  if (draft.quantity.ratio !== null) return 'POINT'
  if (predicate.growth) return /比/.test(words) ? 'CUMULATIVE' : 'ANNUAL'
  if (isGrowth(name) || /增速|增长率/.test(name)) return 'ANNUAL'
  if (/[%％]$/.test(unit ?? '')) return 'POINT'
  if (predicate.held) return 'POINT'
  if (unit !== null && /次$/.test(unit)) return 'CUMULATIVE'
  if (predicate.level && /(?:规模|总量|总数|数量)$/.test(name)) return 'POINT'
  if (/^新增|新增/.test(name) || isFlow(name)) return 'CUMULATIVE'
  if (predicate.level) return 'POINT'
  if (verb !== null && !standing.test(verb)) return 'CUMULATIVE'
  return wholePeriod && !/总量|总数|规模|参保|持卡|覆盖/.test(name) ? 'CUMULATIVE' : 'POINT'
}
