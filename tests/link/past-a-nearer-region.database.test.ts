import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { citation, documentOf, figure } from '../load/documents.js'
import { ingest } from '../load/runs.js'
import { TempDatabases } from '../load/temp-database.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(120_000)

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

interface Plan {
  number: string
  regionCode: string
  issuer: string
  goal: string | null
  cites?: string
}

/** A plan that sets one goal, or none, and cites another by its number. */
function planOf({ number, regionCode, issuer, goal, cites }: Plan) {
  const words = `城镇新增就业${goal}万人`
  const basis = `《规划${cites}》`
  const text = [`规划${number}`, ...(goal ? [words] : []), ...(cites ? [basis] : [])].join('\n')
  const document = documentOf(text, {
    regionCode,
    frontMatter: { title: `规划${number}`, documentNumber: number, issuers: [issuer] },
    figures: goal ? [figure(text, words, { section: null })] : [],
    citations: cites ? [citation(text, basis, { documentNumber: cites })] : [],
  })
  return { name: `${number}.txt`, document: { ...document, field: 'employment' } }
}

const ministry = { number: '人社部发〔2021〕7号', regionCode: '100000', issuer: '人力资源和社会保障部' }
const council = { number: '国发〔2022〕3号', regionCode: '100000', issuer: '国务院' }
const province = planOf({ number: '陕政发〔2021〕3号', regionCode: '610000', issuer: '陕西省人民政府', goal: '200' })
/** The province states the goal too: only the citation leads past it. */
const city = planOf({
  number: '安政发〔2021〕4号',
  regionCode: '610900',
  issuer: '安康市人民政府',
  goal: '10',
  cites: ministry.number,
})

/** The numbers of the nation's documents that the city's goal inherits from across the province, and by what. */
async function inheritsFrom(): Promise<string[]> {
  const links = await db.targetLink.findMany({
    where: { kind: 'INHERITS', upstream: { regionCode: '100000' }, downstream: { regionCode: '610900' } },
    include: { upstream: { include: { document: true } } },
  })
  return links.map(({ basis, upstream }) => `${upstream.document.documentNumber} ${basis}`).sort()
}

describe('a goal that inherits by citation past a nearer region', () => {
  const cited = `${ministry.number} CITED`
  const governing = `${council.number} SAME_FIELD`

  test('keeps to the document that it cites when another one comes to govern, which stands beside it', async () => {
    await ingest(db, [planOf({ ...ministry, goal: '5000' }), province, city])
    expect(await inheritsFrom()).toEqual([cited])
    await ingest(db, [planOf({ ...council, goal: '5500' })])
    expect(await inheritsFrom()).toEqual([cited, governing])
  })

  test('loses the governing statement when that is withdrawn', async () => {
    await ingest(db, [planOf({ ...ministry, goal: '5000' }), planOf({ ...council, goal: '5500' }), province, city])
    expect(await inheritsFrom()).toEqual([cited, governing])
    await ingest(db, [planOf({ ...council, goal: null })], { accepts: () => true })
    expect(await inheritsFrom()).toEqual([cited])
  })
})
