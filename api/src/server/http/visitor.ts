import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Budget, Visit } from '../../shared/context.js'
import { RequestError } from '../../shared/errors.js'
import { isSpent, rateLimit, secondsLeft } from '../limits/rate-limit.js'
import { clientAddress } from './client-address.js'

export interface VisitorOptions {
  /** Points that each client has a minute; 0 for no limit. */
  pointsAMinute: number
  /** Proxies in front of the server whose X-Forwarded-For is believed. */
  trustedProxies: number
}

/** Receives requests: tells whose budget each is charged to. */
export function visitor({ pointsAMinute, trustedProxies }: VisitorOptions): (request: IncomingMessage) => Visit {
  const server = randomBytes(6).toString('base64url')
  let count = 0
  const charge = pointsAMinute > 0 ? rateLimit(pointsAMinute) : null
  return (request) => {
    const visit: Visit = {
      id: `${server}-${++count}`,
      client: clientAddress(request, trustedProxies),
      holder: null,
      budget: null,
      kept: false,
      isWhole: false,
      changesByItself: false,
      subject: null,
      charge: (points) => {
        if (charge === null) return null
        visit.budget = charge(visit.client, points)
        return isSpent(visit.budget) ? tooMany(visit.budget) : null
      },
    }
    return visit
  }
}

function tooMany(budget: Budget): RequestError {
  const reset = secondsLeft(budget)
  const message = `More was asked than ${budget.limit} points a minute allow. Ask again in ${reset} seconds.`
  return new RequestError(429, 'TOO_MANY_REQUESTS', message, {}, { 'retry-after': String(reset) })
}
