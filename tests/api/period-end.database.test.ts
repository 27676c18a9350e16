import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@plangraph/database'
import { periodEnd } from '../../api/src/domain/alignment/period-end.js'
import { followCommits } from '../../api/src/shared/since-commit.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { copyFixture } from './fixture-database.js'

let folder: string
let database: Database
const log: string[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-years-'))
  await copyFixture(join(folder, 'test.db'))
  database = await openPastPrisma(`file:${join(folder, 'test.db')}`, { onQuery: (sql) => log.push(sql) })
})
afterAll(async () => {
  await database.$disconnect()
  rmSync(folder, { recursive: true })
})

test('the year that most targets of the regions are for; none where there are no targets, and of no regions', async () => {
  expect(await periodEnd(database, ['610000', '610100'])).toBe(2025)
  expect(await periodEnd(database, ['999999'])).toBeNull()
  expect(await periodEnd(database, [])).toBeNull()
})

test('a region is asked for once until something is committed', async () => {
  let commits = 0
  followCommits(database, () => commits)
  const asked = async (codes: string[]) => {
    log.length = 0
    return { year: await periodEnd(database, codes), statements: log.length }
  }
  expect(await asked(['610100'])).toEqual({ year: 2025, statements: 1 })
  expect(await asked(['610100'])).toEqual({ year: 2025, statements: 0 })
  expect(await asked(['610000', '610100'])).toEqual({ year: 2025, statements: 1 })
  await database.target.updateMany({ where: { regionCode: '610100' }, data: { year: 2031 } })
  commits += 1
  expect(await asked(['610100'])).toEqual({ year: 2031, statements: 1 })
})
