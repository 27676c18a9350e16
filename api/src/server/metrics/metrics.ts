import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Reply } from '../../shared/http/reply.js'

export interface Metrics {
  /** Counts an answer. */
  observe: (answered: { service: string; status: number; seconds: number; kept: boolean }) => void
  /** GET /metrics, in the text format of Prometheus. */
  reply: () => Promise<Reply>
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What the server measures of itself. @param keptBytes memory of the answers that are kept, now */
export function createMetrics(keptBytes: () => number): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const seconds = new Histogram({
    name: 'plangraph_http_request_duration_seconds',
    help: 'From the arrival of a request to the end of its answer, by service, status and source: memory, or computed.',
    labelNames: ['service', 'status', 'source'] as const,
    buckets: SECONDS,
    registers,
  })
  new Gauge({
    name: 'plangraph_kept_answers_bytes',
    help: 'Memory of the answers that are kept.',
    registers,
    collect() {
      this.set(keptBytes())
    },
  })
  const known = new Map<string, ReturnType<typeof seconds.labels>>()
  /** Looked up by one key, since the library would hash all labels each time. */
  function durations(service: string, status: number, kept: boolean) {
    const key = `${service} ${status} ${kept}`
    let series = known.get(key)
    if (series === undefined) {
      series = seconds.labels(service, String(status), kept ? 'memory' : 'computed')
      known.set(key, series)
    }
    return series
  }
  return {
    observe: ({ service, status, seconds: took, kept }) => durations(service, status, kept).observe(took),
    async reply() {
      const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' }
      return { status: 200, headers, body: await registry.metrics() }
    },
  }
}
