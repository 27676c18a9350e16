import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Database, migrate } from '@plangraph/database'
import { pino } from 'pino'
import { listen } from '../../api/src/commands/listen.js'
import type { ListenerOptions } from '../../api/src/server/options.js'
import { copyFixture } from '../api/fixture-database.js'
import { openPastPrisma } from '../database/open-past-prisma.js'

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the test asserts
export type Answer = any

export interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

export interface Served {
  database: Database
  /** SQL of every statement since it was emptied. */
  statements: string[]
  /** What the server has logged. */
  logged: Answer[]
  get: (path: string, asked?: Asked) => Promise<Response>
  json: (path: string) => Promise<Answer>
  /** Asks GraphQL. */
  ask: (query: string) => Promise<Answer>
  /** Where it listens: http://127.0.0.1:12345. */
  origin: string
  close: () => Promise<void>
}

/** The whole server over the fixture, or what else is to be in the database, after a run that ended. */
export async function serveFixture(
  more?: (database: Database) => Promise<unknown>,
  options: ListenerOptions = {},
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-tables-'))
  const file = join(folder, 'test.db')
  const url = `file:${file}`
  await (more ? migrate(url) : copyFixture(file))
  const statements: string[] = []
  const database = await openPastPrisma(url, { onQuery: (sql) => statements.push(sql) })
  await more?.(database)
  await database.etlRun.updateMany({ data: { finishedAt: new Date('2026-11-02T08:01:00Z') } })
  const served = await serve(database, statements, options)
  return {
    ...served,
    close: async () => {
      await served.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The whole server over a database, on a port of its own, as it is shipped unless options say otherwise. */
export async function serve(
  database: Database,
  statements: string[] = [],
  options: ListenerOptions = {},
): Promise<Served> {
  const logged: Answer[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  const server = await listen(database, { host: '127.0.0.1', port: 0 }, { log, ...options })
  const { origin } = new URL(server.url)
  const get = (path: string, asked?: Asked) => request(new URL(path, origin), asked)
  return {
    database,
    statements,
    logged,
    origin,
    get,
    json: async (path) => (await get(path)).json(),
    ask: async (query) => {
      const body = JSON.stringify({ query })
      const response = await get('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      const { data, errors } = (await response.json()) as Answer
      expect(errors).toBeUndefined()
      return data
    },
    close: async () => {
      await server.close()
      await database.$disconnect()
    },
  }
}

/** Asks on a connection of its own: a test may hold the process longer than a server keeps one that is idle. */
export async function request(url: URL, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Response> {
  const asked = httpRequest(url, { method, headers, agent: false })
  asked.end(body)
  const [answer]: [IncomingMessage] = (await once(asked, 'response')) as [IncomingMessage]
  const bytes = await buffer(answer)
  const given = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)])
  const status = answer.statusCode ?? 0
  return new Response(status === 304 || status === 204 ? null : bytes, { status, headers: given })
}
