export interface Measured<T> {
  result: T
  /** Wall-clock milliseconds. */
  ms: number
  /** Milliseconds of CPU that this process spent. */
  cpu: number
}

export async function measure<T>(work: () => T | Promise<T>): Promise<Measured<T>> {
  const cpuBefore = process.cpuUsage()
  const before = performance.now()
  const result = await work()
  const ms = performance.now() - before
  const { user, system } = process.cpuUsage(cpuBefore)
  return { result, ms, cpu: (user + system) / 1000 }
}

/** The power of the size with which time grows from one measurement to the next: 1 is linear. */
export const growth = (smaller: { size: number; ms: number }, larger: { size: number; ms: number }): number =>
  Math.log(larger.ms / smaller.ms) / Math.log(larger.size / smaller.size)

const significant = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 })

export const duration = (ms: number): string => (ms < 1000 ? `${significant(ms)} ms` : `${significant(ms / 1000)} s`)

export const memory = (): string => `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`

/** The most memory this process has held so far. */
export const peakMemory = (): string => `peak ${Math.round(process.resourceUsage().maxRSS / 2 ** 10)} MB`

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Prints how time grew between the sizes measured, if there were several. */
export function printGrowth(what: string, times: readonly { size: number; ms: number }[]): void {
  for (const [i, larger] of times.entries()) {
    const smaller = times[i - 1]
    if (!smaller) continue
    const exponent = growth(smaller, larger).toFixed(2)
    print(`${what}, ${smaller.size} → ${larger.size} documents: time grows with size^${exponent}`)
  }
}
