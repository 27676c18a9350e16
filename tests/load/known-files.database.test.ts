import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { fail } from '../../etl/src/model/index.js'
import { knownItems } from '../../etl/src/run/known-files.js'
import { ankangPlan, shaanxiPlan } from './plans.js'
import { ingest, inputOf, rules } from './runs.js'
import { TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const ankang = { name: 'ankang.txt', document: ankangPlan() }
const shaanxi = { name: 'shaanxi.txt', document: shaanxiPlan() }
const files = [ankang, shaanxi].map(inputOf)
const known = (given = files, versions = rules('rules-1')) => knownItems(db, given, versions)

describe('files that are known as they are', () => {
  beforeEach(() => ingest(db, [ankang, shaanxi]))

  it('are reported as a run would report them, and nothing is written', async () => {
    const runs = await db.etlRun.count()
    const items = await known()
    expect(items).toMatchObject([
      { sourceFile: 'ankang.txt', outcome: 'UNCHANGED', documentId: expect.any(String) },
      { sourceFile: 'shaanxi.txt', outcome: 'UNCHANGED' },
    ])
    expect(items).toEqual((await ingest(db, [ankang, shaanxi])).items)
    expect(await known()).toEqual(items)
    expect(await db.etlRun.count()).toBe(runs + 1)
  })

  it.each([
    ['new', { fileName: 'hanzhong.txt', read: inputOf({ name: '', document: null }).read }],
    ['changed', { fileName: 'ankang.txt', read: inputOf({ name: '', document: null }).read }],
    ['a copy under another name', { ...inputOf(ankang), fileName: 'copy.txt' }],
    ['published elsewhere', { ...inputOf(ankang), url: 'https://example.org/ankang' }],
    ['unreadable', { fileName: 'ankang.txt', read: async () => fail('UNREADABLE', 'ankang.txt is a socket.') }],
  ])('are not all when one is %s', async (_what, file) => {
    expect(await known([...files, file])).toBeNull()
  })

  it('are not while one of them is not kept', async () => {
    rmSync(join(databases.folder, 'sources'), { recursive: true })
    expect(await known()).toBeNull()
    await ingest(db, [ankang, shaanxi])
    expect(await known()).not.toBeNull()
  })

  it('are not under other rules, nor by another reader', async () => {
    expect(await known(files, rules('rules-2'))).toBeNull()
    expect(await known(files, { ...rules('rules-1'), reading: 'reader-2' })).toBeNull()
    expect(await known(files, { ...rules('rules-1'), linking: 'links-2' })).toBeNull()
  })

  it('are not while something is left over from a run that was killed', async () => {
    await db.dataset.updateMany({ data: { pending: true } })
    expect(await known()).toBeNull()
    await db.dataset.updateMany({ data: { pending: false } })
    expect(await known()).not.toBeNull()
    await db.linkQueue.create({ data: { indicatorCode: 'returnees', regionCode: '610900', year: 2025 } })
    expect(await known()).toBeNull()
  })

  it('are not while another document of the database was made under other rules', async () => {
    await ingest(db, [ankang], { versions: rules('rules-2') })
    await db.source.updateMany({ where: { fileName: 'shaanxi.txt' }, data: { fingerprint: 'rules-1' } })
    expect(await known([inputOf(ankang)], rules('rules-2'))).toBeNull()
  })
})

it('no file is known to a database without a run', async () => {
  expect(await known([])).toBeNull()
})
