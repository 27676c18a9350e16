import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { writeBundle } from '../../api/src/tabular/bundle/write-bundle.js'
import { TABLES } from '../../api/src/tabular/tables/index.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { broken, faults } from './data-package.js'
import { rowsOfCsv, rowsOfParquet } from './read-file.js'
import { type Answer, type Served, serve, serveFixture } from './served.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-bundle-'))
const read = (...path: string[]) => readFileSync(join(folder, ...path))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let seeds: Served
beforeAll(async () => {
  seeds = await serve(await openSeeds())
  await writeBundle(seeds.database, join(folder, 'first'), { xlsx: true, sqlite: true })
})
afterAll(async () => {
  await seeds.close()
  rmSync(folder, { recursive: true })
})

test('the package served describes every file', async () => {
  const description = await seeds.json('/data/datapackage.json')
  expect(faults(description)).toEqual([])
  const tables = description.resources.filter(({ type }: Answer) => type === 'table')
  expect(tables.map(({ name }: Answer) => name)).toEqual(TABLES.map(({ name }) => name))
  const { files: served } = await seeds.json('/data/manifest.json')
  const paths = (files: Answer[]) => files.map(({ path }) => path).sort()
  expect(paths(description.resources)).toEqual(paths(served))
  const files = new Map<string, string>()
  for (const { path } of tables) files.set(path, await (await seeds.get(`/data/${path}`)).text())
  expect(broken(description, files)).toEqual([])
})

test('a cell that its description does not allow is found', async () => {
  const { resources } = await seeds.json('/data/datapackage.json')
  const regions = resources.filter(({ name }: Answer) => name === 'regions')
  const text = await (await seeds.get('/data/regions.csv')).text()
  const wrong = (pattern: RegExp, instead: string) =>
    broken({ resources: regions }, new Map([['regions.csv', text.replace(pattern, instead)]]))
  expect(wrong(/$/, '')).toEqual([])
  expect(wrong(/PREFECTURE/, 'TOWN')).toEqual(['regions.level: TOWN'])
  expect(wrong(/(西安市.*?,)610000,/, '$1619999,')).toEqual(['regions.parent_code: ["619999"]'])
  expect(wrong(/\r\n100000,/, '\r\n110000,')).toContain('regions: primary key')
})

test('it can be cited: version, day, licence and sources are those of the data', async () => {
  const { version, created, citation, licenses, sources } = await seeds.json('/data/datapackage.json')
  const { dataset } = await seeds.ask('{ dataset { version updatedAt } }')
  expect([version, created]).toEqual([dataset.version, dataset.updatedAt])
  expect(citation).toBe(
    `PlanGraph contributors (${created.slice(0, 4)}). PlanGraph: figures of government plan documents. ` +
      `Version ${version} of the data, ${created.slice(0, 10)}.`,
  )
  expect(readFileSync(fileURLToPath(new URL('../../LICENSE', import.meta.url)), 'utf8')).toContain(licenses[0].title)
  expect(sources).toEqual([{ title: expect.stringContaining('table documents'), path: 'documents.csv' }])
})

test('search engines get the same description of it', async () => {
  const answer = await seeds.get('/data/dataset.jsonld')
  expect(answer.headers.get('content-type')).toBe('application/ld+json')
  const { distribution, variableMeasured, ...dataset }: Answer = await answer.json()
  const { version, created, citation, licenses, keywords, resources } = await seeds.json('/data/datapackage.json')
  expect(dataset).toMatchObject({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    temporalCoverage: '2021/2025',
  })
  expect(dataset).toMatchObject({
    version,
    dateModified: created,
    creditText: citation,
    license: licenses[0].path,
    keywords,
  })
  // Google's guide asks for 50 to 5000 characters.
  expect(dataset.description.length).toBeLessThan(5000)
  const told = (files: Answer[], path: string, type: string) => files.map((file) => [file[path], file[type]]).sort()
  expect(told(distribution, 'contentUrl', 'encodingFormat')).toEqual(told(resources, 'path', 'mediatype'))
  const rows: Answer[] = await seeds.json('/data/targets.json?fields=indicator_name,base_unit')
  const set = new Set(
    rows.filter((row) => row.indicator_name !== null).map((row) => `${row.indicator_name} ${row.base_unit}`),
  )
  const measured: string[] = variableMeasured.map(({ name, unitText }: Answer) => `${name} ${unitText}`)
  expect(measured.filter((one) => !set.has(one))).toEqual([])
  expect(measured).toHaveLength(Math.min(set.size, 100))
})

test('the manifest tells the bytes of every file as it is served', async () => {
  const { files, version } = await seeds.json('/data/manifest.json')
  expect(files).toHaveLength(TABLES.length * 5 + 1)
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
  expect(guide).toContain(`To cite: ${description.citation}`)
  for (const { path, bytes, hash } of description.resources) {
    const file = read('first', path)
    expect([path, file.byteLength, `sha256:${sha256(file)}`]).toEqual([path, bytes, hash])
  }
  // What the server serves has the hashes of its manifest: so says the test before this one.
  const hashes = ({ files }: Answer) => files.map(({ path, sha256: hash }: Answer) => [path, hash])
  const exported = JSON.parse(read('first', 'manifest.json').toString())
  expect(hashes(await seeds.json('/data/manifest.json'))).toEqual(expect.arrayContaining(hashes(exported)))
  for (const resource of description.resources.filter(({ type }: Answer) => type === 'table')) {
    const file = read('first', resource.path)
    const parquet = new Uint8Array(read('first', `${resource.name}.parquet`)).buffer
    const columns = TABLES.find(({ name }) => name === resource.name)?.columns ?? []
    expect(JSON.stringify(await rowsOfParquet(parquet, columns))).toBe(
      JSON.stringify(rowsOfCsv(file.toString(), columns)),
    )
    for (const { name } of resource.schema.fields) expect(guide).toContain(`| \`${name}\` |`)
  }
  const { files } = exported
  for (const { path, sha256: hash } of files) expect(sha256(read('first', path))).toBe(hash)
  const { distribution } = JSON.parse(read('first', 'dataset.jsonld').toString())
  const named = (path: string) => distribution.find(({ contentUrl }: Answer) => contentUrl === path)
  for (const { path, bytes, sha256: hash } of files) {
    expect(named(path)).toMatchObject({ contentSize: `${bytes} B`, sha256: hash })
  }
  const sums = files.map(({ path, sha256: hash }: Answer) => `${hash}  ${path}\n`)
  expect(read('first', 'SHA256SUMS').toString()).toBe(sums.join(''))
})

test('a second export, after a run that found nothing new, is the same to the byte', async () => {
  const own = await serveFixture()
  await writeBundle(own.database, join(folder, 'before'), { xlsx: true, sqlite: true })
  const time = new Date('2026-11-05T08:00:00Z')
  await own.database.etlRun.create({ data: { id: 'run-9', startedAt: time, finishedAt: time, fingerprint: 'a' } })
  await writeBundle(own.database, join(folder, 'after'), { xlsx: true, sqlite: true })
  const names = readdirSync(join(folder, 'before'))
  expect(readdirSync(join(folder, 'after'))).toEqual(names)
  for (const name of names) expect(read('after', name).equals(read('before', name))).toBe(true)
  await own.database.etlRun.create({ data: { id: 'run-10', startedAt: new Date('2026-11-06'), fingerprint: 'a' } })
  await expect(writeBundle(own.database, join(folder, 'after'))).rejects.toThrow('a run of ingest is in progress')
  expect((await own.get('/data/manifest.json')).status).toBe(503)
  await own.close()
})

test('npm run etl -- export writes to the folder it is given', async () => {
  const program = fileURLToPath(new URL('../../plangraph.mjs', import.meta.url))
  const env = { ...process.env, NODE_OPTIONS: '' }
  const run = (...args: string[]) => promisify(execFile)(process.execPath, [program, 'etl', 'export', ...args], { env })
  await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('takes one folder') })
  expect((await run(join(folder, 'command'))).stdout).toContain('targets.csv ')
  expect(read('command', 'targets.csv').equals(read('first', 'targets.csv'))).toBe(true)
})
