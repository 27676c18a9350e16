import { createKey } from '../../api/src/server/keys/manage-keys.js'
import { ankangPlan, shaanxiPlan } from '../load/plans.js'
import { ingest } from '../load/runs.js'
import { type Answer, type Served, serveFixture } from '../tables/served.js'

let served: Served
const keys = { li: '', reader: '' }
const ids = { ankang: '', shaanxi: '' }

beforeAll(async () => {
  const files = [
    { name: 'ankang.txt', document: ankangPlan() },
    { name: 'shaanxi.txt', document: shaanxiPlan() },
  ]
  served = await serveFixture((db) => ingest(db, files), { answerSeconds: 200 })
  keys.li = await createKey(served.database, { name: 'li', scopes: ['REVIEW'], days: null }, new Date())
  keys.reader = await createKey(served.database, { name: 'reader', scopes: [], days: null }, new Date())
  const { documents } = await served.ask('{ documents { nodes { id title } } }')
  const idOf = (place: string) => documents.nodes.find(({ title }: Answer) => title.startsWith(place)).id
  Object.assign(ids, { ankang: idOf('安康'), shaanxi: idOf('陕西') })
}, 100_000)
afterAll(() => served.close())

const WITHDRAW = `mutation ($document: ID!, $why: String!, $expected: String, $by: String) {
  withdraw(document: $document, why: $why, expected: $expected, by: $by) {
    state run { id startedBy finishedAt } document { id status }
  }
}`
async function withdraw(variables: object, key = keys.li): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) }
  const body = JSON.stringify({ query: WITHDRAW, variables: { why: '已废止', ...variables } })
  return (await served.get('/graphql', { method: 'POST', headers, body })).json()
}
const refused = async (variables: object, key?: string) => {
  const { errors = [] } = await withdraw(variables, key)
  return errors.map(({ extensions: { code, argument } }: Answer) => [code, argument ?? null])
}
const state = async () => {
  const { targets, links, runs } = await served.ask(
    '{ targets { totalCount } links { nodes { upstream { document { id } } } } runs { totalCount } }',
  )
  const ofShaanxi = links.nodes.filter(({ upstream }: Answer) => upstream.document.id === ids.shaanxi)
  return [targets.totalCount, ofShaanxi.length, runs.totalCount]
}

test('nothing is withdrawn without a key for it, without a document or without a reason', async () => {
  const before = await state()
  expect(await refused({ document: ids.ankang }, '')).toEqual([['UNAUTHENTICATED', null]])
  expect(await refused({ document: ids.ankang }, keys.reader)).toEqual([['FORBIDDEN', null]])
  const nobody = Buffer.from('Document:nobody').toString('base64')
  expect(await refused({ document: nobody })).toEqual([['BAD_USER_INPUT', 'document']])
  expect(await refused({ document: '某政发〔2031〕1号' })).toEqual([['BAD_USER_INPUT', 'document']])
  expect(await refused({ document: ids.ankang, why: ' ' })).toEqual([['BAD_USER_INPUT', 'why']])
  expect(await refused({ document: ids.ankang, why: '旧'.repeat(2001) })).toEqual([['BAD_USER_INPUT', 'why']])
  expect(await state()).toEqual(before)
})

test('who saw another file is told which one it is, and nothing is written', async () => {
  const before = await state()
  const { errors } = await withdraw({ document: ids.ankang, expected: 'seen before' })
  const { sha256 } = (await served.ask(`{ document(id: "${ids.ankang}") { sha256 } }`)).document
  expect(errors).toMatchObject([
    { extensions: { code: 'CHANGED_MEANWHILE', version: sha256, current: { sourceFile: 'ankang.txt' } } },
  ])
  expect(await state()).toEqual(before)
}, 100_000)

test('what would follow is told first, and nothing is kept of it', async () => {
  const before = await state()
  const query = `mutation { foreseeWithdrawal(document: "${ids.shaanxi}") { changes { kind rowType name document } stale { en } } }`
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${keys.li}` }
  const answer = await served.get('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { changes, stale } = ((await answer.json()) as Answer).data.foreseeWithdrawal
  expect(stale).toEqual([])
  for (const rowType of ['Target', 'TargetLink'])
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'REMOVED', rowType }))
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'ADDED', rowType: 'Finding' }))
  expect(await state()).toEqual(before)
}, 100_000)

test('one that others cite is only cited then; its links are gone in the same request, with who did it and why', async () => {
  expect((await state())[1]).toBeGreaterThan(0)
  const { sha256 } = (await served.ask(`{ document(id: "${ids.shaanxi}") { sha256 } }`)).document
  const { data } = await withdraw({ document: ids.shaanxi, expected: sha256, by: '李明' })
  expect(data.withdraw).toMatchObject({
    state: 'ENDED',
    run: { startedBy: '李明', finishedAt: expect.any(String) },
    document: { id: ids.shaanxi, status: 'REFERENCED' },
  })
  expect((await state())[1]).toBe(0)
  const { changes } = await served.ask(
    `{ changes(run: "${data.withdraw.run.id}", first: 100) { nodes { cause by key why kind rowType } } }`,
  )
  for (const change of changes.nodes)
    expect(change).toMatchObject({ cause: 'WITHDRAWAL', by: '李明', key: 'li', why: '已废止' })
  expect(changes.nodes).toContainEqual(expect.objectContaining({ kind: 'REMOVED', rowType: 'TargetLink' }))
  expect(await refused({ document: ids.shaanxi })).toEqual([['BAD_USER_INPUT', 'document']])
}, 100_000)

test('one that nothing cites is gone, and is named by its number as well as by its id', async () => {
  const { documentNumber } = (await served.ask(`{ document(id: "${ids.ankang}") { documentNumber } }`)).document
  const { data } = await withdraw({ document: documentNumber })
  expect(data.withdraw).toMatchObject({ state: 'ENDED', run: { startedBy: 'li' }, document: null })
  expect((await state())[0]).toBe(0)
  expect(await refused({ document: ids.ankang })).toEqual([['BAD_USER_INPUT', 'document']])
}, 100_000)

test('for those who cite it the page of one that is gone tells why, and leads to what it was; the desk names it', async () => {
  const path = `/d/${encodeURIComponent(ids.ankang)}`
  const gone = await served.get(`${path}?lang=en`)
  const text = await gone.text()
  expect([gone.status, text]).toEqual([410, expect.stringMatching(/This document was withdrawn.* · li: 已废止/s)])
  const [, address = ''] = /href="([^"]+asOf[^"]+)"/.exec(text) ?? []
  const then = await served.get(address.replaceAll('&amp;', '&'))
  expect([then.status, await then.text()]).toEqual([200, expect.stringContaining('安康市“十四五”就业促进规划')])
  expect(await (await served.get('/desk')).text()).toContain(
    `<a href="${path}" lang="zh-CN">安康市“十四五”就业促进规划</a>`,
  )
  const { changes } = await served.ask('{ changes(first: 40) { nodes { rowType fields { field before after } } } }')
  const inChinese = changes.nodes.flatMap(({ rowType, fields }: Answer) =>
    rowType === 'Finding' ? fields.filter(({ field }: Answer) => field === 'messageZh') : [],
  )
  expect(inChinese.length).toBeGreaterThan(0)
  const desk = await (await served.get('/desk?lang=zh')).text()
  for (const { before, after } of inChinese) expect(desk).toContain(after ?? before)
  // A page that has no past says so, where its address asks for it.
  expect(await (await served.get('/findings?asOf=2026-01-01&lang=en')).text()).toContain('what is known now alone')
}, 100_000)
