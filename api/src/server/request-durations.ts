const NAME = 'plangraph_http_request_duration_seconds'
const HELP =
  'From the arrival of a request to the end of its answer, by service, status and source: memory, or computed.'
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What one kind of answer took. */
interface Series {
  /** As the text format writes them. */
  labels: string
  /** How many took at most so long as each of the bounds, and longer than the one before. */
  counts: number[]
  count: number
  sum: number
}

/**
 * A histogram of what answers take. It is counted here because every request is: the library would check and hash the labels
 * each time, which takes longer than finding an answer in memory.
 */
export class RequestDurations {
  /** By service, then by a number for status and source. */
  readonly #series = new Map<string, Map<number, Series>>()
  readonly #inOrder: Series[] = []

  /** @param kept the answer was in memory */
  observe(service: string, status: number, seconds: number, kept: boolean): void {
    const series = this.#find(service, status, kept)
    series.count += 1
    series.sum += seconds
    let i = 0
    while (i < BOUNDS.length && seconds > (BOUNDS[i] ?? 0)) i++
    if (i < BOUNDS.length) series.counts[i] = (series.counts[i] ?? 0) + 1
  }

  /** In the text format of Prometheus. */
  text(): string {
    const lines = [`# HELP ${NAME} ${HELP}`, `# TYPE ${NAME} histogram`]
    for (const { labels, counts, count, sum } of this.#inOrder) {
      let atMost = 0
      for (const [i, bound] of BOUNDS.entries()) {
        atMost += counts[i] ?? 0
        lines.push(`${NAME}_bucket{le="${bound}",${labels}} ${atMost}`)
      }
      lines.push(`${NAME}_bucket{le="+Inf",${labels}} ${count}`)
      lines.push(`${NAME}_sum{${labels}} ${sum}`, `${NAME}_count{${labels}} ${count}`)
    }
    return `${lines.join('\n')}\n`
  }

  #find(service: string, status: number, kept: boolean): Series {
    const key = status * 2 + Number(kept)
    const known = this.#series.get(service)?.get(key)
    if (known !== undefined) return known
    const labels = `service="${service}",status="${status}",source="${kept ? 'memory' : 'computed'}"`
    const series = { labels, counts: BOUNDS.map(() => 0), count: 0, sum: 0 }
    this.#series.set(service, (this.#series.get(service) ?? new Map<number, Series>()).set(key, series))
    this.#inOrder.push(series)
    return series
  }
}
