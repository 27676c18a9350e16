import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { writeBundle } from '../../api/src/bundle/write-bundle.js'
import { TABLES } from '../../api/src/tables/index.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { rowsOfCsv, rowsOfParquet } from './read-file.js'
import { type Answer, type Served, serve, serveFixture } from './served.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-bundle-'))
const read = (...path: string[]) => readFileSync(join(folder, ...path))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let seeds: Served
beforeAll(async () => {
  seeds = await serve(await openSeeds())
  await writeBundle(seeds.database, join(folder, 'first'))
})
afterAll(async () => {
  await seeds.close()
  rmSync(folder, { recursive: true })
})

/** What Data Package 2.0 asks of a package of tables, as sentences about what is wrong. */
function faults(description: Answer): string[] {
  const wrong: string[] = []
  const check = (fine: boolean, problem: string) => void (fine || wrong.push(problem))
  const profile = (value: Answer, name: string) =>
    check(value.$schema === `https://datapackage.org/profiles/2.0/${name}.json`, `$schema of ${name}: ${value.$schema}`)
  profile(description, 'datapackage')
  check(/^[a-z0-9._-]+$/.test(description.name), 'name of the package')
  check(new Date(description.created).toISOString() === description.created, 'created')
  for (const licence of description.licenses) check(Boolean(licence.name || licence.path), 'licence')
  const names = description.resources.map(({ name }: Answer) => name)
  check(names.length > 0 && new Set(names).size === names.length, 'names of resources')
  for (const resource of description.resources) {
    profile(resource, 'dataresource')
    profile(resource.schema, 'tableschema')
    const { fields, primaryKey, foreignKeys, missingValues } = resource.schema
    const columns = fields.map(({ name }: Answer) => name)
    const own = (given: string[]) => Array.isArray(given) && given.every((name) => columns.includes(name))
    check(/^[a-z0-9._-]+$/.test(resource.name) && resource.type === 'table', `${resource.name}: name, type`)
    check(typeof resource.path === 'string' && !/^[/.~]|\.\.|:/.test(resource.path), `${resource.name}: path`)
    check(resource.hash === undefined || /^sha256:[0-9a-f]{64}$/.test(resource.hash), `${resource.name}: hash`)
    check(new Set(columns).size === columns.length, `${resource.name}: fields are unique`)
    check(primaryKey.length > 0 && own(primaryKey), `${resource.name}: primary key`)
    check(
      missingValues.every((value: unknown) => typeof value === 'string'),
      `${resource.name}: missing values`,
    )
    for (const { fields: from, reference } of foreignKeys) {
      const to = description.resources.find(({ name }: Answer) => name === (reference.resource ?? resource.name))
      const there = to?.schema.fields.map(({ name }: Answer) => name) ?? []
      check(own(from) && from.length === reference.fields.length, `${resource.name}: foreign key ${from}`)
      check(
        reference.fields.every((name: string) => there.includes(name)),
        `${resource.name}: it leads to ${reference}`,
      )
    }
    for (const { name, type, constraints } of fields) {
      check(['string', 'number', 'integer', 'boolean', 'date', 'datetime'].includes(type), `${name}: type ${type}`)
      check(constraints.enum === undefined || constraints.enum.length > 0, `${name}: enum`)
    }
  }
  return wrong
}

/** Rows of a CSV file that break the constraints of its schema, read by the schema alone. */
function broken(resource: Answer, file: string): Answer[] {
  const { fields, primaryKey } = resource.schema
  const rows: Answer[] = rowsOfCsv(file, fields)
  const keys = new Set(rows.map((row) => JSON.stringify(primaryKey.map((name: string) => row[name]))))
  const fits = (row: Answer) =>
    fields.every(({ name, constraints }: Answer) =>
      row[name] === null || row[name] === ''
        ? !constraints.required
        : constraints.enum === undefined || constraints.enum.includes(row[name]),
    )
  return [...rows.filter((row) => !fits(row)), ...(keys.size === rows.length ? [] : ['the key is not unique'])]
}

test('the package served describes every table', async () => {
  const description = await seeds.json('/data/datapackage.json')
  expect(faults(description)).toEqual([])
  expect(description.resources.map(({ name }: Answer) => name)).toEqual(TABLES.map(({ name }) => name))
  for (const resource of description.resources) {
    const file = await seeds.get(`/data/${resource.path}`)
    expect([resource.name, broken(resource, await file.text())]).toEqual([resource.name, []])
  }
})

test('the manifest tells the bytes of every file as it is served', async () => {
  const { files, version } = await seeds.json('/data/manifest.json')
  expect(files).toHaveLength(TABLES.length * 4)
  expect(version).toBe((await seeds.ask('{ dataset { version } }')).dataset.version)
  for (const { path, bytes, sha256: hash, rows } of files) {
    const file = new Uint8Array(await (await seeds.get(`/data/${path}`)).arrayBuffer())
    expect([path, file.byteLength, sha256(file)]).toEqual([path, bytes, hash])
    if (path.endsWith('.json')) expect([path, JSON.parse(Buffer.from(file).toString()).length]).toEqual([path, rows])
  }
})

test('an export is what the server serves, and describes itself', async () => {
  const description = JSON.parse(read('first', 'datapackage.json').toString())
  expect(faults(description)).toEqual([])
  const guide = read('first', 'README.md').toString()
  for (const resource of description.resources) {
    const file = read('first', resource.path)
    expect([file.byteLength, `sha256:${sha256(file)}`]).toEqual([resource.bytes, resource.hash])
    expect(file.toString()).toBe(await (await seeds.get(`/data/${resource.path}`)).text())
    const parquet = new Uint8Array(read('first', `${resource.name}.parquet`)).buffer
    const columns = TABLES.find(({ name }) => name === resource.name)?.columns ?? []
    expect(JSON.stringify(await rowsOfParquet(parquet, columns))).toBe(
      JSON.stringify(rowsOfCsv(file.toString(), columns)),
    )
    for (const { name } of resource.schema.fields) expect(guide).toContain(`| \`${name}\` |`)
  }
  const { files } = JSON.parse(read('first', 'manifest.json').toString())
  for (const { path, sha256: hash } of files) expect(sha256(read('first', path))).toBe(hash)
})

test('a second export, after a run that found nothing new, is the same to the byte', async () => {
  const own = await serveFixture()
  await writeBundle(own.database, join(folder, 'before'))
  const time = new Date('2026-11-05T08:00:00Z')
  await own.database.etlRun.create({ data: { id: 'run-9', startedAt: time, finishedAt: time, fingerprint: 'a' } })
  await writeBundle(own.database, join(folder, 'after'))
  const names = readdirSync(join(folder, 'before'))
  expect(readdirSync(join(folder, 'after'))).toEqual(names)
  for (const name of names) expect(read('after', name).equals(read('before', name))).toBe(true)
  await own.database.etlRun.create({ data: { id: 'run-10', startedAt: new Date('2026-11-06'), fingerprint: 'a' } })
  await expect(writeBundle(own.database, join(folder, 'after'))).rejects.toThrow('a run of ingest goes on')
  expect((await own.get('/data/manifest.json')).status).toBe(503)
  await own.close()
})

test('npm run etl -- export writes where it is told', async () => {
  const program = fileURLToPath(new URL('../../plangraph.mjs', import.meta.url))
  const env = { ...process.env, NODE_OPTIONS: '' }
  const run = (...args: string[]) => promisify(execFile)(process.execPath, [program, 'etl', 'export', ...args], { env })
  expect((await run('--help')).stdout).toContain('Usage: npm run etl -- export DIR')
  await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('takes one folder') })
  expect((await run(join(folder, 'command'))).stdout).toContain('targets.csv ')
  expect(read('command', 'targets.csv').equals(read('first', 'targets.csv'))).toBe(true)
})
