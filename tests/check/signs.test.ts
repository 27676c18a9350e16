import { nearestName, surroundingsOf } from '../../etl/src/check/confidence/second-reading.js'
import { plan, report, signsByNumber } from './documents.js'

describe('the name by the words next to the number', () => {
  test.each([
    ['到2025年，全市森林覆盖率达到68%以上。', '森林覆盖率'],
    ['建成热力站8座。', '建成热力站'],
    ['新建3座大型变电站。', '大型变电站'],
    ['培训不少于5万人次。', '培训'],
  ])('%s', (text, name) => {
    const [figure] = plan(text).figures
    expect(figure && nearestName(surroundingsOf(figure))).toBe(name)
  })
})

describe('signs', () => {
  test('a name of the catalogue, alone before its number, is agreed upon', () => {
    const { 68: signs } = signsByNumber(plan('到2025年，森林覆盖率达到68%。'))
    expect(signs).toEqual(expect.arrayContaining(['inCatalogue', 'agrees', 'verbatim']))
    expect(signs).not.toEqual(expect.arrayContaining(['farYear']))
  })

  test('a measure after another clause may be of something there', () => {
    const { 60: goesOn, 68: first } = signsByNumber(plan('新建林果基地5个，满意度达到60%。', '满意度达到68%。'))
    expect(goesOn).toEqual(expect.arrayContaining(['bareName', 'goesOn', 'farYear']))
    expect(first).not.toEqual(expect.arrayContaining(['goesOn']))
  })

  test('levels of a change whose years are not named, and such as are', () => {
    const undated = signsByNumber(report('一、2023年工作回顾', '高新技术企业从80户增加到810户。'))
    expect(undated[810]).toEqual(expect.arrayContaining(['undatedLevels']))
    const dated = signsByNumber(report('一、2023年工作回顾', '高新技术企业从2019年的80户增加到2023年的810户。'))
    expect(dated[810]).not.toEqual(expect.arrayContaining(['undatedLevels']))
  })

  test('what is counted of the document itself, and of the world', () => {
    const signs = signsByNumber(plan('设专栏24个。', '建设产业园区36个。'))
    expect(signs[24]).toEqual(expect.arrayContaining(['ownParts']))
    expect(signs[36]).not.toEqual(expect.arrayContaining(['ownParts']))
  })

  test('a sum over years that nothing names, and one over those of the plan', () => {
    const signs = signsByNumber(report('一、2023年工作回顾', '累计培训12万人次。', '2019年至2023年累计培训15万人次。'))
    expect(signs[12]).toEqual(expect.arrayContaining(['openSpan']))
    expect(signs[15]).not.toEqual(expect.arrayContaining(['openSpan']))
  })
})
