import { assignedParts } from '../../etl/src/check/assigned-parts.js'
import { holding, type Row } from './figures.js'

const found = (...rows: Row[]) => {
  const { figures, catalogue, regions } = holding(...rows)
  return assignedParts({ figures, regionCode: '610900' }, catalogue, regions)
}
const told = (...rows: Row[]) => found(...rows).map(({ severity, figures }) => [severity, figures])

const sum = { basis: 'CUMULATIVE', spanStart: 2021, year: 2025 } as const
const jobs = (amount: string, place: string | null = null, more: Row[2] = {}): Row => [
  '城镇新增就业',
  amount,
  { ...sum, place, ...more },
]

describe('parts that a document assigns', () => {
  test('exceed its own whole', () => {
    const rows = [jobs('10万人'), jobs('7万人', '汉滨区'), jobs('5万人', '石泉县')]
    expect(told(...rows)).toEqual([['WARNING', [0, 1, 2]]])
    expect(found(...rows)[0]).toMatchObject({
      kind: 'PARTS_EXCEED_WHOLE',
      code: 'assigned-exceed',
      message:
        '城镇新增就业 10万人 (2025): what is assigned to 2 places below comes to 12万人, more than the 10万人 of the whole.',
      messageZh: '城镇新增就业 10万人 (2025)：向2个下辖地区下达的任务合计12万人，超过总目标10万人。',
    })
  })

  test('go over a floor, which may be on purpose', () => {
    const floor = jobs('10万人', null, { amount: { comparator: 'GTE' } })
    expect(told(floor, jobs('7万人', '汉滨区'), jobs('5万人', '石泉县'))).toEqual([['INFO', [0, 1, 2]]])
  })

  test('are held against the largest statement of the whole, each place by its smallest', () => {
    const rows = [jobs('10万人'), jobs('12万人'), jobs('7万人', '汉滨区'), jobs('5万人', '石泉县')]
    expect(told(...rows)).toEqual([])
    expect(told(...rows, jobs('3万人', '紫阳县'), jobs('8万人', '汉滨区'))).toEqual([['WARNING', [1, 2, 3, 4]]])
  })

  test.each<[string, Row[]]>([
    ['that come to the whole', [jobs('10万人'), jobs('6万人', '汉滨区'), jobs('4万人', '石泉县')]],
    ['that exceed it by rounding', [jobs('10万人'), jobs('6.3万人', '汉滨区'), jobs('4.2万人', '石泉县')]],
    ['without a whole', [jobs('6万人', '汉滨区'), jobs('4万人', '石泉县')]],
    ['for one year', [jobs('10万人'), jobs('12万人', '汉滨区', { basis: 'ANNUAL', spanStart: null })]],
    ['of a place elsewhere', [jobs('10万人'), jobs('200万人', '四川省'), jobs('60万人', '西安市')]],
    ['each of which is for one county', [jobs('10万人'), jobs('12万人', '汉滨区', { per: '每镇' })]],
    ['of what was reached', [jobs('10万人'), jobs('12万人', '汉滨区', { status: 'ACTUAL' })]],
    [
      'of rates',
      [
        ['森林覆盖率', '60%'],
        ['森林覆盖率', '65%', { place: '石泉县' }],
        ['森林覆盖率', '70%', { place: '汉滨区' }],
      ],
    ],
  ])('%s: nothing', (_what, rows) => expect(told(...rows)).toEqual([]))
})
