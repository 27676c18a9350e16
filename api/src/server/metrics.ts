import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Reply } from '../shared/http/reply.js'

export interface Metrics {
  /** Counts an answer. */
  observe: (answered: { service: string; status: number; seconds: number; kept: boolean }) => void
  /** GET /metrics, in the text format of Prometheus. */
  reply: () => Promise<Reply>
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Memory, in bytes, of what grows with the requests. */
interface Bytes {
  /** Answers in the response cache, now. */
  cached: () => number
  /** Large answers that are on their way to clients, now. */
  outgoing: () => number
}

/** What the server measures of itself. */
export function createMetrics(bytes: Bytes): Metrics {
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
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(value())
      },
    })
  gauge('plangraph_cached_answers_bytes', 'Memory of the answers in the cache.', bytes.cached)
  gauge('plangraph_outgoing_answers_bytes', 'Memory of large answers that clients have not read yet.', bytes.outgoing)
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
