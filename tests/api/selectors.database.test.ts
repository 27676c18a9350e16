import type { Database } from '@plangraph/database'
import { askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { type Answer, openApi, type TestApi } from './api.js'
import { fill } from './fixture.js'

const SELECTORS =
  'selectors { type ... on TextQuoteSelector { exact prefix suffix } ... on TextPositionSelector { start end } }'

/** A text in which UTF-16 units and code points differ: 𠮷 and 😀 are two units each. */
const TEXT = `${'𠮷'.repeat(40)}😀第一章\n城镇新增\n就业６０％以上。`

let api: TestApi
let seeds: Database
beforeAll(async () => {
  api = await openApi({
    fill: async (database) => {
      await fill(database)
      await database.source.updateMany({ where: { documentId: 'plan' }, data: { text: TEXT } })
      const offsets = { charStart: 45, charEnd: 56 }
      await database.evidence.update({ where: { id: 'jobs-prose' }, data: offsets })
      await database.evidence.update({ where: { id: 'rate' }, data: { charStart: 0, charEnd: 2 } })
    },
  })
  seeds = await openSeeds()
})
afterAll(async () => {
  await api.close()
  await seeds.$disconnect()
})

test('a quote with its context, and its position, both in code points', async () => {
  const { data, errors } = await api.ask(
    `{ targets(filter: { documents: ["市政发〔2021〕24号"], years: [2025] }) { nodes { printed evidence { ${SELECTORS} } } } }`,
  )
  expect(errors).toEqual([])
  const found = Object.fromEntries(data.targets.nodes.map((node: Answer) => [node.printed, node.evidence.selectors]))
  expect(found['≤4']).toEqual([
    { type: 'TextQuoteSelector', exact: '𠮷𠮷', prefix: '', suffix: '𠮷'.repeat(32) },
    { type: 'TextPositionSelector', start: 0, end: 2 },
  ])
  const prose = data.targets.nodes.find(({ evidence }: Answer) => evidence.selectors[1].start === 45)
  expect(prose.evidence.selectors).toEqual([
    {
      type: 'TextQuoteSelector',
      exact: '城镇新增\n就业６０％以',
      prefix: `${'𠮷'.repeat(27)}😀第一章\n`,
      suffix: '上。',
    },
    { type: 'TextPositionSelector', start: 45, end: 56 },
  ])
})

test('transcriptions, and documents whose text is not here, have none', async () => {
  const { data, errors } = await api.ask(`{
    targets(filter: { origins: [TRANSCRIBED] }) { nodes { evidence { ${SELECTORS} } } }
    bulk: targets(filter: { regions: ["四川省"] }, first: 1) { nodes { evidence { charStart ${SELECTORS} } } }
  }`)
  expect(errors).toEqual([])
  expect(data.targets.nodes).toEqual([{ evidence: { selectors: null } }])
  expect(data.bulk.nodes[0].evidence).toEqual({ charStart: expect.any(Number), selectors: null })
})

test('the texts are read by one statement, however many quotes are cut from them', async () => {
  const query = (size: number) =>
    `{ targets(first: ${size}, filter: { years: [2025, 2030, 2031] }, sort: REGION, direction: DESC) {
      nodes { document { id } evidence { quote ${SELECTORS} } } } }`
  const [one, many] = [await api.ask(query(1)), await api.ask(query(100))]
  expect(one.data.targets.nodes[0].evidence.selectors).toHaveLength(2)
  expect(many.data.targets.nodes).toHaveLength(100)
  expect(many.statements).toEqual(one.statements)
  expect(many.statements).toEqual(['CUT Source', 'SELECT Target'])
})

/** All places of a text that quote selectors may mean, in code points. */
function placesOf(text: string, { prefix, exact, suffix }: Answer): number[] {
  const whole = prefix + exact + suffix
  const places: number[] = []
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    places.push([...text.slice(0, at + prefix.length)].length)
  }
  return places
}

test('every quote of the seeds is found by its selectors, and by its words and their context nowhere else', async () => {
  const ask = askerOf(seeds)
  const { data, errors } = await ask('{ documents(filter: { status: INGESTED }) { nodes { id text } } }')
  expect(errors).toBeUndefined()
  let looked = 0
  for (const { id, text } of data.documents.nodes) {
    const points = [...text]
    const answer = await ask(
      `query ($id: ID!) { document(id: $id) { targets(first: 100) { nodes { evidence { quote ${SELECTORS} } } } } }`,
      { id },
    )
    for (const { evidence } of answer.data.document.targets.nodes) {
      const [quote, position] = evidence.selectors
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(placesOf(text, quote)).toEqual([position.start])
      const unspaced = (words: string) => words.replace(/\s+/g, '')
      expect([...unspaced(evidence.quote)].filter((point) => !unspaced(quote.exact).includes(point))).toEqual([])
      looked++
    }
  }
  expect(looked).toBeGreaterThan(250)
})
