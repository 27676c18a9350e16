import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Database } from '@plangraph/database'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { copySeeds } from './copy-seeds.js'

const PLANS = fileURLToPath(new URL('../../seeds/plans', import.meta.url))
const OF_RUNS = ['EtlRun', 'EtlRunItem', '_prisma_migrations']

/** Every table with a hash over all its rows, those that record runs left out. */
async function contents(database: Database): Promise<Record<string, string>> {
  const tables = await database.$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'table'`
  const names = tables.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_') && !OF_RUNS.includes(name))
  const hashes = await Promise.all(
    names.map(async (name) => {
      const rows = await database.$queryRawUnsafe<unknown[]>(`SELECT * FROM "${name}"`)
      const texts = rows.map((row) =>
        JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? String(value) : value)),
      )
      return [name, `${rows.length} rows, ${createHash('sha256').update(texts.sort().join('\n')).digest('hex')}`]
    }),
  )
  return Object.fromEntries(hashes)
}

test('a second run leaves every row as it was, and is recorded', async () => {
  const copy = await copySeeds()
  const database = await openPastPrisma(copy.url)
  const before = await contents(database)
  expect(Object.keys(before)).toEqual(expect.arrayContaining(['Dataset', 'Document', 'Target', 'Evidence', 'Finding']))
  const runs = await database.etlRun.count()

  const { code, out } = await copy.etl('ingest', PLANS)

  expect(code).toBe(0)
  expect(out).toContain('Nothing changed.')
  expect(await contents(database)).toEqual(before)
  expect(await database.etlRun.count()).toBe(runs + 1)
  const run = await database.etlRun.findFirstOrThrow({ orderBy: { startedAt: 'desc' }, include: { items: true } })
  expect(run.finishedAt).not.toBeNull()
  expect(run.items.map(({ outcome }) => outcome)).toEqual(Array(5).fill('UNCHANGED'))
  await database.$disconnect()
  copy.remove()
})

const SERVE = fileURLToPath(new URL('../../dist/serve.js', import.meta.url))

/** Runs `serve --if-known` until it serves or ends: its exit code, null while it serves, and what it printed. */
function serveIfKnown(url: string, folder: string): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    let out = ''
    const env = { ...process.env, NODE_OPTIONS: '', HOST: '', PORT: '0', DATABASE_URL: url }
    const child = execFile(process.execPath, [SERVE, `--if-known=${folder}`], { env }, (error) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : null, out }),
    )
    child.stdout?.on('data', (chunk) => {
      out += chunk
      if (out.includes('is served at')) child.kill('SIGKILL')
    })
  })
}

test('what is ingested as it is, is served at once; what is not, is left to a run', async () => {
  const copy = await copySeeds()
  const database = await openPastPrisma(copy.url)
  const runs = await database.etlRun.count()
  expect(await serveIfKnown(copy.url, PLANS)).toEqual({ code: null, out: expect.stringContaining('Nothing changed.') })
  expect(await database.etlRun.count()).toBe(runs)

  await database.source.updateMany({ where: { fileName: { startsWith: 'xian' } }, data: { sha256: 'another' } })
  await database.$disconnect()
  expect(await serveIfKnown(copy.url, PLANS)).toEqual({ code: 3, out: '' })
  expect(await serveIfKnown(`file:${copy.folder}/missing.db`, PLANS)).toEqual({ code: 3, out: '' })
  copy.remove()
}, 120_000)
