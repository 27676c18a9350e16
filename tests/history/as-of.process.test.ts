import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createYogaServer } from '@plangraph/api'
import type { Database } from '@plangraph/database'
import { pino } from 'pino'
import { FormerDatabases } from '../../api/src/domain/former/former-databases.js'
import { dataReplies } from '../../api/src/tabular/files/data-reply.js'
import { inTime } from '../../api/src/tabular/files/in-time.js'
import { odataReplies } from '../../api/src/tabular/odata/odata-replies.js'
import { writeReview } from '../../etl/src/run/write-correction.js'
import { reviewVersion } from '../../etl/src/store/review-finding.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { ankangPlan, shaanxiPlan } from '../load/plans.js'
import { ingest } from '../load/runs.js'
import { TempDatabases } from '../load/temp-database.js'

const databases = new TempDatabases()
const statements: string[] = []
let db: Database
let former: FormerDatabases
let server: ReturnType<typeof createYogaServer>
/** When each run had ended, and the version that the dataset had then. */
const ends: { at: string; version: string }[] = []

const shaanxi = { name: 'shaanxi.txt', document: shaanxiPlan() }

beforeAll(async () => {
  const url = await databases.url()
  db = await openPastPrisma(url, { onQuery: (sql) => statements.push(sql) })
  for (const newJobs of ['10', '11', '12']) {
    const files = [{ name: 'ankang.txt', document: ankangPlan({ newJobs }) }, shaanxi]
    await ingest(db, newJobs === '10' ? files.slice(0, 1) : files)
    const { at } = await db.revision.findFirstOrThrow({ orderBy: { id: 'desc' } })
    const { version } = await db.dataset.findFirstOrThrow()
    ends.push({ at: at.toISOString(), version })
  }
  const log = pino({ level: 'silent' })
  const file = url.replace(/^file:/, '')
  former = new FormerDatabases(db, { file, most: 2, bytes: 2 ** 30, patience: 60, answerSeconds: 60, idle: 0, log })
  server = createYogaServer(db, { log, former })
})
afterAll(async () => {
  await former.close()
  await db.$disconnect()
  await databases.close()
})

const [FIRST, SECOND] = [() => ends[0]?.at as string, () => ends[1]?.at as string]

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  }
  return JSON.parse(await (await server.fetch('http://api/graphql', init)).text())
}

const GOALS = `filter: { indicators: ["urban-new-employment"], origins: [PROSE] }`

describe('a query of the past', () => {
  it('answers with all below a field from the data of then, beside fields of the present, in the order of the query', async () => {
    const query = `query ($first: DateTime!, $second: DateTime!) {
      now: targets(${GOALS}) { totalCount nodes { printed } }
      ...Then
      second: targets(asOf: $second, ${GOALS}) { nodes { printed evidence { quote } } }
    }
    fragment Then on Query {
      first: targets(asOf: $first, ${GOALS}) {
        totalCount
        nodes { printed evidence { quote } upstream { share } document { text citations { to { status } } targets { totalCount } } }
      }
      document(id: "安政办发〔2021〕40号", asOf: $first) { targets { nodes { printed } } findings { kind } }
      version: dataset(asOf: $first) { version documents targets }
    }`
    const { data, errors } = await ask(query, { first: FIRST(), second: SECOND() })
    expect(errors).toBeUndefined()
    expect(Object.keys(data)).toEqual(['now', 'first', 'document', 'version', 'second'])
    expect(data.now).toEqual({ totalCount: 2, nodes: [{ printed: '200' }, { printed: '12' }] })
    expect(data.second.nodes.map((node: { printed: string }) => node.printed)).toEqual(['200', '11'])
    const [goal, ...more] = data.first.nodes
    expect(more).toEqual([])
    expect(goal).toMatchObject({ printed: '10', evidence: { quote: '城镇新增就业10万人' }, upstream: [] })
    expect(goal.document.text).toContain('城镇新增就业10万人')
    expect(goal.document.citations).toEqual([{ to: { status: 'REFERENCED' } }])
    expect(data.document.targets.nodes[0]).toEqual({ printed: '10' })
    expect(data.document.findings).toContainEqual({ kind: 'MISSING_UPSTREAM' })
    expect(data.version).toMatchObject({ version: ends[0]?.version, documents: 2 })
  })

  it('is the present from its last change on, and asks no more of the database than without', async () => {
    const now = `{ targets(${GOALS}) { nodes { printed } } }`
    await ask(now)
    statements.length = 0
    await ask(now)
    const plain = [...statements]
    statements.length = 0
    const { data } = await ask(`{ targets(asOf: "${ends[2]?.at}", ${GOALS}) { nodes { printed } } }`)
    expect(data.targets.nodes).toEqual([{ printed: '200' }, { printed: '12' }])
    expect(statements.filter((sql) => !/Revision|RunLock/.test(sql))).toEqual(plain)
    expect(statements.length - plain.length).toBeLessThan(5)
  })

  it('finds rows by their ids as they were; without an instant an id means the row of today', async () => {
    const { data } = await ask(`{ targets(asOf: "${FIRST()}", ${GOALS}) { nodes { id } } }`)
    const [{ id }] = data.targets.nodes
    const both = await ask(
      `query ($id: ID!) { now: node(id: $id) { ...F } first: node(id: $id, asOf: "${FIRST()}") { ...F }
        second: nodes(ids: [$id], asOf: "${SECOND()}") { ...F } }
      fragment F on Target { printed }`,
      { id },
    )
    expect(both.data).toEqual({ now: { printed: '12' }, first: { printed: '10' }, second: [{ printed: '11' }] })
  })

  it.each([
    ['2020-01-01T00:00:00.000Z', /nothing is known: what is known begins at 20\d\d/],
    ['2999-01-01T00:00:00.000Z', /is in the future/],
  ])('of %s is refused in a sentence', async (asOf, sentence) => {
    const { data, errors } = await ask(`{ targets(asOf: "${asOf}") { totalCount } }`)
    expect(data).toBeNull()
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(sentence),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'asOf' }),
      }),
    ])
  })
})

describe('flat tables of the past', () => {
  const printed = async (parameters: string) => {
    const answer = inTime(db, former, dataReplies)
    const url = new URL(`http://host/data/targets.csv?indicators=urban-new-employment&fields=printed${parameters}`)
    const { body } = await answer(url, {})
    let text = ''
    for await (const piece of body as AsyncIterable<string>) text += piece
    return text.trim().split(/\s+/).slice(1)
  }

  it('by instant and by version', async () => {
    expect(await printed('')).toEqual(expect.arrayContaining(['12', '200']))
    expect(await printed(`&asOf=${FIRST()}`)).toEqual(['10', '10'])
    expect(await printed(`&version=${ends[1]?.version}`)).toEqual(expect.arrayContaining(['11', '200']))
    expect(await printed(`&version=${ends[2]?.version}`)).toEqual(expect.arrayContaining(['12', '200']))
  })

  it('of a version that came of a review alone', async () => {
    const finding = await db.finding.findFirstOrThrow()
    const review = async (note: string, expected: string | null) => {
      const said = { findingId: finding.id, state: 'ACCEPTED', note } as const
      await writeReview(db, said, { by: '李明', key: null }, expected)
      const { version } = await db.dataset.findFirstOrThrow()
      return { version, seen: reviewVersion(await db.findingReview.findFirstOrThrow()) }
    }
    const first = await review('看过', null)
    const second = await review('又看过', first.seen)
    const of = async (version: string) => {
      const lease = await former.ofVersion(version)
      const [{ note }, dataset] = [
        await lease.database.findingReview.findFirstOrThrow(),
        await lease.database.dataset.findFirstOrThrow(),
      ]
      lease.release()
      return { note, version: dataset.version, pending: dataset.pending }
    }
    expect(await of(first.version)).toEqual({ note: '看过', version: first.version, pending: false })
    expect(await of(second.version)).toEqual({ note: '又看过', version: second.version, pending: false })
  })

  it('of a version that never was: 404; of both: 400', async () => {
    await expect(printed('&version=nope')).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('"nope"'),
    })
    await expect(printed(`&version=nope&asOf=${FIRST()}`)).rejects.toMatchObject({ status: 400 })
    await expect(printed('&asOf=yesterday')).rejects.toMatchObject({ status: 400 })
  })

  it('OData, with the instant in the link to the next page', async () => {
    const answer = inTime(db, former, (one) => odataReplies(one))
    const url = new URL(`http://host/odata/v4/targets?asOf=${FIRST()}&$select=printed&$filter=origin eq 'PROSE'`)
    const { body } = await answer(url, { host: 'host', prefer: 'odata.maxpagesize=1' })
    const page = JSON.parse(String(body))
    expect(page.value).toHaveLength(1)
    expect(['2', '10']).toContain(page.value[0].printed)
    expect(page['@odata.nextLink']).toContain('asOf=')
  })
})

it('keeps no more files than it may, and makes one for all who ask at once', async () => {
  const folder = join(databases.folder, 'former')
  const asked = await Promise.all([1, 2, 3].map(() => ask(`{ dataset(asOf: "${FIRST()}") { version } }`)))
  for (const { data } of asked) expect(data.dataset.version).toBe(ends[0]?.version)
  const kept = () => readdirSync(folder).filter((name) => name.endsWith('.db')).length
  // Those in excess go when an answer has been given, which waits for none of it.
  for (let turns = 0; kept() > 2 && turns < 200; turns++) await setTimeout(25)
  expect(kept()).toBe(2)
  const small = new FormerDatabases(db, {
    file: join(
      databases.folder,
      readdirSync(databases.folder).find((name) => folder && name.endsWith('.db') && !name.startsWith('template')) ??
        '',
    ),
    most: 1,
    bytes: 2 ** 30,
    patience: 60,
    answerSeconds: 60,
    idle: 0,
    log: pino({ level: 'silent' }),
  })
  for (const at of [FIRST(), SECOND()]) (await small.at(new Date(at))).release()
  await small.close()
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(1)
})
