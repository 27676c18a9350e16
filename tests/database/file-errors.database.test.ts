import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { DatabaseError, migrate, openDatabase, plainMessage } from '@plangraph/database'
import { connect } from '../../prisma/src/sqlite/open-connection.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-'))
afterAll(() => rmSync(folder, { recursive: true }))

const region = { code: '1', name: '1', level: 'NATIONAL' } as const

async function migrated(name: string): Promise<{ file: string; url: string }> {
  const file = join(folder, name)
  await migrate(`file:${file}`)
  return { file, url: `file:${file}` }
}

describe('a file that is no database of PlanGraph is left alone', () => {
  test('no database at all', async () => {
    const file = join(folder, 'text.db')
    writeFileSync(file, '安康市'.repeat(1000))
    await expect(migrate(`file:${file}`)).rejects.toThrow(`${file} is no SQLite database and was left alone.`)
    await expect(openDatabase(`file:${file}`)).rejects.toThrow(DatabaseError)
    expect(readFileSync(file, 'utf8')).toBe('安康市'.repeat(1000))
  })

  test('the database of another program', async () => {
    const file = join(folder, 'other.db')
    const other = connect(file, 0)
    other.exec('CREATE TABLE album (title TEXT)')
    other.close()
    const before = readFileSync(file)
    await expect(migrate(`file:${file}`)).rejects.toThrow(
      `${file} is a database of another program and was left alone.`,
    )
    expect(readFileSync(file)).toEqual(before)
  })

  test('a folder, and a folder that can not be made', async () => {
    const taken = join(folder, 'taken')
    mkdirSync(taken)
    writeFileSync(join(folder, 'file'), '')
    await expect(migrate(`file:${taken}`)).rejects.toThrow(`${taken} can't be opened`)
    await expect(migrate(`file:${folder}/file/plans.db`)).rejects.toThrow("file/plans.db can't be made")
  })
})

describe('what the file refuses is said in a sentence, without code', () => {
  test('a full disk: what was stored before is kept, and there is room again', async () => {
    const { url, file } = await migrated('full.db')
    const db = await openDatabase(url)
    const pages = (count: number) => db.$transaction((tx) => tx.$queryRawUnsafe(`PRAGMA max_page_count = ${count}`))
    await pages(1)
    const write = db.region.createMany({ data: [{ ...region, name: '安'.repeat(1_000_000) }] })
    await expect(write).rejects.toMatchObject({
      kind: 'DISK_FULL',
      message: `The disk of ${file} is full. Free some space and try again; what was stored before is kept.`,
    })
    await pages(1_000_000)
    await db.region.create({ data: region })
    expect(await db.region.count()).toBe(1)
    await db.$disconnect()
  })

  test('a file that may only be read', async () => {
    const { url, file } = await migrated('readonly.db')
    const db = await openDatabase(url)
    await db.$transaction((tx) => tx.$queryRawUnsafe('PRAGMA query_only = ON'))
    await expect(db.region.create({ data: region })).rejects.toThrow(
      `${file} can't be written: allow this user to write`,
    )
    await db.$disconnect()
  })

  test('a damaged file', async () => {
    const whole = connect((await migrated('whole.db')).file, 0)
    const file = join(folder, 'damaged.db')
    whole.exec(`VACUUM INTO '${file}'`)
    whole.close()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 8 * 4096)
    writeFileSync(file, bytes)
    const read = async () => (await openDatabase(`file:${file}`)).target.findMany()
    await expect(read()).rejects.toThrow(`${file} is damaged. Restore it from a backup`)
  })

  test('a mistake in a statement names no file of the program', async () => {
    const { url } = await migrated('mistake.db')
    const db = await openDatabase(url)
    await db.region.create({ data: region })
    const message = await db.region.create({ data: region }).catch(plainMessage)
    expect(message).toBe('Unique constraint failed on the fields: (`code`)')
    await db.$disconnect()
  })
})
