import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Database, FindingState } from '@plangraph/database'
import { Revisions } from '../../etl/src/store/history/revisions.js'
import { reviewFinding, reviewVersion } from '../../etl/src/store/review-finding.js'
import { ChangedMeanwhile } from '../../etl/src/store/version-of.js'
import { type Served, serve } from '../tables/served.js'
import { ankangPlan, shaanxiPlan } from './plans.js'
import { ingest, rules } from './runs.js'
import { TempDatabases } from './temp-database.js'

jest.setTimeout(120_000)

const databases = new TempDatabases()
const statements: string[] = []
let db: Database
let api: Served
beforeAll(async () => {
  db = await databases.open(undefined, { onQuery: (sql) => statements.push(sql) })
  api = await serve(db, statements)
})
afterAll(async () => {
  await api.close()
  await databases.close()
})

const shaanxi = { name: 'shaanxi.txt', document: shaanxiPlan() }
/** The plan of Ankang, whose one suspect character is told in these words. */
function ankang(message: string | null, messageZh = message) {
  const document = ankangPlan()
  document.read = { ...document.read, text: `${document.read.text}\n${message}` }
  document.findings =
    message === null ? [] : document.findings.map((one) => ({ ...one, message, messageZh: messageZh ?? message }))
  return { name: 'ankang.txt', document }
}
const take = (message: string | null, messageZh?: string, version = 'rules-1') =>
  ingest(db, [ankang(message, messageZh), shaanxi], { versions: rules(version) })

const suspect = async () =>
  (
    await api.ask(
      `{ findings(kinds: [SUSPECT_TEXT]) { nodes { id message state note review { state note by message version } } } }`,
    )
  ).findings.nodes[0]
const inState = async (state: FindingState) => {
  const { findings } = await api.ask(`{ findings(states: [${state}], first: 100) { totalCount nodes { state } } }`)
  expect(findings.nodes).toHaveLength(findings.totalCount)
  expect(findings.nodes.every((one: { state: string }) => one.state === state)).toBe(true)
  return findings.totalCount
}
const localId = (id: string) => Buffer.from(id, 'base64').toString().replace('Finding:', '')

async function review(state: FindingState, note: string, expected: string | null): Promise<boolean> {
  const { id } = await suspect()
  const revisions = await Revisions.begin(db, { runId: null, by: '李明', key: 'desk' })
  const said = { findingId: localId(id), state, note, by: '李明', at: new Date() }
  return revisions.revise('REVIEW', (tx) => reviewFinding(tx, said, expected))
}

describe('the state of a finding', () => {
  it('is open until somebody has looked, and then theirs', async () => {
    await take('一干多支')
    expect(await suspect()).toMatchObject({ state: 'OPEN', note: null, review: null })
    expect(await inState('WRONG')).toBe(0)
    const open = await inState('OPEN')
    expect(await review('WRONG', '原件如此', null)).toBe(true)
    expect(await suspect()).toMatchObject({
      state: 'WRONG',
      note: '原件如此',
      review: { by: '李明', message: '一干多支' },
    })
    expect([await inState('WRONG'), await inState('OPEN')]).toEqual([1, open - 1])
  })

  it('costs one statement a page, whatever its size', async () => {
    const asked = async (size: number) => {
      statements.length = 0
      await api.ask(`{ findings(first: ${size}) { nodes { id state note } } }`)
      return statements.map((sql) => [...sql.matchAll(/(?:FROM|JOIN) "(\w+)"/g)].map(([, table]) => table))
    }
    expect(await asked(99)).toEqual([['Finding', 'ReviewedFinding', 'FindingReview']])
    expect(await asked(98)).toEqual(await asked(97))
  })

  it('is told in the flat table, and in what changed with who did it', async () => {
    const rows = await api.json('/data/findings.json?kinds=SUSPECT_TEXT')
    expect(rows).toMatchObject([{ state: 'WRONG', state_note: '原件如此', state_by: '李明' }])
    expect(await api.json('/data/findings.json?states=WRONG')).toHaveLength(1)
    const { changes } = await api.ask(
      '{ changes(first: 1) { nodes { cause by key rowType rowId kind name fields { field before after } } } }',
    )
    const { id } = await suspect()
    expect(changes.nodes).toEqual([
      {
        cause: 'REVIEW',
        by: '李明',
        key: 'desk',
        rowType: 'FindingReview',
        rowId: id,
        kind: 'ADDED',
        name: '一干多支',
        fields: [
          { field: 'state', before: null, after: 'WRONG' },
          { field: 'note', before: null, after: '原件如此' },
          { field: 'by', before: null, after: '李明' },
        ],
      },
    ])
  })

  it('survives every run that says the same: of the same files, of new rules, in other words of one language', async () => {
    await take('一干多支')
    await take('一干多支', undefined, 'rules-2')
    expect(await suspect()).toMatchObject({ state: 'WRONG' })
    await take('likely “一千多支”', '一干多支', 'rules-3')
    expect(await suspect()).toMatchObject({ state: 'WRONG', message: 'likely “一千多支”' })
  })

  it('is open again where the finding says something else, and comes back with it', async () => {
    await take('二干多支')
    expect(await suspect()).toMatchObject({
      state: 'OPEN',
      note: null,
      review: { state: 'WRONG', message: '一干多支' },
    })
    await take('一干多支')
    expect(await suspect()).toMatchObject({ state: 'WRONG', note: '原件如此' })
  })

  it('is there again when the finding has gone and comes back', async () => {
    await take(null)
    expect(await suspect()).toBeUndefined()
    expect(await inState('WRONG')).toBe(0)
    await take('一干多支')
    expect(await suspect()).toMatchObject({ state: 'WRONG', note: '原件如此' })
  })

  it('is not overwritten by who has not seen the last that was said', async () => {
    const seen = (await suspect()).review.version
    await expect(review('ACCEPTED', '', null)).rejects.toThrow(ChangedMeanwhile)
    await expect(review('ACCEPTED', '', 'other')).rejects.toMatchObject({ now: { state: 'WRONG', by: '李明' } })
    expect(await suspect()).toMatchObject({ state: 'WRONG' })
    expect(await review('ACCEPTED', '见勘误', seen)).toBe(true)
    const after = await suspect()
    expect(after).toMatchObject({ state: 'ACCEPTED', note: '见勘误' })
    const row = await db.findingReview.findFirstOrThrow()
    expect(after.review.version).toBe(reviewVersion(row))
  })
})
