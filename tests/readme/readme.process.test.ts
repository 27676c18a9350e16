import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { runCli } from '../../etl/src/commands/cli.js'
import { processIo } from '../../etl/src/commands/io.js'
import { askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { answeredIn } from './answered.js'

const ROOT = new URL('../../', import.meta.url)
const fromRoot = (path: string) => fileURLToPath(new URL(path, ROOT))
const README = readFileSync(fromRoot('README.md'), 'utf8')

const QUESTIONS = readFileSync(fromRoot('docs/questions.md'), 'utf8')
const answered = [README, QUESTIONS].flatMap(answeredIn)
const commands = new Set(
  [...README.matchAll(/npm (?:start|test|run (?:etl -- )?[a-z]+(?::[a-z]+)?)/g)].map(([command]) => command),
)
const paths = new Set(
  [...README.matchAll(/\]\((?!http)([^)#][^)]*)\)|`((?:[\w.-]+\/)+[\w.-]*)`|(?<=\s)(seeds\/[\w/]+)/g)].flatMap(
    ([, link, code, words]) => link ?? code ?? words ?? [],
  ),
)

test('a query is answered as the README and its questions say', async () => {
  expect(answered.length).toBeGreaterThan(3)
  const database = await openSeeds()
  const ask = askerOf(database)
  for (const { query, answer } of answered) expect(await ask(query)).toEqual(JSON.parse(answer))
  await database.$disconnect()
})

/** Commands of a program that has others, of which one is started here as its users start it. */
const inOneProgram = [...commands].filter((command) => /^npm run etl -- (?!ingest|export|release)/.test(command))

test.each(inOneProgram)('%s is a command with help', async (command) => {
  const said: string[] = []
  const io = { ...processIo, out: (text: string) => void said.push(text) }
  expect(await runCli([command.split(' ').at(-1) as string, '--help'], io)).toBe(0)
  expect(said.join('\n')).toMatch(/usage/i)
  expect(said.join('\n')).toContain(command)
})

const started = [...commands].filter((command) => !inOneProgram.includes(command))

test.each(started)('%s is a command with help', async (command) => {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'))
  const [script = '', ...rest] = command
    .replace(/^npm (run )?/, '')
    .replace(' -- ', ' ')
    .split(' ')
  expect(scripts[script]).toBe(`node plangraph.mjs ${script}`)
  const env = { ...process.env, NODE_OPTIONS: '' }
  const args = [fromRoot('plangraph.mjs'), script, ...rest, '--help']
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  expect(stdout).toMatch(/usage/i)
  expect(stdout).toContain(`npm ${script === 'start' || script === 'test' ? '' : 'run '}${script}`)
})

test('every path that it names is there', () => {
  expect([...paths]).toEqual(expect.arrayContaining(['seeds/catalogue/README.md', 'etl/src/model', 'tests/golden']))
  expect([...paths].filter((path) => !existsSync(fromRoot(path)))).toEqual([])
})
