import { isPercentage } from '../../language/quantity/units.js'
import type { Member } from '../clauses/members.js'

/** 失业率, 占比, 强度, 涨幅: what is counted in per cent itself. */
const isRate = /[率比重例度幅速]$|(?:份额|水平)$/

/** 实际使用外资年均10%: a yearly average in per cent of what is no rate is that of its growth, though no verb says so. */
export function withImpliedGrowth(name: string, { amounts, predicate }: Member): string {
  const inPercent = isPercentage(amounts.at(-1)?.amount?.unit ?? null)
  const grows = inPercent && predicate.annual && predicate.kind !== 'change' && name !== ''
  return grows && !isRate.test(name) ? `${name}年均增长` : name
}
