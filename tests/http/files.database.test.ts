import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answer, type Served, serveFixture } from '../tables/served.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-files-'))
const hashOf = (bytes: string) => createHash('sha256').update(bytes).digest('hex')

/** A file in a folder of the plans, as the database knows it. */
const PAGE = '<script>alert(1)</script>'
const NAME = "安康市“十四五”规划'(1).html"

let api: Served
beforeAll(async () => {
  mkdirSync(join(folder, 'plans/2021'), { recursive: true })
  writeFileSync(join(folder, 'plans/2021', NAME), PAGE)
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  api = await serveFixture(undefined, { plans: join(folder, 'plans') })
  const [source] = await api.database.source.findMany({ take: 1 })
  if (!source) throw new Error('the fixture has no source')
  const add = (fileName: string, text: string) =>
    api.database.source.create({
      data: {
        ...source,
        id: fileName,
        fileName,
        sha256: hashOf(text),
        byteLength: Buffer.byteLength(text),
        format: 'html',
      },
    })
  await add(NAME, PAGE)
  await add('secret.txt', 'secret')
  await add('../secret.txt', 'secret')
})
afterAll(async () => {
  await api.close()
  rmSync(folder, { recursive: true })
})

const fileOf = (text: string) => api.get(`/files/${hashOf(text)}`)

test('a file that was ingested comes back byte for byte, as a download that runs nowhere', async () => {
  const answer = await fileOf(PAGE)
  expect([answer.status, await answer.text()]).toEqual([200, PAGE])
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${hashOf(PAGE).slice(0, 12)}.html"; filename*=UTF-8''${encodeURIComponent(NAME).replace("'", '%27').replace('(', '%28').replace(')', '%29')}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    etag: `"${hashOf(PAGE)}"`,
  })
  const again = await api.get(`/files/${hashOf(PAGE)}`, { headers: { 'if-none-match': `"${hashOf(PAGE)}"` } })
  expect(again.status).toBe(304)
})

test('GraphQL says where the files of a document are, the current one first', async () => {
  const { document } = await api.ask(
    '{ document(id: "RG9jdW1lbnQ6cGxhbg==") { sources { fileName bytes current download } } }',
  )
  expect(document.sources[0]).toMatchObject({ current: true })
  expect(document.sources).toContainEqual({
    fileName: NAME,
    bytes: PAGE.length,
    current: false,
    download: `/files/${hashOf(PAGE)}`,
  })
})

test.each([
  ['one that was never ingested', hashOf('other')],
  ['one outside the folder', hashOf('secret')],
  ['an encoded path', '..%2fsecret.txt'],
  ['no hash', ''],
])('%s is not found, and the error names no path', async (_what, asked) => {
  const answer = await api.get(`/files/${asked}`)
  const { error } = (await answer.json()) as Answer
  expect([answer.status, error.code]).toEqual([404, 'NOT_FOUND'])
  expect(error.message).not.toMatch(/secret\.txt|plangraph-files/)
})

test('a file that has changed since it was read is another one', async () => {
  const path = join(folder, 'plans/2021', NAME)
  writeFileSync(path, PAGE.replace('1', '2'))
  expect((await fileOf(PAGE)).status).toBe(404)
  writeFileSync(path, PAGE)
  expect((await fileOf(PAGE)).status).toBe(200)
})
