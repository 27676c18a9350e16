import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { releasesBeside, releasesIn } from '../../api/src/tabular/releases/release-list.js'
import { releaseReplies } from '../../api/src/tabular/releases/release-replies.js'
import { writeRelease } from '../../api/src/tabular/releases/write-release.js'
import { TO_CORRECT } from '../../etl/src/store/sync-corrections.js'
import { ankangPlan, shaanxiPlan } from '../load/plans.js'
import { ingest } from '../load/runs.js'
import { TempDatabases } from '../load/temp-database.js'

const databases = new TempDatabases()
let db: Database
let file: string
beforeAll(async () => {
  db = await databases.open()
  const [main] = await db.$queryRaw<{ file: string }[]>`SELECT "file" FROM pragma_database_list WHERE "name" = 'main'`
  file = main?.file ?? ''
})
afterAll(() => databases.close())

const plans = (newJobs: string) => [
  { name: 'ankang.txt', document: ankangPlan({ newJobs }) },
  { name: 'shaanxi.txt', document: shaanxiPlan() },
]
const read = (name: string, path: string) => readFileSync(join(releasesBeside(file), name, path), 'utf8')

it('a release stays as it was, the same to the byte however often it is written, and tells what changed since the one before', async () => {
  await ingest(db, plans('10'))
  const first = await writeRelease(db, file)
  expect(first.name).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  await writeRelease(db, file, 'again')
  expect(read('again', 'SHA256SUMS')).toBe(read(first.name, 'SHA256SUMS'))
  await expect(writeRelease(db, file)).rejects.toThrow('nothing has changed since')
  const { fingerprint } = await db.source.findFirstOrThrow()
  await db.source.updateMany({ data: { fingerprint: TO_CORRECT } })
  await expect(writeRelease(db, file, 'early')).rejects.toThrow('corrections are not applied yet')
  await db.source.updateMany({ data: { fingerprint } })
  await expect(writeRelease(db, file, 'again')).rejects.toThrow('a release stays')
  await expect(writeRelease(db, file, '../away')).rejects.toThrow('is no name of a release')

  await ingest(db, plans('11'))
  const second = await writeRelease(db, file, 'v2')
  expect(second).toMatchObject({ name: 'v2', previous: expect.stringMatching(/again|^\d/) })
  expect(second.version).not.toBe(first.version)
  expect(read('v2', 'changes.txt')).toMatch(/城镇新增就业 2025[\s\S]*printed +10 → 11/)
  expect(read('v2', 'CITATION.cff')).toContain(`version: "${second.version}"`)
  expect(read('v2', 'targets.csv')).toContain('11')
  expect(read('again', 'targets.csv')).not.toBe(read('v2', 'targets.csv'))
  const sums = read('v2', 'SHA256SUMS').trim().split('\n')
  for (const line of sums) {
    const [sum = '', path = ''] = line.split('  ')
    const bytes = readFileSync(join(releasesBeside(file), 'v2', path))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum)
  }
  const files = readdirSync(join(releasesBeside(file), 'v2'))
  expect(sums).toHaveLength(files.filter((path) => path !== 'SHA256SUMS' && path !== 'release.json').length)
  expect((await releasesIn(releasesBeside(file))).map(({ name }) => name)).toEqual(['v2', 'again', first.name])
})

it('is given out with its files, and nothing beside them', async () => {
  const answer = releaseReplies(file)
  const get = (path: string) => answer(new URL(`http://host/data/releases${path}`), {})
  const list = JSON.parse(String((await get('')).body))
  expect(list.releases[0]).toMatchObject({ name: 'v2', href: '/data/releases/v2', citation: expect.any(String) })
  const one = JSON.parse(String((await get('/v2')).body))
  expect(one.files).toContainEqual(
    expect.objectContaining({ path: 'targets.csv', href: '/data/releases/v2/targets.csv' }),
  )
  const { body, headers } = await get('/v2/targets.csv')
  expect(headers['content-type']).toContain('text/csv')
  let text = ''
  for await (const piece of body as AsyncIterable<Buffer>) text += piece.toString()
  expect(text).toBe(read('v2', 'targets.csv'))
  for (const path of ['/v3', '/v2/..%2f..%2ftest.db', '/v2/nothing.csv', '/%2e%2e'])
    await expect(get(path)).rejects.toMatchObject({ status: 404 })
})
