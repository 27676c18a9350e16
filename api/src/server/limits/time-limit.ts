import { RequestError } from '../../shared/errors.js'

/** What a computation gives. @throws {RequestError} 503 when it takes longer; what it gives later is dropped */
export async function withinTime<Result>(work: Promise<Result>, seconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLong(seconds)), seconds * 1000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const tooLong = (seconds: number) =>
  new RequestError(503, 'TIMEOUT', `The answer took longer than ${seconds} seconds. Ask for fewer rows at a time.`)
