import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createSchema } from '@plangraph/api'
import { typedQueries } from '../../docs/examples/typescript/typed-queries.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { type Served, serve } from '../tables/served.js'

const EXAMPLE = fileURLToPath(new URL('../../docs/examples/typescript/', import.meta.url))
const read = (name: string) => readFileSync(join(EXAMPLE, name), 'utf8')
const GENERATED = read('plangraph.generated.ts')

let seeds: Served
beforeAll(async () => {
  seeds = await serve(await openSeeds())
})
afterAll(() => seeds.close())

async function run(program: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '', PLANGRAPH: `${seeds.origin}/graphql` }
  const command = ['--import', import.meta.resolve('tsx'), join(EXAMPLE, program), ...args]
  return (await promisify(execFile)(process.execPath, command, { env })).stdout
}

test('the types are those of the schema and the query', async () => {
  const queries = { 'inherited-goals.graphql': read('inherited-goals.graphql') }
  expect(await typedQueries(createSchema(), queries)).toBe(GENERATED)
})

test('a server gives the same types as the schema', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-example-'))
  const file = join(folder, 'types.ts')
  await run('generate.ts', `${seeds.origin}/graphql`, file)
  expect(readFileSync(file, 'utf8')).toBe(GENERATED)
  rmSync(folder, { recursive: true })
})

test('a query that the schema does not answer is refused by name and place', async () => {
  const queries = { 'mine.graphql': 'query Mine { targets { nodes { printed colour } } }' }
  await expect(typedQueries(createSchema(), queries)).rejects.toThrow(/"colour" on type "Target".*mine\.graphql:1/s)
})

test('the program prints every goal of the four places that is inherited, as its page shows', async () => {
  const links = await seeds.database.targetLink.count({
    where: {
      kind: 'INHERITS',
      downstream: { governing: { isNot: null }, region: { name: { in: ['西安市', '安康市', '商洛市', '四川省'] } } },
    },
  })
  const printed = await run('inherited-goals.ts')
  expect(links).toBeGreaterThan(20)
  expect(printed.match(/ \| (CITED|CHAIN|SAME_FIELD)\n {2}\S/g)).toHaveLength(links)
  const [, shown = ''] = /```text\n(.*?)```/s.exec(read('README.md')) ?? []
  expect(shown).not.toBe('')
  expect(await run('inherited-goals.ts', '西安市')).toContain(shown)
})
