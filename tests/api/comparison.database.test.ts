import { columnsOf, comparePlaces } from '../../api/src/domain/alignment/compare-places.js'
import { openSeeds } from '../seeds/seeds-database.js'

const WIDE = Number.POSITIVE_INFINITY

describe('columns', () => {
  const rows = [
    ['goal', '西安市', '安康市'],
    ['城镇新增就业人数和别的', '60 万人', '—'],
  ]
  test('are below one another, Chinese characters twice as wide', () => {
    expect(columnsOf(rows, WIDE)).toEqual({
      lines: ['goal                    西安市   安康市', '城镇新增就业人数和别的  60 万人  —'],
      left: 0,
    })
  })
  test('the first is cut where space is short', () => {
    expect(columnsOf(rows, 36).lines).toEqual([
      'goal                 西安市   安康市',
      '城镇新增就业人数和…  60 万人  —',
    ])
  })
  test('the last are left out where there is less', () => {
    expect(columnsOf(rows, 30)).toEqual({
      lines: ['goal                   西安市', '城镇新增就业人数和别…  60 万人'],
      left: 1,
    })
  })
})

test('the places of the seeds side by side, each with its documents', async () => {
  const database = await openSeeds()
  const [wide, narrow] = await Promise.all([comparePlaces(database, WIDE), comparePlaces(database, 60)])
  await database.$disconnect()
  expect(wide).toMatch(/^goal +四川省 +安康市 +商洛市 +西安市$/m)
  expect(wide).toMatch(/^城镇新增就业人数 +\[>425\] 万人 +10 万人 +\[8\] 万人 +\[60\] 万人$/m)
  expect(wide).toMatch(/^西安市: 西安市“十四五”人力资源和社会保障事业发展规划 \(市政发〔2021〕24号\)$/m)
  // What a box rounds to 2/3 never represents the 67 of the table.
  expect(wide).not.toContain('2/3')
  expect(narrow).toMatch(/^1 more place does not fit into this terminal\.$/m)
})
