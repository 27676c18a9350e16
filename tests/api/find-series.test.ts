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
  ['国民经济和社会发展计划纲要', '国民经济和社会发展规划纲要'],
  ['国民经济和社会发展计划执行情况', '国民经济和社会发展计划执行情况'],
])('%s without its period: %s', (title, expected) => {
  expect(withoutPeriod(title)).toBe(expected)
})

const document = (id: string, normalizedTitle: string, given: Partial<Edition> = {}): Edition => ({
  id,
  normalizedTitle,
  kind: 'PLAN',
  regionCode: '610100',
  periodStart: null,
  periodEnd: null,
  issuedOn: null,
  issuers: [],
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

/** A plan for the five years from a year on, issued by the city's government unless said otherwise. */
const plan = (normalizedTitle: string, periodStart: number, issuer = 'government') =>
  document(`${normalizedTitle} ${periodStart}`, normalizedTitle, {
    periodStart,
    periodEnd: periodStart + 4,
    issuers: [{ organizationId: issuer }],
  })

describe('a plan that goes on under another title', () => {
  it('is one series, known by its oldest title and called by its latest', () => {
    const editions = [
      plan('环境保护规划', 2006),
      plan('环境保护规划', 2011),
      plan('生态环境保护规划', 2016),
      plan('生态环境保护规划', 2021),
    ]
    expect(findSeries(editions.toReversed())).toEqual([
      {
        key: '610100:环境保护规划',
        title: '生态环境保护规划',
        regionCode: '610100',
        editions: editions.map(({ id }) => id),
      },
    ])
  })

  it('may change its title each time', () => {
    const titles = findSeries([
      plan('交通运输发展规划', 2011),
      plan('综合交通运输发展规划', 2016),
      plan('综合交通运输体系发展规划', 2021),
    ])
    expect(titles.map(({ key, title }) => [key, title])).toEqual([
      ['610100:交通运输发展规划', '综合交通运输体系发展规划'],
    ])
  })

  it.each<[string, Edition[]]>([
    ['of another body', [plan('环境保护规划', 2011), plan('农村环境保护规划', 2016, 'agriculture')]],
    ['of nobody knows whom', [{ ...plan('环境保护规划', 2011), issuers: [] }, plan('生态环境保护规划', 2016)]],
    ['two periods later', [plan('环境保护规划', 2011), plan('生态环境保护规划', 2021)]],
    ['in the same period', [plan('环境保护规划', 2016), plan('生态环境保护规划', 2016)]],
    ['for a single year', [plan('环境保护规划', 2011), { ...plan('生态环境保护规划', 2016), periodEnd: 2016 }]],
    ['of other words', [plan('环境保护规划', 2011), plan('环境监测规划', 2016)]],
    ['with more words than it had', [plan('水利规划纲要', 2011), plan('水利工程建设管理改革规划纲要', 2016)]],
    ['of another kind', [plan('环境保护规划', 2011), plan('生态环境保护方案', 2016)]],
    [
      'while it has a rival',
      [plan('环境保护规划', 2011), plan('生态环境保护规划', 2016), plan('农村环境保护规划', 2016)],
    ],
    [
      'while another may go on in it',
      [plan('环境保护规划', 2011), plan('生态保护规划', 2011), plan('生态环境保护规划', 2016)],
    ],
  ])('is none %s', (_what, editions) => {
    expect(findSeries(editions)).toEqual([])
  })

  it('goes on beside a rival under its old title', () => {
    const editions = [plan('环境保护规划', 2011), plan('环境保护规划', 2016), plan('生态环境保护规划', 2016)]
    expect(findSeries(editions).map((series) => series.editions.length)).toEqual([2])
  })
})
