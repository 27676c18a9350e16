import type { Goal } from './ranking.js'

/** Part of a whole. */
export interface Share {
  goal: Goal
  share: number
}

/** The parts of a goal that are known, the largest first, and what is left for the others; 0 where nothing is. */
export function sharesOf(whole: Goal, parts: readonly Goal[]): { shares: Share[]; rest: number } {
  const total = whole.normalizedValue
  if (total === null || total <= 0) return { shares: [], rest: 0 }
  const shares = parts
    .flatMap((goal) => (goal.normalizedValue === null ? [] : [{ goal, share: goal.normalizedValue / total }]))
    .sort((a, b) => b.share - a.share)
  return { shares, rest: Math.max(0, 1 - shares.reduce((sum, { share }) => sum + share, 0)) }
}
