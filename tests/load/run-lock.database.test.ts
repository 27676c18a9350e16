import { hostname } from 'node:os'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { isGone, withRunLock } from '../../etl/src/run/run-lock.js'
import { TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

/** No process has this number: it is above the largest that systems give. */
const NOBODY = 2 ** 30
const NOW = new Date('2026-11-28T12:00:00Z')

const holder = (given: { host?: string; pid?: number; silentSeconds: number }) => ({
  runId: 'other',
  host: given.host ?? hostname(),
  pid: given.pid ?? NOBODY,
  startedAt: new Date('2026-11-28T11:30:00Z'),
  heartbeatAt: new Date(NOW.getTime() - given.silentSeconds * 1000),
})

describe('a holder is gone', () => {
  test.each([
    ['its process is gone and it was silent for a while', { silentSeconds: 20 }, true],
    [
      'no process of that number is here, but it shows signs of life: it is in another container',
      { silentSeconds: 3 },
      false,
    ],
    ['its process is there, at work on a long transaction', { pid: process.pid, silentSeconds: 100 }, false],
    ['the number went to another process long ago', { pid: process.pid, silentSeconds: 600 }, true],
    ['it is on another machine, silent for a while', { host: 'elsewhere', silentSeconds: 100 }, false],
    ['it is on another machine, silent for long', { host: 'elsewhere', silentSeconds: 600 }, true],
  ])('%s', (_what, given, gone) => {
    expect(isGone(holder(given), NOW)).toBe(gone)
  })
})

describe('two runs in one database', () => {
  test('the second one says who runs, waits, and goes on', async () => {
    const order: string[] = []
    let firstEnds = () => {}
    const first = withRunLock(db, 'first', { seconds: 0 }, async () => {
      order.push('first begins')
      await new Promise<void>((resolve) => {
        firstEnds = resolve
      })
      order.push('first ends')
    })
    while (order.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    const said: string[] = []
    const onWait = (who: string) => {
      said.push(who)
      firstEnds()
    }
    await withRunLock(db, 'second', { seconds: 60, onWait }, async () => void order.push('second begins'))
    await first
    expect(order).toEqual(['first begins', 'first ends', 'second begins'])
    expect(said).toEqual([
      expect.stringMatching(new RegExp(`^process ${process.pid} on ${hostname()}, since \\S+ \\S+ UTC$`)),
    ])
    expect(await db.runLock.count()).toBe(0)
  })

  test('one that waited in vain ends with a sentence and has changed nothing', async () => {
    await withRunLock(db, 'first', { seconds: 0 }, async () => {
      const second = withRunLock(db, 'second', { seconds: 0 }, async () => 'done')
      await expect(second).rejects.toMatchObject({
        kind: 'BUSY',
        message: expect.stringMatching(
          /^A run of ingest is going on in this database \(process \d+ on .*\)\. Try again when it is done\.$/,
        ),
      })
      expect(await db.runLock.findFirst()).toMatchObject({ runId: 'first' })
    })
  })

  test('a lock is given back by a run that fails', async () => {
    const failing = withRunLock(db, 'first', { seconds: 0 }, async () => {
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect(await withRunLock(db, 'second', { seconds: 0 }, async () => 'done')).toBe('done')
  })

  test('the lock of a killed run is taken over', async () => {
    const killed = { ...holder({ silentSeconds: 0 }), heartbeatAt: new Date(Date.now() - 20_000) }
    await db.runLock.create({ data: { id: 'run', ...killed } })
    expect(await withRunLock(db, 'second', { seconds: 0 }, async () => 'done')).toBe('done')
  })

  test('a run whose lock was taken over is notified at its next sign of life', async () => {
    const reason = await withRunLock(db, 'first', { seconds: 0 }, async (signal) => {
      await db.runLock.updateMany({ data: { runId: 'second' } })
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)))
    })
    expect(reason).toMatchObject({ message: expect.stringContaining('another one took over') })
    expect(await db.runLock.findFirst()).toMatchObject({ runId: 'second' })
  })
})
