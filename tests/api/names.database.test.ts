import type { Database } from '@plangraph/database'
import { openApi, type TestApi } from './api.js'
import { fill } from './fixture.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi({
    fill: async (database: Database) => {
      await fill(database)
      const name = (code: string, data: object) => database.indicator.update({ where: { code }, data })
      await name('urban-new-employment', { nameEn: 'New urban jobs', aliases: ['新增城镇就业'] })
    },
  })
})
afterAll(() => api.close())

const namesOf = async (text: string) => {
  const { data, errors } = await api.ask(
    'query ($text: String!) { names(text: $text, first: 3) { isGuess regions { name } indicators { code } } }',
    { text },
  )
  expect(errors).toEqual([])
  const { isGuess, regions, indicators } = data.names
  return {
    isGuess,
    regions: regions.map(({ name }: { name: string }) => name),
    indicators: indicators.map(({ code }: { code: string }) => code),
  }
}

const JOBS = 'urban-new-employment'

test.each([
  ['西安', { isGuess: false, regions: ['西安市'], indicators: [] }],
  ['xi’an', { isGuess: false, regions: ['西安市'], indicators: [] }],
  ['XIAN', { isGuess: false, regions: ['西安市'], indicators: [] }],
  ['jobs URBAN', { isGuess: false, regions: [], indicators: [JOBS] }],
  ['新增城镇就业', { isGuess: false, regions: [], indicators: [JOBS] }],
  ['Shanxi', { isGuess: true, regions: ['陕西省'], indicators: [] }],
  ['New urban jbos', { isGuess: true, regions: [], indicators: [JOBS] }],
  ['%', { isGuess: false, regions: [], indicators: [] }],
  ['  ', { isGuess: false, regions: [], indicators: [] }],
])('%s names what its words are found in, else what it may be misspelt for', async (text, found) => {
  expect(await namesOf(text)).toEqual(found)
})

test('larger regions come first, and no more than were asked for', async () => {
  const { regions } = await namesOf('6')
  expect([regions.length, regions[0]]).toEqual([3, '陕西省'])
})
