import type { QueueState } from '@plangraph/database'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { RunUnderWay } from '../domain/ingest/under-way.js'
import type { Reply } from '../shared/http/reply.js'
import { RequestDurations } from './request-durations.js'

export interface Metrics {
  /** Counts an answer. */
  observe: RequestDurations['observe']
  /** GET /metrics, in the text format of Prometheus. */
  reply: () => Promise<Reply>
}

/** Memory, in bytes, of what grows with the requests. */
interface Bytes {
  /** Answers in the response cache, now. */
  cached: () => number
  /** Large answers that are on their way to clients, now. */
  outgoing: () => number
}

/** What goes on in the database. */
interface UnderWay {
  run: RunUnderWay | null
  queue: QueueState
}

/**
 * What the server measures of itself, and what goes on in the database.
 *
 * @param underWay null while the database does not answer
 */
export function createMetrics(bytes: Bytes, underWay: () => Promise<UnderWay | null>): Metrics {
  const ofProcess = new Registry()
  collectDefaultMetrics({ register: ofProcess })
  const durations = new RequestDurations()
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(value())
      },
    })
  gauge('plangraph_cached_answers_bytes', 'Memory of the answers in the cache.', bytes.cached)
  gauge('plangraph_outgoing_answers_bytes', 'Memory of large answers that clients have not read yet.', bytes.outgoing)
  const states = (name: string, help: string) =>
    new Gauge({ ...{ name, help, registers }, labelNames: ['state'] as const })
  const queued = states('plangraph_queue_files', 'Files that runs let workers read: waiting, reading, given up.')
  const workers = new Gauge({ name: 'plangraph_workers', help: 'Processes that read for runs.', registers })
  const ofRun = states('plangraph_run_files', 'Files of the run that goes on: given, read, stored; 0 while none does.')
  const lookAtDatabase = async () => {
    const found = await underWay()
    const { queue, run } = found ?? { queue: null, run: null }
    const counts = [
      [queued, { waiting: queue?.waiting, reading: queue?.reading.length, given_up: queue?.givenUp.length }],
      [ofRun, { given: run?.files, read: run?.read, stored: run?.stored }],
    ] as const
    for (const [gauge, values] of counts)
      for (const [state, value = 0] of Object.entries<number | undefined>(values)) gauge.set({ state }, value)
    workers.set(queue?.workers ?? 0)
  }
  return {
    observe: (...answered) => durations.observe(...answered),
    async reply() {
      await lookAtDatabase()
      const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' }
      const body = [await ofProcess.metrics(), durations.text(), await registry.metrics()].join('\n')
      return { status: 200, headers, body }
    },
  }
}
