import type { Database } from '@plangraph/database'
import { type Answer, askerOf } from './ask.js'
import { openSeeds } from './seeds-database.js'

let database: Database
let documents: Answer[]
beforeAll(async () => {
  database = await openSeeds()
  const { data } = await askerOf(database)(`{
    documents(first: 100) {
      totalCount
      nodes { id title documentNumber status sourceFile region { name } readability { isWhole characters meaningless pages unreadPages tables unreadTables unreadRows unreadParts } citedBy { from { sourceFile } } }
    }
  }`)
  documents = data.documents.nodes
  expect(documents).toHaveLength(data.documents.totalCount)
})
afterAll(() => database.$disconnect())

const citing = ({ citedBy }: Answer) => [...new Set(citedBy.map(({ from }: Answer) => from.sourceFile))].sort()

test('the five files are the ingested documents', () => {
  const ingested = documents.filter(({ status }) => status === 'INGESTED')
  expect(ingested.map(({ sourceFile, documentNumber }) => [sourceFile, documentNumber]).sort()).toEqual([
    ['ankang-employment-opinion-2022.txt', '安政办发〔2022〕11号'],
    ['shangluo-hrss-plan-2021.txt', '商人社发〔2021〕273号'],
    ['sichuan-hrss-plan-2021.txt', null],
    ['xian-employment-scheme-2022.txt', '市政办发〔2022〕31号'],
    ['xian-hrss-plan-2021.txt', '市政发〔2021〕24号'],
  ])
})

test('how much of them could be read is told of those whose text is here', () => {
  const told = documents.map(({ status, sourceFile, readability }) => [status, sourceFile, readability])
  for (const [status, , readability] of told) expect(readability === null).toBe(status !== 'INGESTED')
  const plans = Object.fromEntries(told.map(([, sourceFile, readability]) => [sourceFile, readability]))
  expect(plans['ankang-employment-opinion-2022.txt']).toMatchInlineSnapshot(`
{
  "characters": 6485,
  "isWhole": true,
  "meaningless": 0,
  "pages": 12,
  "tables": 0,
  "unreadPages": 0,
  "unreadParts": 0,
  "unreadRows": 0,
  "unreadTables": 0,
}
`)
  expect(plans['sichuan-hrss-plan-2021.txt']).toMatchInlineSnapshot(`
{
  "characters": 23659,
  "isWhole": true,
  "meaningless": 0,
  "pages": null,
  "tables": 2,
  "unreadPages": 0,
  "unreadParts": 0,
  "unreadRows": 0,
  "unreadTables": 0,
}
`)
})

test('every other document is transcribed or known from citations', () => {
  const others = documents.filter(({ status }) => status !== 'INGESTED')
  const transcribed = others.filter(({ status }) => status === 'TRANSCRIBED')
  expect(transcribed.map(({ title, documentNumber }) => [title, documentNumber]).sort()).toEqual([
    ['“十四五”就业促进规划', '国发〔2021〕14号'],
    ['人力资源和社会保障事业发展“十四五”规划', null],
    ['陕西省“十四五”就业促进规划', '陕政办发〔2021〕31号'],
    ['陕西省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', null],
  ])
  const cited = others.filter(({ status }) => status === 'REFERENCED')
  expect(cited).toHaveLength(others.length - transcribed.length)
  expect(cited.filter(({ citedBy }) => citedBy.length === 0)).toEqual([])
})

test.each([
  ['陕西省', ['shangluo-hrss-plan-2021.txt', 'xian-hrss-plan-2021.txt']],
  ['全国', ['sichuan-hrss-plan-2021.txt', 'xian-hrss-plan-2021.txt']],
])('the human resources plan of %s is one document, whichever document cites it', (region, files) => {
  const plans = documents.filter(
    (document) =>
      document.status !== 'INGESTED' &&
      document.region?.name === region &&
      document.title.includes('人力资源和社会保障事业发展'),
  )
  expect(plans.map(citing)).toEqual([files])
})

test('a document is found by its number and by its title', async () => {
  const ask = askerOf(database)
  const byNumber = await ask('{ document(id: "陕政办发〔2021〕31号") { id title status } }')
  const byTitle = await ask(
    '{ documents(filter: { text: "陕西省“十四五”就业促进规划" }) { nodes { id title status } } }',
  )
  expect(byNumber.data.document).toMatchObject({ title: '陕西省“十四五”就业促进规划', status: 'TRANSCRIBED' })
  expect(byTitle.data.documents.nodes).toEqual([byNumber.data.document])
})
