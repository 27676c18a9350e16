import type { Budget } from '../../shared/context.js'

const MINUTE = 60_000

/** Clients that are remembered at most; those that asked first are forgotten first. */
const MOST_CLIENTS = 100_000

/**
 * Gives every client the same number of points a minute, counted from its first request. Kept in memory and counted at
 * once, because every request comes by here.
 */
export function rateLimit(limit: number): (client: string, points: number) => Budget {
  const budgets = new Map<string, Budget>()
  return (client, points) => {
    const now = performance.now()
    let budget = budgets.get(client)
    if (budget === undefined || budget.until <= now) {
      // Deleted first, so that the order of the map is the order of the minutes.
      budgets.delete(client)
      budget = { limit, used: 0, until: now + MINUTE }
      budgets.set(client, budget)
      forgetOldest(budgets, now)
    }
    budget.used += points
    return budget
  }
}

function forgetOldest(budgets: Map<string, Budget>, now: number): void {
  for (const [client, { until }] of budgets) {
    if (until > now && budgets.size <= MOST_CLIENTS) return
    budgets.delete(client)
  }
}

export const isSpent = ({ limit, used }: Budget): boolean => used > limit

/** Seconds until the budget is full again. */
export const secondsLeft = ({ until }: Budget): number => Math.max(1, Math.ceil((until - performance.now()) / 1000))

/** Adds the budget in the headers of the IETF draft, in the form that most clients know; names and values in turn. */
export function addBudgetHeaders(head: string[], budget: Budget): void {
  head.push('ratelimit-limit', String(budget.limit))
  head.push('ratelimit-remaining', String(Math.max(0, budget.limit - budget.used)))
  head.push('ratelimit-reset', String(secondsLeft(budget)))
}
