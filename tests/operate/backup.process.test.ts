import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { migrate, openDatabase } from '@plangraph/database'
import { fill } from '../api/fixture.js'
import { serve } from '../tables/served.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const GUIDE = readFileSync(join(ROOT, 'docs/operate.md'), 'utf8')

let folder: string
let file: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-backup-'))
  mkdirSync(join(folder, 'backups'))
  file = join(folder, 'plangraph.db')
  await migrate(`file:${file}`)
  const database = await openDatabase(`file:${file}`)
  await fill(database)
  await database.$disconnect()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The commands of a section of docs/operate.md, in their order. */
function commandsOf(section: string): string[] {
  const text = GUIDE.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'))
}

/** Runs a command as it is written, but for the folder of the backups. */
async function run(command: string) {
  const child = spawn(command.replaceAll(' /backups/', ` ${folder}/backups/`), {
    shell: true,
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', DATABASE_URL: `file:${file}` },
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
  const [code] = await once(child, 'close')
  return { code, said: Buffer.concat(said).toString() }
}

async function succeeds(command: string): Promise<void> {
  expect({ command, ...(await run(command)) }).toMatchObject({ command, code: 0 })
}

test('what the guide says on backup and restore, while the database is served', async () => {
  const database = await openDatabase(`file:${file}`)
  await database.dataset.updateMany({ data: { version: 'monday' } })
  const server = await serve(database)
  const version = async () => (await server.ask('{ dataset { version } }')).dataset.version
  const [create] = commandsOf('Backup')
  const [restore] = commandsOf('Restore')
  await succeeds(String(create))
  expect(existsSync(join(folder, 'backups/monday.db-wal'))).toBe(false)
  await database.dataset.updateMany({ data: { version: 'tuesday' } })
  expect(await version()).toBe('tuesday')
  await succeeds(String(restore))
  for (let waited = 0; waited < 10_000; waited += 200) {
    await sleep(200)
    if ((await version().catch(() => null)) === 'monday') break
  }
  expect(await version()).toBe('monday')
  await server.close()
}, 300_000)

test('a backup replaces no file, and what is no database of PlanGraph is not restored', async () => {
  const taken = join(folder, 'backups/taken.db')
  writeFileSync(taken, 'something')
  for (const [command, sentence] of [
    [`npm run backup -- create ${taken}`, 'is there already'],
    [`npm run backup -- create ${folder}/none/new.db`, 'there is no folder'],
    [`npm run backup -- restore ${taken}`, 'plangraph.db.restored'],
    [`npm run backup -- restore ${folder}/none.db`, 'there is no file'],
    ['npm run backup -- destroy x', 'give create or restore and one file'],
  ] as const) {
    const { code, said } = await run(command)
    expect([command, code, said]).toEqual([command, 1, expect.stringContaining(sentence)])
    expect(said).not.toMatch(/^\s+at /m)
  }
  expect(readFileSync(taken, 'utf8')).toBe('something')
  const left = readdirSync(folder).filter((name) => !/^(?:backups|plangraph\.db(?:-wal|-shm)?)$/.test(name))
  expect([left, readdirSync(join(folder, 'backups'))]).toEqual([[], ['taken.db']])
  const database = await openDatabase(`file:${file}`)
  expect(await database.document.count()).toBeGreaterThan(0)
  await database.$disconnect()
}, 300_000)
