import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it, jest } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { CATALOGUE } from '../../etl/src/commands/folders.js'
import { catalogueOf } from '../../etl/src/commands/rules.js'
import { runRules } from '../../etl/src/commands/run-rules.js'
import { type NormalizedDocument, ok } from '../../etl/src/model/index.js'
import { versions } from '../../etl/src/run/fingerprint.js'
import { runIngest } from '../../etl/src/run/run.js'
import type { InputFile } from '../../etl/src/run/run-types.js'
import { Sandbox } from '../../etl/src/sandbox/sandbox.js'
import type { Task } from '../../etl/src/sandbox/task.js'
import processFile from '../../etl/src/sandbox/tasks/process-file.js'
import { content, TempDatabases } from '../load/temp-database.js'
import { plainModule } from './plain-module.js'
import { runs } from './processes.js'

// Reads seeds twice and waits for a file that never ends, which takes minutes on a busy machine.
jest.setTimeout(300_000)

const databases = new TempDatabases()
afterAll(() => databases.close())
const catalogue = catalogueOf(CATALOGUE)
const settings = { versions: await versions(CATALOGUE), rules: async () => runRules(catalogue) }

const PLANS = fileURLToPath(new URL('../../seeds/plans', import.meta.url))
const file = (fileName: string, bytes: Uint8Array): InputFile => ({ fileName, read: async () => ok(bytes) })
const plans = [
  'ankang-employment-opinion-2022.txt',
  'shangluo-hrss-plan-2021.txt',
  'xian-employment-scheme-2022.txt',
].map((name) => file(name, readFileSync(`${PLANS}/${name}`)))
const bad = (name: string) => file(name, new TextEncoder().encode(`规划 ${name}`))

const ingest = (db: Database, files: InputFile[], process: Task<NormalizedDocument>, parallel: number) =>
  runIngest(db, files, { ...settings, process, parallel })

it('stores what one process reads one by one, in the order of the files, whatever breaks on the way', async () => {
  const stages = new URL('../../etl/src/sandbox/tasks/process-file.ts', import.meta.url).href
  const sandbox = new Sandbox<NormalizedDocument>({
    module: plainModule('partly-hanging-task', databases.folder),
    setup: async () => ({ catalogue, stages }),
    limits: { seconds: 3, megabytes: 512 },
    size: 3,
  })
  const [first, ...others] = plans
  if (!first) throw new Error('there are no plans')
  const files = [bad('hang.pdf'), bad('late.pdf'), first, bad('exit.pdf'), ...others]
  const db = await databases.open()
  const { items } = await ingest(db, files, sandbox.run, sandbox.size)
  const { pids } = sandbox
  await sandbox.close()

  expect(items.map(({ sourceFile }) => sourceFile)).toEqual(files.map(({ fileName }) => fileName))
  const outcomes = items.map(({ outcome, failure }) => failure?.kind ?? outcome)
  expect(outcomes).toEqual(['TIMEOUT', 'CRASHED', 'ADDED', 'CRASHED', ...others.map(() => 'ADDED')])
  const stored = await db.etlRunItem.findMany({ orderBy: { ordinal: 'asc' } })
  expect(stored.map(({ outcome, failure }) => failure ?? outcome)).toEqual(outcomes)
  expect(pids.filter(runs)).toEqual([])

  const alone = await databases.open()
  await ingest(alone, plans, await processFile(catalogue), 1)
  expect(await content(db)).toBe(await content(alone))
})
