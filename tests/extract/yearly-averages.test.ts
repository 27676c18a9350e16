import { documentOf } from './document-of.js'

const spans = (line: string, heading?: string) =>
  documentOf(line, heading).figures.map(({ indicatorName, spanStart, year }) => `${indicatorName} ${spanStart}–${year}`)

describe('the years that an average covers', () => {
  test('those of the plan, where its last year is named', () => {
    expect(spans('2025年绿色食品产量达到9万吨，文旅收入年均增长8%。')).toEqual([
      '绿色食品产量 null–2025',
      '文旅收入年均增长 2021–2025',
    ])
  })

  test('those of the plan before, where its last year is named', () => {
    expect(spans('2020年货运量达到9万吨，文旅收入年均增长8%。', '发展基础')).toEqual([
      '货运量 null–2020',
      '文旅收入年均增长 2016–2020',
    ])
  })

  test('none of a year in between, nor of a mean over one year', () => {
    expect(spans('2023年茶叶产量年均增长4%。')).toEqual(['茶叶产量年均增长 null–2023'])
    expect(spans('2020年细颗粒物年均浓度下降9%。', '发展基础')).toEqual(['细颗粒物年均浓度下降 null–2020'])
  })
})

test('a scheme called by its years tells no span', () => {
  const [figure] = documentOf('2020年，启动茶产业三年行动计划，茶叶产值增长6%。', '发展基础').figures
  expect(figure).toMatchObject({ basis: 'ANNUAL', spanStart: null, year: 2020 })
})

test('what is taken away over a plan is a sum', () => {
  const [figure] = documentOf('建设用地规模减量40平方公里。').figures
  expect(figure).toMatchObject({ indicatorName: '建设用地规模减量', basis: 'CUMULATIVE', spanStart: 2021, year: 2025 })
})
