import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { copyFixture } from '../api/fixture-database.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { serve } from '../tables/served.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const GUIDE = readFileSync(join(ROOT, 'docs/operate.md'), 'utf8')

let folder: string
let file: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-backup-'))
  mkdirSync(join(folder, 'backups'))
  file = join(folder, 'plangraph.db')
  await copyFixture(file)
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
  const database = await openPastPrisma(`file:${file}`)
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

// Why else it refuses, backup.database.test.ts shows in one process.
test('a refusal is a sentence and exit code 1', async () => {
  const taken = join(folder, 'backups/taken.db')
  writeFileSync(taken, 'something')
  const { code, said } = await run(`npm run backup -- create ${taken}`)
  expect([code, said]).toEqual([1, expect.stringContaining('is there already')])
  expect(said).not.toMatch(/^\s+at /m)
  expect(readFileSync(taken, 'utf8')).toBe('something')
}, 300_000)
