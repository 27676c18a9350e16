import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { toldChanges } from '../../etl/src/commands/changes.js'
import { ankangPlan, shaanxiPlan } from '../load/plans.js'
import { ingest } from '../load/runs.js'
import { TempDatabases } from '../load/temp-database.js'
import { type Served, serve } from '../tables/served.js'

jest.setTimeout(120_000)

const databases = new TempDatabases()
let db: Database
let api: Served
beforeAll(async () => {
  db = await databases.open()
  const shaanxi = { name: 'shaanxi.txt', document: shaanxiPlan() }
  await ingest(db, [{ name: 'ankang.txt', document: ankangPlan({ newJobs: '60' }) }, shaanxi], { startedBy: 'li' })
  await ingest(db, [{ name: 'ankang.txt', document: ankangPlan({ newJobs: '61' }) }, shaanxi], { startedBy: 'wang' })
  api = await serve(db)
})
afterAll(async () => {
  await api.close()
  await databases.close()
})

const GOAL = { rowType: 'Target', name: '城镇新增就业 2025' }
const FIELDS = [
  { field: 'printed', before: '60', after: '61' },
  { field: 'value', before: '60', after: '61' },
  { field: 'normalizedValue', before: '600000', after: '610000' },
  { field: 'quote', before: '城镇新增就业60万人', after: '城镇新增就业61万人' },
]

/** Ids of the changes that are told, the latest first. */
const toldIds = async (where = '') =>
  (
    await db.$queryRawUnsafe<{ id: string }[]>(
      `SELECT c."id" FROM "Change" c JOIN "Revision" r ON r."id" = c."revisionId" WHERE c."told" ${where} ORDER BY c."id" DESC`,
    )
  ).map(({ id }) => id)

const localIdOf = (id: string) => Buffer.from(id, 'base64').toString().replace('Change:', '')

async function asked(args: string): Promise<string[]> {
  const found: string[] = []
  for (let after = ''; ; ) {
    const page = await api.ask(
      `{ changes(first: 3, ${args} ${after}) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`,
    )
    const { nodes, pageInfo, totalCount } = page.changes
    found.push(...nodes.map(({ id }: { id: string }) => localIdOf(id)))
    if (!pageInfo.hasNextPage) {
      expect(found).toHaveLength(totalCount)
      return found
    }
    after = `after: "${pageInfo.endCursor}"`
  }
}

test('a number that a file has changed is told by name, with both values and both quotes', async () => {
  const { changes } = await api.ask(`{
    changes(kinds: [CHANGED]) { nodes {
      id at kind cause rowType rowId name run { startedBy } document { title } fields { field before after }
    } }
  }`)
  const goal = changes.nodes.find(({ rowType }: { rowType: string }) => rowType === 'Target')
  expect(goal).toMatchObject({
    ...GOAL,
    kind: 'CHANGED',
    cause: 'NEW_FILE',
    run: { startedBy: 'wang' },
    document: { title: '安康市“十四五”就业促进规划' },
    fields: FIELDS,
  })
  const { node } = await api.ask(
    `{ node(id: "${goal.rowId}") { ... on Target { value history { at kind fields { field before after } } } } }`,
  )
  const again = await api.ask(`{ node(id: "${goal.id}") { ... on Change { name at } } }`)
  expect(again.node).toEqual({ name: GOAL.name, at: goal.at })
  expect(node).toEqual({ value: 61, history: [{ at: goal.at, kind: 'CHANGED', fields: FIELDS }] })
})

test('pages give each change that is told once, of all, of a run, of documents, since an instant', async () => {
  const run = await db.etlRun.findFirstOrThrow({ where: { startedBy: 'wang' } })
  const document = await db.document.findFirstOrThrow({ where: { regionCode: '610000' } })
  const runId = Buffer.from(`EtlRun:${run.id}`).toString('base64')
  const documentId = Buffer.from(`Document:${document.id}`).toString('base64')
  expect((await toldIds()).length).toBeGreaterThan(4)
  expect(await asked('')).toEqual(await toldIds())
  expect(await asked(`run: "${runId}"`)).toEqual(await toldIds(`AND r."runId" = '${run.id}'`))
  expect(await asked(`documents: ["${documentId}"]`)).toEqual(await toldIds(`AND c."documentId" = '${document.id}'`))
  expect(await asked('kinds: [ADDED]')).toEqual(await toldIds(`AND c."kind" = 'ADDED'`))
  const [last] = await db.revision.findMany({ orderBy: { id: 'desc' }, take: 1 })
  const since = last?.at.toISOString()
  expect(await asked(`since: "${since}"`)).toEqual(await toldIds(`AND c."revisionId" = '${last?.id}'`))
  expect(await asked('since: "2999-01-01T00:00:00Z"')).toEqual([])
  expect(await asked('since: "0001-01-01T00:00:00Z"')).toEqual(await toldIds())
})

test('the flat table has a line for each field', async () => {
  const rows = (await (await api.get('/data/changes.json')).json()) as unknown as Record<string, unknown>[]
  const [{ fields } = { fields: 0 }] = await db.$queryRaw<{ fields: number }[]>`
    SELECT SUM(json_array_length("fields")) AS "fields" FROM "Change" WHERE "told"`
  expect(rows).toHaveLength(Number(fields))
  expect(rows).toContainEqual(
    expect.objectContaining({
      cause: 'NEW_FILE',
      change_kind: 'CHANGED',
      row_type: 'Target',
      row_name: GOAL.name,
      changed_field: 'quote',
      before: '城镇新增就业60万人',
      after: '城镇新增就业61万人',
    }),
  )
})

test('a terminal shows it by name, under the run and the document', async () => {
  const text = await toldChanges(db, { run: { startedBy: 'wang' } }, 100)
  expect(
    text
      .replace(/^.*UTC/gm, 'DATE')
      .replace(/run \w+/g, 'run ID')
      .split('\n')
      .slice(0, 12),
  ).toEqual([
    'DATE: new file (run ID, started by wang)',
    '  安康市“十四五”就业促进规划',
    '    ~ the document',
    expect.stringContaining('        sha256  '),
    '    ~ goal 城镇新增就业 2025',
    '        printed          60 → 61',
    '        value            60 → 61',
    '        normalizedValue  600000 → 610000',
    '        quote            城镇新增就业60万人 → 城镇新增就业61万人',
    expect.stringMatching(/^ {4}~ link 安康市 城镇新增就业 2025 ← /),
    expect.any(String),
    expect.any(String),
  ])
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})
