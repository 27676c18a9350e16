import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { type Database, databaseFile } from '@plangraph/database'
import { runCli } from '../../etl/src/commands/cli.js'
import { knownSummary } from '../../etl/src/known.js'
import { copyWhole } from '../database/copy-whole.js'
import { openPastPrisma } from '../database/open-past-prisma.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(300_000)

const folder = mkdtempSync(join(tmpdir(), 'plangraph-mirror-'))
const plans = join(folder, 'plans')
const urlOf = (name: string) => `file:${join(folder, `${name}.db`)}`
let url = urlOf('both')
let count = 0
/** Two plans, taken in once; each test has a copy of that database, and the folder as it was. */
beforeAll(async () => {
  writeBoth()
  await run('ingest', plans)
  copyWhole(databaseFile(url), join(folder, 'kept.db'))
})
beforeEach(() => {
  rmSync(plans, { recursive: true })
  writeBoth()
  const name = String(count++)
  copyFileSync(join(folder, 'kept.db'), join(folder, `${name}.db`))
  url = urlOf(name)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    // One process reads both plans: a second takes longer to begin than it saves.
    env: { DATABASE_URL: url, PLANGRAPH_READ_PROCESSES: '1' },
    interactive: false,
    columns: 200,
  }
  return { code: await runCli(argv, io), out: out.join('\n'), err: err.join('\n') }
}

const GOALS = [
  '城镇新增就业达到10万人。',
  '农村劳动力转移就业达到20万人。',
  '开展职业技能培训达到5万人次。',
  '新建学校达到12所。',
]
const plan = (place: string, goals: readonly string[]) =>
  [`${place}“十四五”就业促进规划`, `${place}人民政府`, '2021年12月1日', '一、发展目标', '到2025年，', ...goals].join(
    '\n',
  )
const write = (name: string, text: string) => writeFileSync(join(plans, name), text)
function writeBoth() {
  mkdirSync(plans)
  write('ankang.txt', plan('安康市', GOALS))
  write('hanzhong.txt', plan('汉中市', GOALS))
}

async function asked<Answer>(question: (db: Database) => Promise<Answer>) {
  const db = await openPastPrisma(url)
  try {
    return await question(db)
  } finally {
    await db.$disconnect()
  }
}
const titles = () =>
  asked(async (db) =>
    (await db.document.findMany({ where: { status: 'INGESTED' }, orderBy: { title: 'asc' } })).map(({ title }) =>
      title.slice(0, 3),
    ),
  )

describe('a file that was saved by half', () => {
  it('is refused and named, by a dry run too, and taken with --accept', async () => {
    write('ankang.txt', plan('安康市', GOALS.slice(0, 2)))
    const dry = await run('ingest', '--dry-run', plans)
    expect(dry).toMatchObject({ code: 1, out: expect.stringContaining('ankang.txt lacks 2 of the 4 figures') })
    expect(await asked((db) => db.finding.count({ where: { kind: 'ROWS_LOST' } }))).toBe(0)
    const refused = await run('ingest', '--quiet', plans)
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('ingest --accept ankang.txt') })
    expect((await run('ingest', '--quiet', plans)).code).toBe(1)
    const accepted = await run('ingest', plans, '--accept', join(plans, 'ankang.txt'))
    expect(accepted).toMatchObject({ code: 0, out: expect.stringContaining('targets +0 ~0 −2') })
    expect((await run('ingest', plans)).code).toBe(0)
  })
})

describe('a folder that is mirrored', () => {
  it('takes the documents along that are gone from it, and nothing else', async () => {
    rmSync(join(plans, 'ankang.txt'))
    expect((await run('ingest', plans)).out).toContain('Nothing changed.')
    const { code, out } = await run('ingest', '--mirror', plans)
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^− 安康市.*: withdrawn/m) })
    expect(await titles()).toEqual(['汉中市'])
    expect((await run('changes')).out).toContain('安康市“十四五”就业促进规划')
    write('ankang.txt', plan('安康市', GOALS))
    await run('ingest', '--mirror', plans)
    expect(await titles()).toEqual(['安康市', '汉中市'])
  })

  it('is not undone by what takes a folder in again at each start: what was withdrawn, or replaced, stays so', async () => {
    const { id } = await asked((db) => db.document.findFirstOrThrow({ where: { title: { startsWith: '安康市' } } }))
    expect((await run('withdraw', id, '--why', 'never published')).code).toBe(0)
    write('hanzhong.txt', plan('汉中市', ['城镇新增就业达到11万人。', ...GOALS.slice(1)]))
    await run('ingest', plans, '--leave-former')
    write('hanzhong.txt', plan('汉中市', GOALS))
    write('baoji.txt', plan('宝鸡市', GOALS))
    expect((await run('ingest', plans, '--leave-former')).code).toBe(0)
    expect(await titles()).toEqual(['宝鸡市', '汉中市'])
    const printed = () =>
      asked(async (db) => (await db.target.findMany({ where: { value: 11 } })).map((row) => row.printed))
    expect(await printed()).toEqual(['11'])
    expect(await asked((db) => knownSummary(db, [plans], 80))).toContain('宝鸡市')
    await run('ingest', plans)
    expect(await titles()).toEqual(['安康市', '宝鸡市', '汉中市'])
    expect(await printed()).toEqual([])
  })

  it('keeps what lies there under another name, elsewhere, or by half', async () => {
    renameSync(join(plans, 'ankang.txt'), join(plans, 'renamed.txt'))
    write('hanzhong.txt', '')
    expect((await run('ingest', '--mirror', plans)).code).toBe(1)
    expect(await titles()).toEqual(['安康市', '汉中市'])
    rmSync(join(plans, 'renamed.txt'))
    const other = join(folder, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'ankang.txt'), plan('安康市', GOALS))
    await run('ingest', other)
    const { out } = await run('ingest', '--mirror', plans)
    expect(out).toContain(`kept: it came from ${join(other, 'ankang.txt')} too`)
    expect(await titles()).toEqual(['安康市', '汉中市'])
  })

  it('withdraws nothing when it is empty or no folder, unless that is meant', async () => {
    for (const name of ['ankang.txt', 'hanzhong.txt']) rmSync(join(plans, name))
    const { code, out } = await run('ingest', '--mirror', plans)
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('holds no files') })
    expect(await titles()).toHaveLength(2)
    expect((await run('ingest', '--mirror', `${plans}x`)).err).toContain('is no folder')
    expect((await run('ingest', '--mirror', plans, '--accept', plans)).code).toBe(0)
    expect(await titles()).toEqual([])
  })

  it('of which a folder below can not be listed keeps what came from there', async () => {
    const below = join(plans, 'below')
    mkdirSync(below)
    writeFileSync(join(below, 'xian.txt'), plan('西安市', GOALS))
    await run('ingest', plans)
    chmodSync(below, 0)
    try {
      if (process.getuid?.() !== 0) await run('ingest', '--mirror', plans)
      expect(await titles()).toHaveLength(3)
    } finally {
      chmodSync(below, 0o700)
    }
  })
})

describe('withdraw', () => {
  it('takes a document by its title, and asks where more than one may be meant', async () => {
    expect((await run('withdraw', '安康市“十四五”就业促进规划')).err).toContain('needs --why')
    const several = await run('withdraw', '就业促进', '--why', 'replaced')
    expect(several).toMatchObject({ code: 1, err: expect.stringContaining('may be one of 2 documents') })
    expect((await run('withdraw', '西安', '--why', 'replaced')).err).toContain('No document')
    const { code, out } = await run('withdraw', '安康', '--why', 'replaced by the plan of 2023')
    expect(code).toBe(0)
    expect(out).toContain('is withdrawn. It comes back when its file is ingested again.')
    expect(out).toContain('城镇新增就业')
    expect(await titles()).toEqual(['汉中市'])
    expect((await run('changes')).out).toMatch(/UTC: withdrawal .*: replaced by the plan of 2023$/m)
    await run('ingest', plans)
    expect(await titles()).toEqual(['安康市', '汉中市'])
  })
})
