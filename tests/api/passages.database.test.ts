import type { Database } from '@plangraph/database'
import { searchText } from '@plangraph/figures'
import { globalId } from '../../api/src/shared/global-id.js'
import { packGrams } from '../../etl/src/store/pack-grams.js'
import { askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { type Answer, openApi, type TestApi } from './api.js'
import { fill } from './fixture.js'
import { TEXT } from './fixture-documents.js'

let api: TestApi
let stored: Database
let seeds: Database
beforeAll(async () => {
  seeds = await openSeeds()
  api = await openApi({
    fill: async (database) => {
      await fill(database)
      await addTexts(database)
      stored = database
    },
  })
})
afterAll(async () => {
  await api.close()
  await seeds.$disconnect()
})

const HEAD = [...'第一章 发展目标\n'].length

/** The text of the city's plan, and of the province's, which says three things twenty times and one once. */
async function addTexts(database: Database): Promise<void> {
  const said = '稳就业，促就业，100%就业。'
  const text = `${said.repeat(20)}\n首次建立㎡清单`
  const file = { fileName: 'p.pdf', sha256: '', format: 'pdf', byteLength: 1, fingerprint: 'a', runId: 'run-1' }
  await database.source.create({ data: { ...file, id: 'p-source', documentId: 'province', text } })
  await database.document.update({ where: { id: 'province' }, data: { currentSourceId: 'p-source' } })
  const folded = searchText(said)
  const province = (ordinal: number) => `610000/province/${String(ordinal).padStart(6, '0')}`
  const length = [...said].length
  await database.textPart.createMany({
    data: [
      {
        sortKey: '610100/plan/000000',
        documentId: 'plan',
        sectionId: 's1',
        text: searchText(TEXT),
        runs: [
          [0, 0, 1],
          [3, 4, 1],
          [7, HEAD, 2],
        ],
      },
      ...Array.from({ length: 20 }, (_, ordinal) => ({
        sortKey: province(ordinal),
        documentId: 'province',
        text: folded,
        runs: [[0, ordinal * length, ordinal + 1]],
      })),
      {
        sortKey: province(20),
        documentId: 'province',
        text: '首次建立m2清单',
        runs: [
          [0, 20 * length + 1, 21],
          [6, 20 * length + 6, 21],
        ],
      },
    ],
  })
}

const FIELDS = 'document { title } section { title } page charStart charEnd before match after'

async function passages(args: string, text: string): Promise<Answer> {
  const query = `query ($text: String!) { passages(text: $text, ${args}) { totalCount nodes { ${FIELDS} } } }`
  const { data, errors } = await api.ask(query, { text })
  expect(errors).toEqual([])
  return data.passages
}

test('words are found from two characters, with what stands around them, across ends of lines', async () => {
  const { totalCount, nodes } = await passages('first: 5', '失业')
  expect([totalCount, nodes]).toEqual([
    1,
    [
      {
        document: { title: '西安市“十四五”人力资源和社会保障事业发展规划' },
        section: { title: '发展目标' },
        page: 2,
        charStart: HEAD + 17,
        charEnd: HEAD + 19,
        before: '第一章 发展目标\n城镇新增就业60万人以上，城镇登记'.slice(-32),
        match: '失业',
        after: '率控制在4%以内。',
      },
    ],
  ])
  const across = await passages('first: 5', '目标 城镇')
  expect(across.nodes).toEqual([expect.objectContaining({ match: '目标\n城镇', page: 1, charStart: 6, charEnd: 11 })])
})

test('width and case do not matter, % and _ are plain, and a folded character is where it was', async () => {
  expect((await passages('first: 1', '１００％')).totalCount).toBe(20)
  expect((await passages('first: 1', '%就')).totalCount).toBe(20)
  expect((await passages('first: 1', '_就')).totalCount).toBe(0)
  const square = await passages('first: 5', 'M2')
  expect(square.nodes).toEqual([expect.objectContaining({ match: '㎡', before: expect.stringContaining('首次建立') })])
  expect((await passages('first: 5', '立㎡清')).nodes).toEqual([expect.objectContaining({ match: '立㎡清' })])
})

test('a text is found as soon as it is there, and when a run has taken its grams', async () => {
  const count = async (text: string) => (await passages('first: 0', text)).totalCount
  const part = { sortKey: '610100/plan/000001', documentId: 'plan', runs: [[0, 0, 1]] }
  await stored.textPart.create({ data: { ...part, text: '荒漠化' } })
  expect([await count('荒漠'), await count('漠化'), await count('漠荒')]).toEqual([1, 1, 0])
  expect(await stored.gramQueue.count()).toBe(1)
  await packGrams(stored)
  expect([await count('荒漠'), await count('漠化'), await count('漠荒')]).toEqual([1, 1, 0])
  expect(await stored.gramQueue.count()).toBe(0)
  await stored.textPart.update({ where: { sortKey: part.sortKey }, data: { text: '湿地' } })
  expect([await count('湿地'), await count('荒漠')]).toEqual([1, 0])
  await packGrams(stored)
  expect([await count('湿地'), await count('荒漠')]).toEqual([1, 0])
  await stored.textPart.delete({ where: { sortKey: part.sortKey } })
})

test('within documents and regions, by any of their names', async () => {
  const count = async (args: string) => (await passages(`first: 0, ${args}`, '就业')).totalCount
  expect(await count('regions: null')).toBe(61)
  expect(await count('regions: ["Xi\'an"]')).toBe(1)
  expect(await count('regions: ["陕西省", "610100"]')).toBe(61)
  expect(await count('regions: ["四川省"]')).toBe(0)
  expect(await count('regions: []')).toBe(0)
  expect(await count('documents: ["市政发〔2021〕24号"]')).toBe(1)
  expect(await count(`documents: ["${globalId('Document', 'province')}"], regions: ["西安市"]`)).toBe(0)
})

test.each([
  ['(text: "业")', 'Argument "text": give two characters at least, white space aside.'],
  ['(text: " 业 ")', 'Argument "text": give two characters at least, white space aside.'],
  ['(text: "\\u0000业业")', 'Argument "text": control characters can not be looked for.'],
  [
    '(text: "就业", regions: ["西按市"])',
    'Argument "regions": there is no region with the code or name "西按市". Did you mean 西安市 (610100)?',
  ],
])('what can not be looked for is refused: %s', async (args, message) => {
  const { errors } = await api.ask(`{ passages${args} { totalCount } }`)
  expect(errors).toEqual([message])
})

const placeOf = ({ node }: Answer): string => `${node.document.id} ${node.charStart}`
const PAGE =
  'edges { cursor node { charStart document { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

async function walk(text: string, size: number, backward: boolean): Promise<string[]> {
  const places: string[] = []
  for (let from = ''; ; ) {
    const { data, errors } = await api.ask(
      `query ($text: String!) { passages(text: $text, ${backward ? 'last' : 'first'}: ${size} ${from}) { ${PAGE} } }`,
      { text },
    )
    expect(errors).toEqual([])
    const { edges, pageInfo } = data.passages
    const found = edges.map(placeOf)
    if (backward) places.unshift(...found)
    else places.push(...found)
    expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(from !== '')
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0].cursor, edges.at(-1).cursor])
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return places
    expect(found).toHaveLength(size)
    from = backward ? `before: "${pageInfo.startCursor}"` : `after: "${pageInfo.endCursor}"`
  }
}

test('pages of any size, forward and backward, give every passage once and in one order', async () => {
  const whole = await walk('就业', 100, false)
  expect(whole).toHaveLength(61)
  expect(new Set(whole).size).toBe(61)
  for (const size of [1, 7, 60]) {
    expect(await walk('就业', size, false)).toEqual(whole)
    expect(await walk('就业', size, true)).toEqual(whole)
  }
})

test('the cursor of a passage that is gone is refused', async () => {
  const cursor = Buffer.from('GPC:S:999999/gone/000000#0').toString('base64')
  for (const page of [
    `first: 2, after: "${cursor}"`,
    `last: 2, before: "${Buffer.from('GPC:S:0#0').toString('base64')}"`,
  ]) {
    const { errors } = await api.ask(`{ passages(text: "就业", ${page}) { nodes { match } } }`)
    expect(errors).toEqual([expect.stringContaining('points at is not in this list')])
  }
})

test('a page costs the same statements whatever its size', async () => {
  const query = (size: number) => `{ passages(text: "就业", first: ${size}) { totalCount nodes { ${FIELDS} } } }`
  const [two, many] = [await api.ask(query(2)), await api.ask(query(61))]
  expect(many.errors).toEqual([])
  expect(many.data.passages.nodes).toHaveLength(61)
  expect(many.statements.filter((statement) => statement !== 'SELECT Section')).toEqual(two.statements)
  expect(many.statements).toMatchInlineSnapshot(`
[
  "COUNT TextPart",
  "CUT Source",
  "SELECT Document",
  "SELECT GramDocument",
  "SELECT GramDocument",
  "SELECT GramQueue",
  "SELECT Section",
  "SELECT TextGram",
  "SELECT TextGram",
  "SELECT TextPart",
]
`)
})

test('in the texts of the seeds every passage says what was looked for, and none is missed', async () => {
  const documents = await seeds.document.findMany({
    where: { currentSource: { isNot: null } },
    select: { id: true, currentSource: { select: { text: true } } },
  })
  const texts = new Map(
    documents.map(({ id, currentSource }) => [globalId('Document', id), [...(currentSource?.text ?? '')]]),
  )
  for (const text of ['就业', '城镇新增就业', '2025年']) {
    const { data, errors } = await askerOf(seeds)(
      `{ passages(text: "${text}", first: 100) { totalCount nodes { document { id } charStart charEnd match } } }`,
    )
    expect(errors).toBeUndefined()
    const { totalCount, nodes } = data.passages
    expect(nodes).toHaveLength(Math.min(100, totalCount))
    for (const { document, charStart, charEnd, match } of nodes) {
      expect(texts.get(document.id)?.slice(charStart, charEnd).join('')).toBe(match)
      // A running head may lie between two lines.
      expect(searchText(match).startsWith(text.slice(0, 1))).toBe(true)
      expect(searchText(match).endsWith(text.slice(-1))).toBe(true)
    }
    const anywhere = [...texts.values()].map((characters) => searchText(characters.join('')).split(text).length - 1)
    expect(totalCount).toBeGreaterThanOrEqual(anywhere.reduce((sum, count) => sum + count, 0) * 0.98)
    expect(totalCount).toBeGreaterThan(5)
  }
})
