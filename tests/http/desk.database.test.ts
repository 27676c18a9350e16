import { createKey } from '../../api/src/server/keys/manage-keys.js'
import { type Answer, type Asked, type Served, serveFixture } from '../tables/served.js'

let served: Served
const keys = { li: '', wang: '', reader: '' }
beforeAll(async () => {
  served = await serveFixture()
  const key = (name: string, scopes: 'REVIEW'[]) => createKey(served.database, { name, scopes, days: null }, new Date())
  keys.li = await key('li', ['REVIEW'])
  keys.wang = await key('wang', ['REVIEW'])
  keys.reader = await key('reader', [])
})
afterAll(() => served.close())

const sent = (fields: Record<string, string>, headers: Record<string, string> = {}): Asked => ({
  method: 'POST',
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    'accept-language': 'en',
    ...headers,
  },
  body: new URLSearchParams(fields).toString(),
})
const cookieOf = (key: string) => ({ cookie: `plangraph-desk=${key}`, 'accept-language': 'en' })
const pageOf = async (path: string, asked: Asked = { headers: { 'accept-language': 'en' } }) => {
  const response = await served.get(path, asked)
  return { response, text: await response.text() }
}
const findingId = async () =>
  (await served.ask('{ findings(first: 1) { nodes { id } } }')).findings.nodes[0].id as string
const stateOf = async (id: string) =>
  (await served.ask(`{ node(id: "${id}") { ... on Finding { state note review { by version } } } }`)).node as Answer
const findingPath = (id: string) => `/desk/finding/${encodeURIComponent(id)}`

test('anybody reads the desk, and nobody without a key is offered to write', async () => {
  const id = await findingId()
  for (const path of ['/desk', findingPath(id)]) {
    const { response, text } = await pageOf(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(text).toContain('action="/desk/key"')
    expect(text).not.toContain('name="expected"')
  }
  const refused = await served.get(findingPath(id), sent({ state: 'WRONG' }))
  expect(await refused.text()).toContain('Whatever writes needs an API key')
  expect(await stateOf(id)).toMatchObject({ state: 'OPEN' })
})

test('a key is entered once: no script reads it, no other path and no other site sends it', async () => {
  const back = '/desk/correct/name?name=%E5%B0%B1%E4%B8%9A&lang=zh'
  const entered = await served.get('/desk/key', sent({ key: ` ${keys.li} `, back }))
  expect([entered.status, entered.headers.get('location')]).toEqual([303, back])
  expect(entered.headers.get('set-cookie')).toBe(`plangraph-desk=${keys.li}; Path=/desk; HttpOnly; SameSite=Strict`)
  expect((await pageOf('/desk', { headers: cookieOf(keys.li) })).text).toContain('Key: li')
  const left = await served.get('/desk/leave', sent({}, cookieOf(keys.li)))
  expect(left.headers.get('set-cookie')).toContain('Max-Age=0')
})

test('a key that opens nothing is kept by no browser, and is none when one sends it', async () => {
  const entered = await served.get('/desk/key', sent({ key: `plangraph_${'A'.repeat(43)}` }))
  expect([entered.headers.get('location'), entered.headers.get('set-cookie')]).toEqual(['/desk?key=unknown', null])
  for (const back of ['//evil.example/desk', 'https://evil.example/desk', '/findings'])
    expect((await served.get('/desk/key', sent({ key: keys.li, back }))).headers.get('location')).toBe('/desk')
  expect((await pageOf('/desk?key=unknown')).text).toContain('This key opens nothing.')
  expect((await pageOf('/desk', { headers: cookieOf('secret') })).text).toContain('action="/desk/key"')
})

test.each<[what: string, headers: Record<string, string>, status: number]>([
  ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['another host of the same site', { 'sec-fetch-site': 'same-site' }, 403],
  ['another origin, by an old browser', { 'sec-fetch-site': '', origin: 'https://evil.example' }, 403],
  ['a page that hides where it is from', { 'sec-fetch-site': '', origin: 'null' }, 403],
  ['a program, as text', { 'content-type': 'text/plain' }, 415],
])('what is sent by %s changes nothing', async (_what, headers, status) => {
  const id = await findingId()
  const given = { ...headers }
  const asked = sent({ state: 'WRONG', expected: '' }, { ...cookieOf(keys.li), ...given })
  if (asked.headers?.['sec-fetch-site'] === '') delete asked.headers['sec-fetch-site']
  expect((await served.get(findingPath(id), asked)).status).toBe(status)
  expect(await stateOf(id)).toMatchObject({ state: 'OPEN' })
})

test('a cookie opens nothing but the desk, and its pages are kept for nobody', async () => {
  const mutation = { query: `mutation { review(finding: "${await findingId()}", state: WRONG) { id } }` }
  const headers = { 'content-type': 'application/json', ...cookieOf(keys.li) }
  const answer = await served.get('/graphql', { method: 'POST', headers, body: JSON.stringify(mutation) })
  expect(answer.status).toBe(401)
  expect((await pageOf('/desk', { headers: cookieOf(keys.li) })).text).toContain('Key: li')
  expect((await pageOf('/desk')).text).not.toContain('Key: li')
})

test('a key without the scope reads only', async () => {
  const id = await findingId()
  expect((await pageOf('/desk', { headers: cookieOf(keys.reader) })).text).toContain('lacks the scope review')
  const { text } = await pageOf(findingPath(id), sent({ state: 'WRONG' }, cookieOf(keys.reader)))
  expect(text).toContain('lacks the scope review')
  expect(await stateOf(id)).toMatchObject({ state: 'OPEN' })
})

test('what is said of a finding is saved, and of two at once the second sees what the first said', async () => {
  const id = await findingId()
  const saved = await served.get(
    findingPath(id),
    sent({ state: 'ACCEPTED', note: 'as printed', expected: '', by: 'Li Ming' }, cookieOf(keys.li)),
  )
  expect(saved.status).toBe(303)
  const first = await stateOf(id)
  expect(first).toMatchObject({ state: 'ACCEPTED', note: 'as printed', review: { by: 'Li Ming' } })

  const form = { state: 'WRONG', note: '<b>mine</b>', expected: '' }
  const { text } = await pageOf(findingPath(id), sent(form, cookieOf(keys.wang)))
  expect(text).toContain('Li Ming has changed this since you looked')
  expect(text).toContain(`name="expected" value="${first.review.version}"`)
  expect(text).toContain('&lt;b>mine&lt;/b>')
  expect(await stateOf(id)).toEqual(first)

  await served.get(findingPath(id), sent({ ...form, expected: first.review.version }, cookieOf(keys.wang)))
  expect(await stateOf(id)).toMatchObject({ state: 'WRONG', review: { by: 'wang' } })
  expect((await pageOf('/findings?state=WRONG')).text).toContain(encodeURIComponent(id))
})

test('what was missed, a link and a withdrawal have their forms, for those with a key; each names what it is about', async () => {
  const { documents, links } = await served.ask(
    '{ documents(filter: { status: INGESTED }, first: 1) { nodes { id title } } links(first: 1) { nodes { id upstream { evidence { quote } } } } }',
  )
  const [document, link] = [documents.nodes[0], links.nodes[0]]
  const forms: [path: string, says: string, field: string][] = [
    [`/desk/correct/missed?document=${encodeURIComponent(document.id)}`, document.title, 'name="quote"'],
    [`/desk/correct/link?link=${encodeURIComponent(link.id)}`, link.upstream.evidence.quote, 'name="why"'],
    ['/desk/correct/name?name=%E5%B0%B1%E4%B8%9A', '就业', 'name="becomes"'],
    [`/desk/withdraw/${encodeURIComponent(document.id)}`, document.title, 'name="why"'],
  ]
  for (const [path, says, field] of forms) {
    const open = await pageOf(path, { headers: cookieOf(keys.li) })
    expect([path, open.response.status]).toEqual([path, 200])
    expect(open.text).toContain(says)
    expect(open.text).toContain(field)
    expect((await pageOf(path)).text).not.toContain(field)
  }
  for (const path of ['/desk/correct/link?link=nothing', '/desk/correct/other', '/desk/withdraw/nothing'])
    expect((await pageOf(path)).response.status).toBe(404)
  // Without an entry there is nothing to try out, and the sentence of the graph says so.
  const [, , [name] = ['']] = forms
  expect((await pageOf(name, sent({ do: 'foresee', why: 'x' }, cookieOf(keys.li)))).text).toContain('by its code')
})

test('what one run changed is read page by page', async () => {
  const { runs } = await served.ask('{ runs(first: 1) { nodes { id } } }')
  const path = `/desk?run=${encodeURIComponent(runs.nodes[0].id)}`
  const { response, text } = await pageOf(path)
  expect(response.status).toBe(200)
  expect(text).toContain('aria-current="true"')
  expect((await pageOf('/desk?run=nothing')).response.status).toBe(400)
})

test('no key is in the log', () => {
  const logged = JSON.stringify(served.logged)
  expect(logged).toContain('key li')
  for (const key of Object.values(keys)) expect(logged).not.toContain(key.slice(20))
})
