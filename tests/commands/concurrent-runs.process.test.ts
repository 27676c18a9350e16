import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, jest, test } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { content } from '../load/temp-database.js'
import { openSeeds } from '../seeds/seeds-database.js'

// Whole programs, several at a time.
jest.setTimeout(400_000)

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'plangraph-runs-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** `npm run etl -- ingest` as a process, on a database that need not exist. */
function ingest(url: string, paths: readonly string[]) {
  const child = spawn(process.execPath, [fromRoot('dist/etl.js'), 'ingest', ...paths], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, said })),
  )
  return { child, ended }
}

/** Asks again and again until the answer is yes. @throws {Error} when the run has ended before, with what it said */
async function until(yes: () => Promise<boolean>, { ended }: ReturnType<typeof ingest>): Promise<void> {
  let over: string | undefined
  ended.then(({ said }) => {
    over = said
  })
  while (!(await yes())) {
    if (over !== undefined) throw new Error(`the run has ended: ${over}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('of three first starts at once one migrates and ingests, the others wait and find nothing changed', async () => {
  const plans = join(folder, 'plans')
  mkdirSync(plans)
  cpSync(fromRoot('seeds/plans/ankang-employment-opinion-2022.txt'), join(plans, 'ankang.txt'))
  const url = `file:${join(folder, 'new/three.db')}`
  const ends = await Promise.all([1, 2, 3].map(() => ingest(url, [plans]).ended))
  expect(ends.map(({ code, said }) => (code === 0 ? 'ended well' : said))).toEqual(Array(3).fill('ended well'))
  expect(ends.filter(({ said }) => said.includes('Nothing changed.'))).toHaveLength(2)
  const db = await openPastPrisma(url)
  const outcomes = await db.etlRunItem.groupBy({ by: ['outcome'], _count: true, orderBy: { outcome: 'asc' } })
  expect(outcomes.map(({ outcome, _count }) => [outcome, _count])).toEqual([
    ['ADDED', 1],
    ['UNCHANGED', 2],
  ])
  expect(await db.runLock.count()).toBe(0)
  await db.$disconnect()
})

test('a run that is killed leaves whole documents and a warning; the next one completes it', async () => {
  const file = join(folder, 'killed.db')
  const url = `file:${file}`
  const seeds = [fromRoot('seeds/plans'), fromRoot('seeds/reference')]
  const run = ingest(url, seeds)
  await until(async () => existsSync(file), run)
  let db: Database | undefined
  // Its migration may still be going on.
  await until(async () => {
    db ??= await openPastPrisma(url)
    return db.document.count({ where: { status: 'INGESTED' } }).then(Boolean, () => false)
  }, run)
  run.child.kill('SIGKILL')
  await run.ended
  if (db === undefined) throw new Error('the database was never there')
  expect(await db.dataset.findFirst()).toMatchObject({ pending: true, version: '' })
  expect(await db.targetLink.count()).toBe(0)
  expect(await db.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: 'ok' }])
  // As if the next run came a minute later.
  await db.runLock.updateMany({ data: { heartbeatAt: new Date(Date.now() - 60_000) } })

  const next = await ingest(url, seeds).ended
  expect([next.code, next.said]).toEqual([0, expect.not.stringContaining('waiting')])
  expect(await db.dataset.findFirst()).toMatchObject({ pending: false })
  const whole = await openSeeds()
  expect(await content(db)).toBe(await content(whole))
  await Promise.all([db.$disconnect(), whole.$disconnect()])
})
