import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createKey } from '../../api/src/server/keys/manage-keys.js'
import { type Answer, type Served, serveFixture } from '../tables/served.js'

const PLAN = 'ankang-employment-opinion-2022.txt'
const folder = mkdtempSync(join(tmpdir(), 'plangraph-desk-'))
const plans = join(folder, 'plans')

let served: Served
const keys = { li: '', wang: '', reader: '', ingest: '' }

beforeAll(async () => {
  mkdirSync(plans)
  cpSync(fileURLToPath(new URL(`../../seeds/plans/${PLAN}`, import.meta.url)), join(plans, PLAN))
  served = await serveFixture(async () => undefined, { plans, answerSeconds: 200 })
  const key = (name: string, scopes: ('REVIEW' | 'INGEST')[]) =>
    createKey(served.database, { name, scopes, days: null }, new Date())
  keys.li = await key('li', ['REVIEW'])
  keys.wang = await key('wang', ['REVIEW'])
  keys.reader = await key('reader', [])
  keys.ingest = await key('ingest', ['INGEST'])
  const { ingest } = (await write(keys.ingest, 'mutation { ingest { state } }')).data
  expect(ingest).toEqual({ state: 'ENDED' })
}, 200_000)
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

async function write(key: string, query: string, variables: object = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) }
  const body = JSON.stringify({ query, variables })
  return (await served.get('/graphql', { method: 'POST', headers, body })).json()
}
const codes = ({ errors = [] }: Answer): string[] => errors.map(({ extensions }: Answer) => extensions.code)

const CORRECT = `mutation ($input: CorrectionInput!, $expected: String, $by: String) {
  correct(input: $input, expected: $expected, by: $by) {
    state correction { id about field expects becomes by state version outcomes { state why { code } } }
  }
}`
const FORESEE = `mutation ($input: CorrectionInput!) {
  foresee(input: $input) { changes { kind rowType name document fields { field before after } } stale { code } }
}`
const TAKE_BACK = `mutation ($id: ID!, $expected: String!) {
  takeBack(correction: $id, expected: $expected) { state correction { id } }
}`
const GOAL = `{ targets(filter: { indicators: ["urban-new-employment"] }, first: 1) { nodes {
  id printed value extraction { corrected { field original by } } evidence { quote }
  history { cause by key kind fields { field before after } }
} } }`
const goal = async () => (await served.ask(GOAL)).targets.nodes[0]
const stored = async () =>
  (await served.ask('{ corrections { nodes { id version becomes by revision } } }')).corrections.nodes
const input = async (becomes: string, given: object = {}) => {
  return { kind: 'FIELD', figure: (await goal()).id, field: 'value', becomes, why: '原件如此', ...given }
}

test.each([
  ['no key', () => '', 'UNAUTHENTICATED'],
  ['a key that only reads', () => keys.reader, 'FORBIDDEN'],
  ['a key with another scope', () => keys.ingest, 'FORBIDDEN'],
])('%s changes nothing', async (_what, key, code) => {
  const asked = { input: await input('12') }
  expect(codes(await write(key(), CORRECT, asked))).toEqual([code])
  expect(codes(await write(key(), FORESEE, asked))).toEqual([code])
  expect(codes(await write(key(), 'mutation { review(finding: "x", state: WRONG) { id } }'))).toEqual([code])
  expect(await stored()).toEqual([])
})

test('what is wrong is said, and nothing is kept', async () => {
  const refused = async (given: object) => (await write(keys.li, CORRECT, { input: await input('12', given) })).errors
  expect(await refused({ becomes: '十二万' })).toMatchObject([
    { message: expect.stringContaining('a number as it is printed') },
  ])
  expect(await refused({ field: 'colour' })).toMatchObject([{ extensions: { argument: 'input' } }])
  expect(await refused({ expects: '11' })).toMatchObject([{ extensions: { argument: 'expects' } }])
  expect(await refused({ figure: 'RG9jdW1lbnQ6eA==' })).toMatchObject([{ extensions: { argument: 'figure' } }])
  expect(await refused({ why: ' ' })).toMatchObject([{ message: expect.stringContaining('why') }])
  expect(await stored()).toEqual([])
})

test('what would follow is told, and nothing is kept of it', async () => {
  const before = await goal()
  const { foresee } = (await write(keys.li, FORESEE, { input: await input('12') })).data
  expect(foresee.stale).toEqual([])
  expect(foresee.changes).toContainEqual(
    expect.objectContaining({
      kind: 'CHANGED',
      rowType: 'Target',
      fields: expect.arrayContaining([{ field: 'printed', before: before.printed, after: '12' }]),
    }),
  )
  expect(await goal()).toEqual(before)
  expect(await stored()).toEqual([])
}, 100_000)

test('a correction is kept and applied at once, and told with who made it', async () => {
  const before = await goal()
  const { data } = await write(keys.li, CORRECT, { input: await input('12'), by: '李明' })
  expect(data.correct).toMatchObject({
    state: 'ENDED',
    correction: { field: 'value', expects: before.printed, becomes: '12', by: '李明', state: 'APPLIED' },
  })
  const after = await goal()
  expect(after).toMatchObject({
    id: before.id,
    printed: '12',
    value: 12,
    evidence: before.evidence,
    extraction: { corrected: [{ field: 'value', original: before.printed, by: '李明' }] },
    history: [{ cause: 'CORRECTION', by: '李明', kind: 'CHANGED' }],
  })
  const { changes } = await served.ask(
    '{ changes(kinds: [ADDED]) { nodes { rowType cause by key name fields { field after } } } }',
  )
  expect(changes.nodes.find(({ rowType }: Answer) => rowType === 'Correction')).toMatchObject({
    cause: 'CORRECTION',
    by: '李明',
    key: 'li',
    fields: expect.arrayContaining([{ field: 'becomes', after: '12' }]),
  })
}, 100_000)

test('of two at once the second is told what the first said, and overwrites nothing unless it saw that', async () => {
  const [first] = await stored()
  const blind = await write(keys.wang, CORRECT, { input: await input('13') })
  expect(codes(blind)).toEqual(['CHANGED_MEANWHILE'])
  expect(blind.errors[0].extensions.current).toMatchObject({ becomes: '12', by: '李明' })
  expect(await stored()).toEqual([first])
  const { data } = await write(keys.wang, CORRECT, { input: await input('13'), expected: first.version })
  expect(data.correct.correction).toMatchObject({ becomes: '13', by: 'wang', state: 'APPLIED' })
  expect(codes(await write(keys.li, CORRECT, { input: await input('14'), expected: first.version }))).toEqual([
    'CHANGED_MEANWHILE',
  ])
  expect(await stored()).toMatchObject([{ becomes: '13', revision: 2 }])
}, 100_000)

test('one that is taken back leaves what was read, and the trail of all that was said', async () => {
  const [{ id, version }] = await stored()
  expect(codes(await write(keys.li, TAKE_BACK, { id, expected: 'other' }))).toEqual(['CHANGED_MEANWHILE'])
  const { data } = await write(keys.li, TAKE_BACK, { id, expected: version })
  expect(data.takeBack).toEqual({ state: 'ENDED', correction: null })
  expect((await goal()).extraction.corrected).toEqual([])
  const { changes } = await served.ask('{ changes(first: 100) { nodes { rowType kind by key } } }')
  const trail = changes.nodes.filter(({ rowType }: Answer) => rowType === 'Correction').reverse()
  expect(trail.map(({ kind, by, key }: Answer) => [kind, by, key])).toEqual([
    ['ADDED', '李明', 'li'],
    ['CHANGED', 'wang', 'wang'],
    ['REMOVED', 'li', 'li'],
  ])
  const next = await goal()
  expect(next.history.map(({ by }: Answer) => by)).toEqual(['li', 'wang', '李明'])
}, 100_000)

test('a figure is corrected from its page by a form: what follows first, then it is saved', async () => {
  const { id, printed } = await goal()
  const path = `/desk/figure/${encodeURIComponent(id)}?lang=en`
  const send = (fields: Record<string, string>) =>
    served.get(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        cookie: `plangraph-desk=${keys.li}`,
      },
      body: new URLSearchParams({ field: 'value', becomes: '15', why: '原件第二页', by: '', ...fields }).toString(),
    })
  const before = await (await served.get(path, { headers: { cookie: `plangraph-desk=${keys.li}` } })).text()
  expect(before).toContain((await goal()).evidence.quote)
  const foreseen = await (await send({ do: 'foresee' })).text()
  expect(foreseen).toContain('What follows')
  expect(foreseen).toMatch(new RegExp(`${printed}</span> → <span lang="zh-CN">15`))
  expect((await goal()).printed).toBe(printed)

  const saved = await send({ do: 'save' })
  expect(saved.status).toBe(303)
  const afterwards = async () => {
    const address = saved.headers.get('location') ?? ''
    return (await served.get(address, { headers: { cookie: `plangraph-desk=${keys.li}` } })).text()
  }
  const done = await afterwards()
  expect(done).toContain('Saved, and applied.')
  expect(done).toContain(`${(await stored())[0].id}`)
  expect(done).not.toContain('data-coming')
  expect(await goal()).toMatchObject({
    printed: '15',
    history: expect.arrayContaining([expect.objectContaining({ by: 'li' })]),
  })
  const again = await (await send({ do: 'save', becomes: '16' })).text()
  expect(again).toContain('li has changed this since you looked')
  const [{ version }] = await stored()
  expect(again).toContain(`name="expected-value" value="${version}"`)
  await send({ do: 'save', becomes: '16', 'expected-value': version })
  expect((await goal()).printed).toBe('16')
  // All that are kept are listed at the desk, to be taken back; of one that was changed since, somebody is told so.
  const desk = (body?: URLSearchParams) =>
    served.get('/desk?lang=en', {
      headers: {
        cookie: `plangraph-desk=${keys.li}`,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      ...(body && { method: 'POST', body: body.toString() }),
    })
  const [{ id: correction }] = await stored()
  expect(await (await desk()).text()).toContain(`<input type="hidden" name="correction" value="${correction}"/>`)
  const old = await desk(new URLSearchParams({ correction, expected: version }))
  expect(await old.text()).toContain('has changed this since you looked')
  // What was said and not yet done: nothing came of it so far, and the last run has ended.
  await served.database.correctionOutcome.deleteMany()
  expect(await afterwards()).toMatch(/data-coming.*Saved; the next run applies it\./s)
  const page = await (await served.get(`/t/${encodeURIComponent(id)}?lang=en`)).text()
  expect(page).toContain(`<s lang="zh-CN">${printed}</s>`)
}, 200_000)

test('what people say of findings is kept with who said it, and not overwritten by who did not see it', async () => {
  const REVIEW = `mutation ($finding: ID!, $state: FindingState!, $expected: String) {
    review(finding: $finding, state: $state, note: "见原件", expected: $expected, by: "李明") { id state note review { by version } }
  }`
  const [finding] = (await served.ask('{ findings(first: 1) { nodes { id } } }')).findings.nodes
  const version = async () => (await served.ask('{ dataset { version } }')).dataset.version
  const before = await version()
  const { data } = await write(keys.li, REVIEW, { finding: finding.id, state: 'ACCEPTED' })
  expect(data.review).toMatchObject({ id: finding.id, state: 'ACCEPTED', note: '见原件', review: { by: '李明' } })
  expect(await version()).not.toBe(before)
  const blind = await write(keys.wang, REVIEW, { finding: finding.id, state: 'WRONG' })
  expect(codes(blind)).toEqual(['CHANGED_MEANWHILE'])
  expect(blind.errors[0].extensions.current).toMatchObject({ state: 'ACCEPTED', by: '李明' })
  const expected = data.review.review.version
  expect((await write(keys.wang, REVIEW, { finding: finding.id, state: 'WRONG', expected })).data.review.state).toBe(
    'WRONG',
  )
})

test('names that the catalogue lacks come with the nearest entries and one to begin with', async () => {
  const { unmatchedNames, findings } = await served.ask(`{
    unmatchedNames(first: 3) { totalCount pageInfo { endCursor hasNextPage } nodes { name figures documentCount documents { title } nearest { code why { en zh } } entry } }
    findings(kinds: [UNMATCHED_INDICATOR]) { totalCount }
  }`)
  const rows = await served.database.$queryRaw<{ name: string; figures: bigint }[]>`
    SELECT "name", COUNT(*) AS "figures" FROM (
      SELECT "indicatorName" AS "name" FROM "Target" WHERE "indicatorCode" IS NULL
      UNION ALL SELECT "indicatorName" FROM "Observation" WHERE "indicatorCode" IS NULL
    ) GROUP BY "name"`
  expect(findings.totalCount).toBe(rows.reduce((sum, { figures }) => sum + Number(figures), 0))
  expect(unmatchedNames.totalCount).toBe(rows.length)
  for (const { name, figures, entry, documentCount, documents } of unmatchedNames.nodes) {
    expect(Number(rows.find((row) => row.name === name)?.figures)).toBe(figures)
    expect(documents).toHaveLength(documentCount)
    expect(entry).toContain(`name: ${name}`)
  }
})

test('pages of names, forward and backward, give every one once, and a cursor of one that is gone is refused', async () => {
  const page = async (args: string) => {
    const query = `{ unmatchedNames(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { name } } }`
    return (await served.ask(query)).unmatchedNames
  }
  const whole = (await page('first: 100')).nodes
  const walk = async (size: string, toward: string, isMore: string, cursor: string) => {
    const pages: Answer[][] = []
    for (let args = size; ; ) {
      const { nodes, pageInfo, totalCount } = await page(args)
      expect(totalCount).toBe(whole.length)
      pages.push(nodes)
      if (!pageInfo[isMore]) return pages
      args = `${size}, ${toward}: "${pageInfo[cursor]}"`
    }
  }
  expect((await walk('first: 2', 'after', 'hasNextPage', 'endCursor')).flat()).toEqual(whole)
  expect((await walk('last: 2', 'before', 'hasPreviousPage', 'startCursor')).reverse().flat()).toEqual(whole)
  const gone = Buffer.from('GPC:S:gone').toString('base64')
  const { errors } = await write('', `{ unmatchedNames(after: "${gone}") { totalCount } }`)
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }])
})
