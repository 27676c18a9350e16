import type { Database } from '@plangraph/database'
import { type Answer, askerOf } from './ask.js'
import { openSeeds } from './seeds-database.js'

const XIAN = '西安市“十四五”人力资源和社会保障事业发展规划'
const ANKANG = '关于创建高质量充分就业市的实施意见'
const SHANGLUO = '商洛市人力资源和社会保障事业发展“十四五”规划'
const SICHUAN = '四川省人力资源和社会保障事业发展“十四五”规划'

const QUERY = `query ($indicators: [String!]) {
  alignment(regions: ["西安市", "安康市", "商洛市", "四川省"], indicators: $indicators) {
    rows { sharedBy cells { region { name } perCapita target { normalizedValue perCapita document { title } } } }
  }
}`

let database: Database
beforeAll(async () => {
  database = await openSeeds()
})
afterAll(() => database.$disconnect())

test.each([
  ['urban-new-employment', [600_000, 100_000, 80_000, 4_250_000]],
  ['urban-registered-unemployment-rate', [5, 4, 4.3, 4.5]],
])('%s of four places, each as its plan states it', async (indicator, [xian, ankang, shangluo, sichuan]) => {
  const { data, errors } = await askerOf(database)(QUERY, { indicators: [indicator] })
  expect(errors).toBeUndefined()
  const [row] = data.alignment.rows
  expect(row.sharedBy).toBe(4)
  for (const { perCapita, target } of row.cells) expect(target.perCapita).toBe(perCapita)
  const cells = row.cells.map(({ region, target }: Answer) => [
    region.name,
    target.normalizedValue,
    target.document.title,
  ])
  expect(cells).toEqual([
    ['西安市', xian, XIAN],
    ['安康市', ankang, ANKANG],
    ['商洛市', shangluo, SHANGLUO],
    ['四川省', sichuan, SICHUAN],
  ])
})

test('a row of an indicator table governs, not what a box rounds', async () => {
  const { data } = await askerOf(database)(
    '{ targets(filter: { regions: ["四川省"], text: "电子社保卡" }) { nodes { indicator { code } } } }',
  )
  const [code] = data.targets.nodes.map(({ indicator }: Answer) => indicator?.code)
  const answer = await askerOf(database)(
    `query ($indicators: [String!]) {
      alignment(regions: ["四川省"], indicators: $indicators) {
        rows { cells { target { printed origin } restatements { printed origin } } }
      }
    }`,
    { indicators: [code] },
  )
  expect(answer.data.alignment.rows[0].cells[0]).toEqual({
    target: { printed: '67', origin: 'TABLE' },
    restatements: [{ printed: '2/3', origin: 'BOX' }],
  })
})
