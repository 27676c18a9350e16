import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { planBytes } from '../plan-files.js'
import { copySeeds, etlOn } from './copy-seeds.js'

/** A plan whose goal of new jobs is one more, in its table: [60] → [61]. */
const changedPlan = () =>
  new TextDecoder()
    .decode(planBytes('xian-hrss-plan-2021'))
    .replace('城镇新增就业人数 万人 15.31 [60] 预期性', '城镇新增就业人数 万人 15.31 [61] 预期性')

test('a dry run tells what a changed number would change, and stores nothing; the run changes that', async () => {
  const copy = await copySeeds()
  const file = join(copy.folder, 'xian-hrss-plan-2021.txt')
  writeFileSync(file, changedPlan())
  const stored = async () => {
    const database = await openPastPrisma(copy.url)
    const { version } = await database.dataset.findFirstOrThrow()
    const runs = await database.etlRun.count()
    await database.$disconnect()
    return { version, runs, files: readdirSync(join(copy.folder, 'sources'), { recursive: true }).length }
  }
  const before = await stored()
  const dry = await copy.etl('ingest', '--dry-run', file)
  expect(dry).toMatchObject({ code: 0, out: expect.stringMatching(/Nothing was stored: this was a dry run\.$/) })
  expect(dry.out).toMatch(/~ goal 城镇新增就业人数 2025\n\s+printed +\[60\] → \[61\]\n\s+value +60 → 61/)
  expect(dry.out).toMatch(/quote .*\[60\].* → .*\[61\]/)
  expect(await stored()).toEqual(before)

  expect((await copy.etl('ingest', file)).code).toBe(0)
  const after = await stored()
  expect(after.runs).toBe(before.runs + 1)
  expect(after.version).not.toBe(before.version)
  const { out } = await copy.etl('changes')
  // But for its time and its run, what the dry run said.
  expect(dry.out).toContain(out.split('\n').slice(1).join('\n'))
  expect((await copy.etl('changes', '--since', '2999-01-01')).out).toBe('Nothing changed.')
  expect(await copy.etl('changes', '--since', 'monday')).toMatchObject({
    code: 1,
    err: expect.stringContaining('is no date'),
  })
  copy.remove()
}, 300_000)

test('a dry run needs no database, and makes none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-dry-'))
  const file = join(folder, 'plan.txt')
  writeFileSync(file, planBytes('ankang-employment-opinion-2022'))
  const { code, out } = await etlOn(`file:${join(folder, 'none.db')}`)('ingest', '--dry-run', file)
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('+ the document') })
  expect(existsSync(join(folder, 'none.db'))).toBe(false)
  rmSync(folder, { recursive: true })
}, 300_000)
