import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { Sandbox, type SandboxOptions } from '../../etl/src/sandbox/sandbox.js'
import { plainModule } from './plain-module.js'
import { cpuSeconds, gone, runs } from './processes.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-tasks-'))
const module = plainModule('misbehaving-task', folder)
const content = new TextEncoder().encode('城镇新增就业60万人')
const limits = { seconds: 60, megabytes: 200 }

const open: Sandbox<unknown>[] = []
function sandbox(options: Partial<SandboxOptions> = {}): Sandbox<unknown> {
  const made = new Sandbox({ module, setup: async () => 'whole', limits, size: 1, ...options })
  open.push(made)
  return made
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})
afterAll(() => rmSync(folder, { recursive: true }))

const failure = (kind: string, ...words: string[]) => {
  const message = expect.stringMatching(new RegExp(words.join('.*')))
  return { ok: false, failure: { kind, message } }
}

describe('a file that misbehaves fails alone', () => {
  it.each([
    [
      'hang.pdf',
      { ...limits, seconds: 1 },
      failure('TIMEOUT', 'Reading hang.pdf took more than 1 s of processor time', 'stopped'),
    ],
    ['buffers.pdf', limits, failure('OUT_OF_MEMORY', 'Reading buffers.pdf took more than 200 MB')],
    ['objects.pdf', limits, failure('OUT_OF_MEMORY', 'Reading objects.pdf took more than 200 MB')],
    ['large.pdf', { ...limits, megabytes: 200 }, failure('OUT_OF_MEMORY', 'Reading large.pdf took more than')],
    ['exit.pdf', limits, failure('CRASHED', 'Reading exit.pdf broke down: exit code 3')],
    ['killed.pdf', limits, failure('CRASHED', 'Reading killed.pdf broke down: signal SIGSEGV')],
    ['later.pdf', limits, failure('CRASHED', 'later.pdf', 'RangeError: out of the blue')],
    ['late.pdf', limits, failure('CRASHED', 'late.pdf', 'RangeError: a leftover')],
    ['never.pdf', limits, failure('CRASHED', 'never.pdf', 'waits for a part that never comes')],
    ['rubbish.pdf', limits, failure('CRASHED', 'Reading rubbish.pdf broke down: an answer')],
    ['garbage.pdf', { ...limits, idleSeconds: 1 }, failure('TIMEOUT', 'garbage.pdf took longer than 1 s')],
    ['throw.pdf', limits, failure('INTERNAL', 'throw.pdf could not be read: a fault')],
    ['shopping.txt', limits, failure('NOT_A_PLAN', 'shopping.txt holds no plan')],
  ])('%s', async (name, given, expected) => {
    const { run } = sandbox({ limits: given })
    const [bad, next] = await Promise.all([run(name, content), run('fine.txt', content)])
    expect(bad).toMatchObject(expected)
    expect(next).toEqual({ ok: true, value: expect.any(Number) })
  })

  it('and so does one whose process can not begin', async () => {
    const { run } = sandbox({ setup: async () => 'broken' })
    expect(await run('fine.txt', content)).toMatchObject(failure('INTERNAL', 'there is no catalogue'))
    const missing = sandbox({ module: new URL('./no-such-task.mjs', module) })
    expect(await missing.run('fine.txt', content)).toMatchObject(failure('INTERNAL', 'no-such-task'))
  })
})

describe('what a file leaves behind', () => {
  it('does not reach the next one, however late it comes', async () => {
    const { run } = sandbox()
    const first = await run('evening.pdf', content)
    expect(first).toEqual({ ok: true, value: expect.any(Number) })
    const next = await run('slow.txt', content)
    expect(next).toEqual({ ok: true, value: expect.any(Number) })
    expect(next).not.toEqual(first)
  })

  it('may break its process for others, which then get one of their own', async () => {
    const { run } = sandbox()
    await run('poison.pdf', content)
    expect(await run('prey.txt', content)).toEqual({ ok: true, value: expect.any(Number) })
  })
})

it('counts processor time, not time on a busy machine', async () => {
  const { run } = sandbox({ limits: { ...limits, seconds: 1 } })
  expect(await run('slow.txt', content)).toMatchObject({ ok: true })
})

it('and nobody who works or queues for a processor waits', async () => {
  const { run } = sandbox({ limits: { ...limits, idleSeconds: 1 } })
  expect(await run('work.txt', content)).toMatchObject({ ok: true })
})

describe('processes', () => {
  it('are started when files need them, and work side by side', async () => {
    const { run, pids } = sandbox({ size: 4 })
    expect(pids).toEqual([])
    const results = await Promise.all(['slow.1', 'slow.2'].map((name) => run(name, content)))
    expect(new Set(results.map((result) => result.ok && result.value)).size).toBe(2)
    expect(open[0]?.pids).toHaveLength(2)
  })

  it('take one file after another, and are replaced when they have taken too much', async () => {
    const { run } = sandbox()
    const first = await run('fine.1', content)
    expect(await run('fine.2', content)).toEqual(first)
    await run('shopping.txt', content)
    expect(await run('fine.3', content)).toEqual(first)
    await run('exit.txt', content)
    expect(await run('fine.4', content)).not.toEqual(first)
  })

  it('that ended while they had nothing to do cost no file', async () => {
    const one = sandbox()
    await one.run('fine.txt', content)
    const { pids } = one
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    await gone(pids)
    expect(await one.run('fine.txt', content)).toMatchObject({ ok: true })
  })

  it('are gone when the sandbox is closed, also those at work', async () => {
    const one = sandbox({ size: 2 })
    await one.run('fine.txt', content)
    const { pids } = one
    const before = await cpuSeconds(pids)
    const hanging = one.run('hang.txt', content)
    while ((await cpuSeconds(pids)) < before + 0.2) await setTimeout(20)
    expect(pids.filter(runs)).toEqual(pids)
    await one.close()
    expect(pids.filter(runs)).toEqual([])
    expect(await hanging).toMatchObject(failure('CRASHED', 'signal SIGKILL'))
    await expect(one.run('fine.txt', content)).rejects.toThrow('closed')
  })

  it('do not begin once the sandbox is closed, whatever a file waited for until then', async () => {
    const one = sandbox()
    await one.run('fine.txt', content)
    const waiting = expect(one.run('hang.txt', content)).rejects.toThrow('closed')
    // By now it asks the system whether the process may be given another file.
    for (let turn = 0; turn < 2; turn++) await Promise.resolve()
    await one.close()
    await waiting
    expect(one.pids).toEqual([])
  })

  it('know nothing of the environment', async () => {
    const before = process.env
    process.env = { NODE_OPTIONS: '--trace-warnings', ...before, PLANGRAPH_TEST_SECRET: 'secret' }
    try {
      const environment = JSON.stringify(await sandbox().run('environment', content))
      expect(environment).not.toMatch(/secret|NODE_OPTIONS|DATABASE_URL/)
    } finally {
      process.env = before
    }
  })

  it('reach no network', async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked++
      response.end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { run } = sandbox({ setup: async () => `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
    expect(await run('http', content)).toMatchObject(failure('INTERNAL', 'without network'))
    expect(await run('fetch', content)).toMatchObject(failure('INTERNAL', 'fetch failed'))
    server.close()
    expect(asked).toBe(0)
  })
})

it('carries bytes, typed arrays, maps and missing values both ways', async () => {
  expect(await sandbox().run('bytes', content)).toEqual({
    ok: true,
    value: { bytes: content, offsets: new Map([[1, new Uint32Array([1, 2])]]), lost: undefined, none: null },
  })
})
