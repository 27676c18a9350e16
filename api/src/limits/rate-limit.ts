import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** What a client may still ask for. */
export interface Budget {
  /** Points a minute. */
  limit: number
  remaining: number
  /** Seconds until the budget is full again. */
  reset: number
  isSpent: boolean
}

const MINUTE = 60

/**
 * Gives every client the same number of points a minute. What is charged may pass the budget once; from then on it is
 * spent until the minute is over.
 */
export function rateLimit(pointsAMinute: number): (client: string, points: number) => Promise<Budget> {
  const limiter = new RateLimiterMemory({ points: pointsAMinute, duration: MINUTE })
  return async (client, points) => {
    const { remainingPoints, msBeforeNext, consumedPoints } = await consumed(limiter, client, points)
    return {
      limit: pointsAMinute,
      remaining: remainingPoints,
      reset: Math.ceil(msBeforeNext / 1000),
      isSpent: consumedPoints > pointsAMinute,
    }
  }
}

async function consumed(limiter: RateLimiterMemory, client: string, points: number): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(client, points)
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal
    throw refusal
  }
}

/** The budget in the headers of the IETF draft, in its present form and in the one that most clients know. */
export const budgetHeaders = ({ limit, remaining, reset }: Budget): Record<string, string> => ({
  'ratelimit-policy': `"points";q=${limit};w=${MINUTE}`,
  ratelimit: `"points";r=${remaining};t=${reset}`,
  'ratelimit-limit': String(limit),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(reset),
})
