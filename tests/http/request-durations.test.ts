import { Histogram, Registry } from 'prom-client'
import { RequestDurations } from '../../api/src/server/request-durations.js'

const ANSWERED = [
  ['graphql', 200, 0.0004, true],
  ['odata', 404, 0.001, false],
  ['graphql', 200, 0.0011, false],
  ['graphql', 200, 0.3, true],
  ['odata', 404, 31, false],
  ['health', 499, 30, false],
] as const

test('durations are written as the library of Prometheus writes them', async () => {
  const registry = new Registry()
  const durations = new RequestDurations()
  const histogram = new Histogram({
    name: 'plangraph_http_request_duration_seconds',
    help: 'From the arrival of a request to the end of its answer, by service, status and source: memory, or computed.',
    labelNames: ['service', 'status', 'source'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  expect(durations.text()).toBe(await registry.metrics())
  for (const [service, status, seconds, kept] of ANSWERED) {
    durations.observe(service, status, seconds, kept)
    histogram.observe({ service, status: String(status), source: kept ? 'memory' : 'computed' }, seconds)
  }
  expect(durations.text()).toBe(await registry.metrics())
})
