import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { openDatabase, queueState } from '@plangraph/database'
import { writeShortPlans } from '../bench/memory/short-plans.js'
import { Random } from '../synthetic/random.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FILES = 30
const KILLS = 20
const WORKERS = 4

jest.setTimeout(600_000)

let folder: string
const running = new Set<ChildProcess>()

/** A command of the ETL as a process of its own, which has a group of its own, so that what it started can be told. */
function start(database: string, ...args: string[]): ChildProcess {
  const env = { ...process.env, NODE_OPTIONS: '', DATA_FOLDER: join(folder, database) }
  const child = spawn(process.execPath, [join(ROOT, 'dist/etl.js'), ...args], {
    cwd: ROOT,
    env: { ...env, DATABASE_URL: `${process.env.POSTGRESQL_URL}/${database}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

const codeOf = async (child: ChildProcess): Promise<number | null> =>
  (child.exitCode ?? child.signalCode !== null) ? child.exitCode : ((await once(child, 'exit'))[0] as number | null)

async function versionOf(database: string): Promise<string | undefined> {
  const open = await openDatabase(`${process.env.POSTGRESQL_URL}/${database}`)
  const version = (await open.dataset.findFirst())?.version
  await open.$disconnect()
  return version
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plangraph-workers-'))
  mkdirSync(join(folder, 'plans'))
  writeShortPlans(join(folder, 'plans'), FILES)
  expect(await codeOf(start('alone', 'ingest', '--quiet', '--local', join(folder, 'plans')))).toBe(0)
})

afterAll(async () => {
  const ended = [...running].map(codeOf)
  for (const child of running) child.kill('SIGKILL')
  await Promise.all(ended)
  await rm(folder, { recursive: true })
})

test('any number of workers, whichever are killed and when, come to what one process does', async () => {
  const random = new Random(7)
  const files = random.shuffle(readdirSync(join(folder, 'plans'))).map((name) => join(folder, 'plans', name))
  const workers = Array.from({ length: WORKERS }, () => start('shared', 'work', '--quiet'))
  let kills = 0
  let over = false
  const killing = (async () => {
    while (!over) {
      await sleep(random.int(300, 1500))
      const one = random.int(0, WORKERS - 1)
      workers[one]?.kill('SIGKILL')
      kills++
      workers[one] = start('shared', 'work', '--quiet')
    }
  })()
  // Runs of some files each, again and again until they are taken in: one in three is killed itself.
  const size = 10
  for (let at = 0; at < FILES; at += size) {
    const batch = files.slice(at, at + size)
    for (let code: number | null = null; code !== 0; ) {
      const ingest = start('shared', 'ingest', '--quiet', ...batch)
      const isKilled = code === null && random.int(0, 2) === 0
      const timer = isKilled ? setTimeout(() => ingest.kill('SIGKILL'), random.int(800, 3000)) : undefined
      code = await codeOf(ingest)
      clearTimeout(timer)
      if (code === null) kills++
    }
  }
  while (kills < KILLS) await sleep(100)
  over = true
  await killing
  expect(kills).toBeGreaterThanOrEqual(KILLS)
  expect(await versionOf('shared')).toBe(await versionOf('alone'))
})

test('a worker ends what it has begun when it is told to end, and is told of as long as it lives', async () => {
  for (const killed of running) killed.kill('SIGKILL')
  await Promise.all([...running].map(codeOf))
  const worker = start('shared', 'work')
  if (worker.stderr)
    expect(String((await once(worker.stderr, 'data'))[0])).toContain('Reading what runs of ingest ask for')
  const database = await openDatabase(`${process.env.POSTGRESQL_URL}/shared`)
  expect(await queueState(database)).toMatchObject({ waiting: 0, reading: [], givenUp: [], workers: 1 })
  worker.kill('SIGTERM')
  expect(await codeOf(worker)).toBe(0)
  expect((await queueState(database)).workers).toBe(0)
  await database.$disconnect()
})
