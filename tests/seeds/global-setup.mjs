import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder

/** Runs a program of dist/ (build.mjs) as a user's command does. */
const command = (name, ...args) =>
  promisify(execFile)(process.execPath, [join(root, `dist/${name}.js`), ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
  })

/** Ingests seeds/plans and seeds/reference, as npm start does, once for all tests that read the real documents: SEEDS_DATABASE_URL, to be read only. */
export default async function setUp() {
  folder = await mkdtemp(join(tmpdir(), 'plangraph-seeds-'))
  process.env.SEEDS_DATABASE_URL = pathToFileURL(join(folder, 'seeds.db')).href
  process.env.DATABASE_URL = process.env.SEEDS_DATABASE_URL
  await command('etl', 'ingest', 'seeds/plans', 'seeds/reference', '--quiet')
  globalThis.removeSeeds = () => rm(folder, { recursive: true, force: true })
}
