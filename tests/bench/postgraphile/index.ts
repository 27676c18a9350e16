import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@plangraph/database'
import Database from 'libsql'
import { startServer as startPostgreSQL } from '../../postgresql/server.mjs'
import { duration, print } from '../measure.js'
import { compareAsks } from '../serve/compare.js'
import { fillDatabase } from '../serve/fill-database.js'
import { type ServerProcess, startServer } from '../serve/server-process.js'
import { processTree } from '../start/process-tree.js'
import { installedPostGraphile } from './installed.js'
import { cursorsOf, samePages } from './pages.js'

const program = (name: string) => fileURLToPath(new URL(`../../../dist/${name}.js`, import.meta.url))

/**
 * The same pages of 50 goals with their regions and documents from the shipped server and from PostGraphile, both on PostgreSQL over
 * about so many goals, nothing kept in memory: CPU of server and database together.
 */
export async function benchPostGraphile([size = 10_000]: readonly number[]): Promise<void> {
  const theirs = installedPostGraphile()
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const database = await startPostgreSQL()
  const servers: ServerProcess[] = []
  const start = async (file: URL, environment: Record<string, string>) => {
    const server = await startServer(file, { NODE_ENV: 'production', ...environment })
    servers.push(server)
    return withDatabase(server, database.pid)
  }
  try {
    const file = join(folder, 'bench.db')
    await fillDatabase(`file:${file}`, size)
    const environment = { DATABASE_URL: `${database.url}/bench`, DATA_FOLDER: join(folder, 'data') }
    await pour(file, environment)
    const unkept = { ...environment, RATE_LIMIT: '2000000000', ANSWER_MEGABYTES: '0' }
    const shipped = await start(new URL('../../../dist/serve.js', import.meta.url), unkept)
    const other = await start(theirs, environment)
    const ids = idsOf(file)
    const asks = samePages(ids, await cursorsOf(other))
    const { own, bare } = await compareAsks({ server: shipped, asks: asks.own }, { server: other, asks: asks.theirs })
    print(`50 targets of ${ids.length}, CPU of server and database together, PostgreSQL:`)
    print(
      `  PlanGraph ${duration(own)}, PostGraphile ${duration(bare)}: ${(own / bare).toFixed(2)} × as much, asked < 1`,
    )
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    await database.end()
    rmSync(folder, { recursive: true })
  }
}

/** Takes the rows of a SQLite file into PostgreSQL, which then knows of them what it would after a while. */
async function pour(file: string, environment: { DATABASE_URL: string; DATA_FOLDER: string }): Promise<void> {
  const options = { env: { ...process.env, ...environment }, stdio: 'ignore' as const }
  execFileSync(process.execPath, [program('migrate'), 'apply'], options)
  execFileSync(process.execPath, [program('backup'), 'restore', file], options)
  const database = await openDatabase(environment.DATABASE_URL)
  await database.$executeRaw`ANALYZE`
  await database.$disconnect()
}

/** A server whose time is that of its database too. */
const withDatabase = (server: ServerProcess, pid: number): ServerProcess => ({
  ...server,
  cpu: async () => (await server.cpu()) + processTree(pid).reduce((all, { cpu }) => all + cpu, 0) * 1000,
})

function idsOf(file: string): string[] {
  const database = new Database(file)
  try {
    return (database.prepare('SELECT id FROM "Target" ORDER BY sortKey').raw().all() as string[][]).map(([id]) =>
      String(id),
    )
  } finally {
    database.close()
  }
}
