import { tidyName } from '../../etl/src/extract/names/tidy-name.js'
import { testProse } from './prose-cases.js'

test.each<[string, string | null]>([
  ['河北—', '河北'],
  ['、城镇新增就业', '城镇新增就业'],
  ['/年的企业', '年的企业'],
  ['常住人口城镇化率（', '常住人口城镇化率'],
  ['（已整治）', '已整治'],
  ['“小巨人”企业', '“小巨人”企业'],
  ['（市、区）森林覆盖率（%）', '（市、区）森林覆盖率（%）'],
  ['PM2.5浓度', 'PM2.5浓度'],
  ['5G基站', '5G基站'],
  ['E’京((cid:127)(cid:128))R=2', null],
  ['≥', null],
  ['—', null],
])('%s is called %s', (name, tidy) => {
  expect(tidyName(name)).toBe(tidy)
})

describe('names without marks', () => {
  testProse([
    [
      'a dash between place and number',
      '各市未开工的项目：安康—12个、商洛—5个。',
      ['安康: 12 个, EQ, POINT, CURRENT 2025', '商洛: 5 个, EQ, POINT, CURRENT 2025'],
    ],
  ])
})
