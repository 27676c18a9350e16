import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Database, migrate, openDatabase } from '@plangraph/database'
import { connect, openConnection } from '../../prisma/src/sqlite/open-connection.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-'))
const file = join(folder, 'plans.db')
const url = `file:${file}`
let db: Database
let waits = 0
/** What happens when a process says that it waits. */
let whenSaid = () => {}

/** A connection as another process has it, which holds the write lock until its transaction ends. */
let other: ReturnType<typeof connect>

beforeEach(async () => {
  await migrate(url)
  db = await openDatabase(url, { wait: { seconds: 20, onWait: said } })
  waits = 0
  whenSaid = () => {}
  other = connect(file, 0)
  other.exec('BEGIN IMMEDIATE')
})
afterEach(async () => {
  if (other.inTransaction) other.exec('ROLLBACK')
  other.close()
  await db.region.deleteMany()
  await db.$disconnect()
})
afterAll(() => rmSync(folder, { recursive: true }))

const said = () => {
  waits++
  whenSaid()
}
const region = (code: string) => ({ code, name: code, level: 'NATIONAL' }) as const
const later = (milliseconds: number) => setTimeout(() => other.exec('COMMIT'), milliseconds)

test('a statement that was refused the lock does not keep those after it from what others commit', () => {
  const connection = openConnection(file, { timeout: 0 })
  const insert = (code: string) => `INSERT INTO "Region" (code, name, level) VALUES ('${code}', 'one', 'NATIONAL')`
  expect(() => connection.execute(insert('1'))).toThrow('locked')
  other.exec('COMMIT')
  const count = () => connection.execute('SELECT count(*) FROM "Region"').rows as unknown
  expect(count()).toEqual([[0]])
  other.exec(insert('2'))
  expect(count()).toEqual([[1]])
  connection.close()
})

describe('while another process writes', () => {
  test('a transaction and a single statement wait, say so, and go on', async () => {
    whenSaid = () => other.exec('COMMIT')
    await db.$transaction((tx) => tx.region.create({ data: region('1') }), { maxWait: 20_000 })
    expect(waits).toBe(1)
    other.exec('BEGIN IMMEDIATE')
    later(300)
    await db.region.create({ data: region('2') })
    expect(await db.region.count()).toBe(2)
  })

  test('the event loop is not blocked', async () => {
    await db.region.count()
    let turns = 0
    const clock = setInterval(() => turns++, 10)
    later(500)
    await db.region.create({ data: region('1') })
    clearInterval(clock)
    expect(turns).toBeGreaterThan(10)
  })

  test('a reader reads what was committed before', async () => {
    other.exec(`INSERT INTO "Region" ("code", "name", "level") VALUES ('9', '9', 'NATIONAL')`)
    expect(await db.region.count()).toBe(0)
  })

  test('who waits too long gets a sentence, and the connection can be used again', async () => {
    const hasty = await openDatabase(url, { wait: { seconds: 0.2 } })
    const write = () => hasty.$transaction((tx) => tx.region.create({ data: region('1') }))
    const single = () => hasty.region.create({ data: region('1') })
    for (const attempt of [write, write, single, single])
      await expect(attempt()).rejects.toMatchObject({
        name: 'DatabaseError',
        kind: 'BUSY',
        message: `Another process has been writing to ${file} for more than 0.2 s. Wait until it is done or end it, then try again.`,
      })
    other.exec('COMMIT')
    await write()
    await hasty.region.create({ data: region('2') })
    expect(await hasty.region.count()).toBe(2)
    await hasty.$disconnect()
  })
})
