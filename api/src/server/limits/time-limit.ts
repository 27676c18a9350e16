import { RequestError } from '../../shared/errors.js'

/** A computation whose time ends at `late`, by the clock of `performance.now()`. */
interface Waiting {
  late: number
  refuse: (error: RequestError) => void
}

/** By seconds; in each the order is that in which their times end. */
const waiting = new Map<number, Set<Waiting>>()

/**
 * What a computation gives. One timer watches all that have the same time, since making one for each costs as much as a small
 * part of an answer.
 *
 * @throws {RequestError} 503 when it takes longer; what it gives later is dropped
 */
export function withinTime<Result>(work: Promise<Result>, seconds: number): Promise<Result> {
  const others = waiting.get(seconds) ?? watch(seconds)
  return new Promise((resolve, reject) => {
    const one = { late: performance.now() + seconds * 1000, refuse: reject }
    others.add(one)
    work.then(
      (result) => {
        others.delete(one)
        resolve(result)
      },
      (error) => {
        others.delete(one)
        reject(error)
      },
    )
  })
}

/** Looks after what is waiting until nothing is. */
function watch(seconds: number): Set<Waiting> {
  const all = new Set<Waiting>()
  const look = () => {
    const now = performance.now()
    for (const one of all) {
      if (one.late > now) return void setTimeout(look, one.late - now).unref()
      all.delete(one)
      one.refuse(tooLong(seconds))
    }
    waiting.delete(seconds)
  }
  setTimeout(look, seconds * 1000).unref()
  waiting.set(seconds, all)
  return all
}

const tooLong = (seconds: number) =>
  new RequestError(503, 'TIMEOUT', `The answer took longer than ${seconds} seconds. Ask for fewer rows at a time.`)
