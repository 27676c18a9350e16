import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { runCli } from '../../etl/src/commands/cli.js'
import { openPastPrisma } from '../database/open-past-prisma.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(120_000)

const SEEDS = fileURLToPath(new URL('../../seeds/plans', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'plangraph-cli-'))
const plans = join(folder, 'plans')
const url = `file:${join(folder, 'plangraph.db')}`

async function run(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    env: { DATABASE_URL: url },
    interactive: false,
    columns: 200,
  }
  const code = await runCli(argv, io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

beforeAll(() => {
  mkdirSync(plans)
  for (const name of ['xian-employment-scheme-2022.txt', 'ankang-employment-opinion-2022.txt']) {
    copyFileSync(join(SEEDS, name), join(plans, name))
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('ingest', () => {
  it('takes in a folder, then finds nothing changed', async () => {
    const first = await run('ingest', plans)
    expect(first.code).toBe(0)
    expect(first.err).toMatch(/\[2\/2\] xian-employment-scheme-2022\.txt: added, \d+ targets/)
    expect(first.out).toMatch(/西安市“十四五”就业促进实施方案 +\d+ +\d+ +\d+/)
    expect(first.out).toMatch(/\+ 西安市“十四五”就业促进实施方案: targets \+\d+ ~0 −0/)
    const second = await run('ingest', plans)
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('Nothing changed.') })
  })

  it('names every file that cannot be taken in, takes in the others and exits 1', async () => {
    const bad = join(folder, 'bad')
    mkdirSync(bad)
    writeFileSync(join(bad, 'empty.txt'), '')
    writeFileSync(join(bad, 'image.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))
    writeFileSync(join(bad, 'garbled.txt'), new Uint8Array([0xb0, 0xff, 0xbf, 0xff, 0xca, 0xff, 0x0a]))
    writeFileSync(join(bad, 'shopping.txt'), 'milk\nbread\n')
    copyFileSync(join(SEEDS, 'xian-employment-scheme-2022.txt'), join(bad, 'xian-employment-scheme-2022.txt'))
    const { code, out } = await run('ingest', bad, join(folder, 'nowhere.txt'))
    expect(code).toBe(1)
    for (const name of ['empty.txt', 'image.png', 'garbled.txt', 'shopping.txt', 'nowhere.txt'])
      expect(out).toContain(name)
    expect(out.match(/^✖ /gm)).toHaveLength(5)
    expect(out).toMatch(/^✖ shopping\.txt: This text is no plan document/m)
    const db = await openPastPrisma(url)
    const { items } = await db.etlRun.findFirstOrThrow({ orderBy: { startedAt: 'desc' }, include: { items: true } })
    expect(new Map(items.map(({ sourceFile, failure }) => [sourceFile, failure]))).toEqual(
      new Map([
        ['empty.txt', 'EMPTY'],
        ['image.png', 'UNSUPPORTED_FORMAT'],
        ['garbled.txt', 'WRONG_ENCODING'],
        ['shopping.txt', 'NOT_A_PLAN'],
        ['nowhere.txt', 'UNREADABLE'],
        ['xian-employment-scheme-2022.txt', null],
      ]),
    )
    expect(await db.document.count({ where: { status: 'INGESTED' } })).toBe(2)
    await db.$disconnect()
  })

  it('prints failures only with --quiet', async () => {
    expect(await run('ingest', '--quiet', plans)).toEqual({ code: 0, out: '', err: '' })
    const { code, out, err } = await run('ingest', '--quiet', join(folder, 'nowhere'))
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: `${join(folder, 'nowhere')} does not exist: check the path.`,
    })
  })
})

describe('verify', () => {
  it('finds all quotes right, and names the files that are not there', async () => {
    const good = await run('verify', plans)
    expect(good).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^2 documents: \d+ quotes.*: 100 %\.$/) })
    const missing = await run('verify', join(folder, 'nowhere'))
    expect(missing.code).toBe(1)
    expect(missing.err).toContain('does not exist')
    expect(missing.err).toContain('xian-employment-scheme-2022.txt is missing')
  })
})

describe('errors of use', () => {
  it.each([
    [
      ['frobnicate'],
      'There is no command "frobnicate": use ingest, withdraw, verify, changes, corrections, unmatched, work, export, release or releases.',
    ],
    [['ingest'], 'ingest needs a file or a folder, for example: npm run etl -- ingest seeds/plans'],
    [['work'], 'work shares the reading of files through PostgreSQL: let DATABASE_URL name a database of a server'],
    [['ingest', '--fast', 'x'], 'ingest knows no option --fast: see npm run etl -- ingest --help'],
  ])('%j is answered in one sentence', async (argv, sentence) => {
    const { code, err } = await run(...argv)
    expect(code).toBe(1)
    expect(err).toContain(sentence)
    expect(err.split('\n')).toHaveLength(1)
  })

  it('an unexpected error is one sentence, its stack only on demand', async () => {
    const io = { out: () => undefined, err: (text: string) => void err.push(text), interactive: false, columns: 80 }
    const err: string[] = []
    expect(await runCli(['verify'], { ...io, env: { DATABASE_URL: 'mysql://x' } })).toBe(1)
    expect(err.join('\n')).toContain('names no database')
    expect(err.join('\n')).not.toContain('    at ')
    await runCli(['verify'], { ...io, env: { DATABASE_URL: 'mysql://x', DEBUG: 'plangraph' } })
    expect(err.join('\n')).toContain('    at ')
  })
})

it.each([
  [['--help'], 'ingest'],
  [['ingest', '--help'], 'npm run etl -- ingest seeds/plans'],
  [['verify', '-h'], 'npm run etl -- verify'],
])('%j prints help with an example', async (argv, words) => {
  const { code, out } = await run(...argv)
  expect(code).toBe(0)
  expect(out).toContain('EXAMPLE')
  expect(out).toContain(words)
})

it('ends well when whoever reads it has gone, as head does', async () => {
  const program = fileURLToPath(new URL('../../dist/etl.js', import.meta.url))
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: process.env.SEEDS_DATABASE_URL }
  const child = spawn(process.execPath, [program, 'unmatched', '--most', '500'], { env })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'close')
  expect([code, said]).toEqual([0, ''])
})
