import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SourceStore, sourcesOf } from '@plangraph/database'
import { type Answer, type Served, serveFixture } from '../tables/served.js'

const hashOf = (bytes: string) => createHash('sha256').update(bytes).digest('hex')

const PAGE = '<script>alert(1)</script>'
const NAME = "安康市“十四五”规划'(1).html"

let api: Served
let store: SourceStore
beforeAll(async () => {
  api = await serveFixture()
  store = await sourcesOf(api.database)
  const [source] = await api.database.source.findMany({ take: 1 })
  if (!source) throw new Error('the fixture has no source')
  const add = (fileName: string, text: string, given: { url?: string; addedAt: Date }) =>
    api.database.source.create({
      data: {
        ...source,
        id: hashOf(text),
        fileName,
        sha256: hashOf(text),
        byteLength: Buffer.byteLength(text),
        format: 'html',
        ...given,
      },
    })
  await store.put(hashOf(PAGE), Buffer.from(PAGE))
  await store.put(hashOf('secret'), Buffer.from('secret'))
  await add(NAME, PAGE, { url: 'https://example.org/plan', addedAt: new Date('2026-11-28T10:00:00Z') })
  await add(NAME, 'not kept', { addedAt: new Date('2026-11-29T10:00:00Z') })
})
afterAll(() => api.close())

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

test('GraphQL tells all files of a document, the current one first, then the last that came', async () => {
  const { document } = await api.ask(
    '{ document(id: "RG9jdW1lbnQ6cGxhbg==") { url sources { fileName bytes url addedAt current download } } }',
  )
  expect(document.url).toBeNull()
  expect(document.sources).toEqual([
    expect.objectContaining({ current: true, url: null }),
    {
      fileName: NAME,
      bytes: 8,
      url: null,
      addedAt: '2026-11-29T10:00:00.000Z',
      current: false,
      download: `/files/${hashOf('not kept')}`,
    },
    {
      fileName: NAME,
      bytes: PAGE.length,
      url: 'https://example.org/plan',
      addedAt: '2026-11-28T10:00:00.000Z',
      current: false,
      download: `/files/${hashOf(PAGE)}`,
    },
  ])
  const { id } = await api.database.document.findFirstOrThrow({ where: { id: 'plan' } })
  await api.database.source.updateMany({ where: { currentOf: { id } }, data: { url: 'https://example.org/now' } })
  const again = await api.ask('{ document(id: "RG9jdW1lbnQ6cGxhbg==") { url } }')
  expect(again.document.url).toBe('https://example.org/now')
})

test.each([
  ['one that was never ingested', hashOf('other')],
  ['one that no document was read from', hashOf('secret')],
  ['one that was ingested before files were kept', hashOf('not kept')],
  ['an encoded path', '..%2fsecret.txt'],
  ['no hash', ''],
])('%s is not found, and the error names no path', async (_what, asked) => {
  const answer = await api.get(`/files/${asked}`)
  const { error } = (await answer.json()) as Answer
  expect([answer.status, error.code]).toEqual([404, 'NOT_FOUND'])
  expect(error.message).not.toMatch(/secret\.txt|plangraph-files/)
})

test('content that has changed where it is kept is given to nobody', async () => {
  const kept = join(store.name, hashOf(PAGE).slice(0, 2), hashOf(PAGE).slice(2))
  rmSync(kept)
  writeFileSync(kept, PAGE.replace('1', '2'))
  expect((await fileOf(PAGE)).status).toBe(404)
  rmSync(kept)
  await store.put(hashOf(PAGE), Buffer.from(PAGE))
  expect((await fileOf(PAGE)).status).toBe(200)
})

test('a file whose document was withdrawn stays readable under its name', async () => {
  await api.database.source.deleteMany({ where: { sha256: hashOf(PAGE) } })
  const answer = await fileOf(PAGE)
  expect([answer.status, await answer.text()]).toEqual([200, PAGE])
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('安康市'))
})
