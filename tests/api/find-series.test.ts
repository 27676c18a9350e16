import { type Edition, findSeries, withoutPeriod } from '../../api/src/domain/plan-series/plan-series.js'

test.each([
  ['国民经济和社会发展规划和2035年远景目标纲要', '国民经济和社会发展规划纲要'],
  ['国家综合防灾减灾规划', '综合防灾减灾规划'],
  ['2023年政府工作报告', '政府工作报告'],
  ['政府工作报告--2013年2月28日在第十四届人民代表大会第二次会议上', '政府工作报告'],
  ['做好2024年度重点群体就业工作的通知', '做好重点群体就业工作的通知'],
  ['国土空间生态修复规划(草案)', '国土空间生态修复规划'],
  ['2016-2020年养老服务发展规划', '养老服务发展规划'],
  ['国家公园', '国家公园'],
])('%s without its period: %s', (title, expected) => {
  expect(withoutPeriod(title)).toBe(expected)
})

const document = (id: string, normalizedTitle: string, given: Partial<Edition> = {}): Edition => ({
  id,
  normalizedTitle,
  kind: 'PLAN',
  regionCode: '610100',
  periodStart: null,
  issuedOn: null,
  ...given,
})
const found = (...documents: Edition[]) => findSeries(documents).map(({ key, editions }) => [key, ...editions])

test('editions of one plan, the earliest period first, whichever order they came in', () => {
  const editions = [
    document('third', '就业促进规划', { periodStart: 2026 }),
    document('first', '就业促进规划', { periodStart: 2016, issuedOn: '2017-01-01' }),
    document('draft', '就业促进规划(草案)', { periodStart: 2021, issuedOn: '2021-03-01' }),
    document('second', '就业促进规划', { periodStart: 2021, issuedOn: '2021-09-01' }),
  ]
  const expected = [['610100:就业促进规划', 'first', 'draft', 'second', 'third']]
  expect(found(...editions)).toEqual(expected)
  expect(found(...editions.reverse())).toEqual(expected)
})

test('the yearly reports of one government: by the year in the title, else by the day they were given', () => {
  const report = { kind: 'REPORT' } as const
  expect(
    found(
      document('b', '2019年政府工作报告', report),
      document('a', '政府工作报告', { ...report, issuedOn: '2018-03-07' }),
    ),
  ).toEqual([['610100:政府工作报告', 'a', 'b']])
})

const first = document('first', '就业促进规划', { periodStart: 2016 })
test.each([
  ['of the same period', document('other', '就业促进规划', { periodStart: 2016 })],
  ['of another region', document('other', '就业促进规划', { periodStart: 2021, regionCode: '610900' })],
  ['of no region', document('other', '就业促进规划', { periodStart: 2021, regionCode: null })],
  ['of another title', document('other', '创业促进规划', { periodStart: 2021 })],
  ['without a period', document('other', '就业促进规划', { issuedOn: '2021-01-01' })],
  ['of law', document('other', '就业促进规划', { periodStart: 2021, kind: 'REGULATION' })],
])('no series with one %s', (_what, other) => {
  expect(found(first, other)).toEqual([])
})

test('no series of titles that say nothing of their subject', () => {
  expect(found(document('a', '2023年工作要点'), document('b', '2024年工作要点'))).toEqual([])
})
