import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createYogaServer } from '@plangraph/api'
import { type Database, migrate } from '@plangraph/database'
import { ERROR_CODES } from '../../api/src/shared/errors.js'
import { packGrams } from '../../etl/src/store/pack-grams.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { copyFixture } from './fixture-database.js'

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the test asserts
export type Answer = any

export interface Reply {
  data: Answer
  errors: string[]
  /**
   * What was asked of the database, sorted, since some of it is asked at the same time: COUNT Target, SELECT Target,
   * STATS Target (groups of them), CUT Source (parts of texts).
   */
  statements: string[]
}

interface Answered {
  data: Answer
  errors?: { message: string; extensions?: { code?: string } }[]
}

export interface TestApi {
  server: ReturnType<typeof createYogaServer>
  ask: (query: string, variables?: Record<string, unknown>) => Promise<Reply>
  close: () => Promise<void>
}

/** The server over a fresh database with the fixture, or what else is to be in it, called without a port. */
export async function openApi(options: { fill?: (database: Database) => Promise<void> } = {}): Promise<TestApi> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-api-'))
  const file = join(folder, 'test.db')
  const url = `file:${file}`
  await (options.fill ? migrate(url) : copyFixture(file))
  const log: string[] = []
  const database = await openPastPrisma(url, { onQuery: (sql) => log.push(sql) })
  await options.fill?.(database)
  await packGrams(database)
  const server = createYogaServer(database)

  async function ask(query: string, variables?: Record<string, unknown>): Promise<Reply> {
    log.length = 0
    const response = await server.fetch('http://api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors = [] } = (await response.json()) as Answered
    for (const { extensions } of errors) expect(Object.keys(ERROR_CODES)).toContain(extensions?.code)
    return { data, errors: errors.map(({ message }) => message), statements: log.map(summary).sort() }
  }

  async function close(): Promise<void> {
    await database.$disconnect()
    rmSync(folder, { recursive: true })
  }
  return { server, ask, close }
}

function summary(sql: string): string {
  const stats = /COUNT\(\*\) AS "count".*?FROM "(\w+)"/s.exec(sql)?.[1]
  if (stats !== undefined) return `STATS ${stats}`
  if (sql.includes('substr(s."text"')) return 'CUT Source'
  if (sql.includes('"TextPart"')) return `${sql.includes('SUM(') ? 'COUNT' : 'SELECT'} TextPart`
  if (sql.includes('"TextGram"')) return 'SELECT TextGram'
  if (sql.includes('"DocumentGram"')) return 'SELECT DocumentGram'
  const table = /FROM (?:`main`\.)?[`"](\w+)[`"]/.exec(sql)?.[1]
  return table === undefined ? sql : `${/^SELECT COUNT\(/.test(sql) ? 'COUNT' : 'SELECT'} ${table}`
}
