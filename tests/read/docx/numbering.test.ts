import { formatNumber } from '../../../etl/src/read/docx/numbering/format.js'
import { abstractList, inList, level, list, nothing, restartAt } from './lists.js'
import { p, r, wordLines } from './word.js'

const plan = abstractList(0, [
  { text: '第%1章', format: 'chineseCountingThousand', more: '<w:suff w:val="space"/>' },
  { text: '%2、', format: 'chineseCounting', more: nothing },
  { text: '（%3）', format: 'chineseCounting', more: nothing },
  { text: '%4.', more: nothing },
])
const item = (text: string, at: number, id = 1) => p(r(text), inList(id, at))

test('numbers precede their text as printed, and restart under each higher one', async () => {
  const body = [
    item('发展环境', 0),
    item('发展基础', 1),
    item('主要成就', 2),
    item('城镇新增就业60万人。', 3),
    item('城镇登记失业率控制在4.5%以内。', 3),
    item('主要问题', 2),
    item('稳定就业岗位10万个。', 3),
    item('发展目标', 0),
    item('总体要求', 1),
  ].join('')
  expect(await wordLines(body, { numbering: plan + list(1, 0) })).toEqual([
    '第一章 发展环境',
    '一、发展基础',
    '（一）主要成就',
    '1.城镇新增就业60万人。',
    '2.城镇登记失业率控制在4.5%以内。',
    '（二）主要问题',
    '1.稳定就业岗位10万个。',
    '第二章 发展目标',
    '一、总体要求',
  ])
})

test('a level of several numbers tells them all, in decimals where it is legal', async () => {
  const numbering =
    abstractList(0, [
      { text: '第%1章', format: 'chineseCounting' },
      { text: '%1.%2', more: '<w:isLgl/>' },
      { text: '%1-%2', format: 'upperRoman' },
    ]) + list(1, 0)
  expect(await wordLines(item('总则', 0) + item('目标', 1) + item('指标', 2), { numbering })).toEqual([
    '第一章 总则',
    '1.1 目标',
    '一-1 指标',
  ])
})

test('a level before any of the one above shows where that would begin, and leaves it its first number', async () => {
  const numbering = abstractList(0, [{ text: '%1.' }, { text: '%1.%2' }]) + list(1, 0)
  expect(await wordLines(item('甲', 1) + item('乙', 0) + item('丙', 1), { numbering })).toEqual([
    '1.1 甲',
    '1. 乙',
    '1.1 丙',
  ])
})

test('lists of one definition count on together, unless one restarts', async () => {
  const numbering = abstractList(0, [{ text: '%1.' }]) + list(1, 0) + list(2, 0) + list(3, 0, restartAt(0, 5))
  const body = [1, 2, 3, 3, 1].map((id) => item('就业', 0, id)).join('')
  expect(await wordLines(body, { numbering })).toEqual(['1. 就业', '2. 就业', '5. 就业', '6. 就业', '7. 就业'])
})

test('a list may redefine a level', async () => {
  const own = `<w:lvlOverride w:ilvl="0">${level({ text: '（%1）', format: 'decimalEnclosedCircle', start: 3 }, 0)}</w:lvlOverride>`
  const numbering = abstractList(0, [{ text: '%1.' }]) + list(1, 0, own)
  expect(await wordLines(item('就业', 0), { numbering })).toEqual(['（③） 就业'])
})

test.each([
  ['0', ['1.', '1)', '2)', '2.', '3)']],
  ['1', ['1.', '1)', '2)', '2.', '1)']],
])('a level that restarts after level %s', async (after, numbers) => {
  const levels = [{ text: '%1.' }, { text: '%2)', more: `<w:lvlRestart w:val="${after}"/>` }]
  const body = [0, 1, 1, 0, 1].map((at) => item('甲', at)).join('')
  expect(await wordLines(body, { numbering: abstractList(0, levels) + list(1, 0) })).toEqual(
    numbers.map((number) => `${number} 甲`),
  )
})

test.each([
  ['a bullet', [{ text: '', format: 'bullet' }]],
  ['no number', [{ text: '', format: 'none' }]],
  ['a level that is not defined', []],
])('%s leaves the text alone', async (_what, levels) => {
  expect(await wordLines(item('就业', 0), { numbering: abstractList(0, levels) + list(1, 0) })).toEqual(['就业'])
})

describe('styles', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>' +
    '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H1"/></w:style>'
  const numbering =
    abstractList(0, [
      { text: '%1、', format: 'chineseCounting', more: `<w:pStyle w:val="H1"/>${nothing}` },
      { text: '（%2）', format: 'chineseCounting', more: nothing },
    ]) + list(1, 0)
  const styled = (text: string, style: string, more = '') => p(r(text), `<w:pStyle w:val="${style}"/>${more}`)

  test('number their paragraphs, those based on them too', async () => {
    const body = styled('总体要求', 'H1') + styled('指导思想', 'H2') + styled('重点任务', 'Own') + p(r('正文'))
    expect(await wordLines(body, { styles, numbering })).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '二、重点任务',
      '正文',
    ])
  })

  test('yield to what a paragraph says: level, or no list at all', async () => {
    const inner = styled('指导思想', 'H1', '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    const body = styled('总体要求', 'H1') + inner + styled('附件', 'H1', inList(0))
    expect(await wordLines(body, { styles, numbering })).toEqual(['一、总体要求', '（一）指导思想', '附件'])
  })

  test('may be based on each other in a circle', async () => {
    const circle =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    expect(await wordLines(styled('正文', 'A'), { styles: circle })).toEqual(['正文'])
  })

  test('of lists hold the levels of definitions that point to them', async () => {
    const linking =
      abstractList(0, [{ text: '%1、', format: 'ideographTraditional', more: nothing }], '<w:styleLink w:val="L"/>') +
      abstractList(1, [], '<w:numStyleLink w:val="L"/>') +
      list(1, 0) +
      list(2, 1)
    const listStyle =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const body = item('就业', 0, 2) + item('社保', 0, 2)
    expect(await wordLines(body, { styles: listStyle, numbering: linking })).toEqual(['甲、就业', '乙、社保'])
  })
})

test('a deleted paragraph has no number', async () => {
  const gone = p(`<w:del>${r('旧')}</w:del>`, `${inList(1)}<w:rPr><w:del/></w:rPr>`)
  const numbering = abstractList(0, [{ text: '%1.' }]) + list(1, 0)
  expect(await wordLines(item('甲', 0) + gone + item('乙', 0), { numbering })).toEqual(['1. 甲', '2. 乙'])
})

test.each([
  ['decimal', 12, '12'],
  ['decimalZero', 7, '07'],
  ['decimalFullWidth', 12, '１２'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 21, '二十一'],
  ['chineseCounting', 105, '一○五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 1001, '一千零一'],
  ['chineseCountingThousand', 10010, '一万零一十'],
  ['japaneseCounting', 19, '十九'],
  ['ideographDigital', 20, '二〇'],
  ['ideographTraditional', 3, '丙'],
  ['ideographTraditional', 11, '11'],
  ['ideographZodiac', 12, '亥'],
  ['ideographZodiacTraditional', 13, '丙子'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['upperLetter', 28, 'BB'],
  ['lowerLetter', 26, 'z'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 14, 'xiv'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalEnclosedFullstop', 2, '⒉'],
  ['numberInDash', 2, '- 2 -'],
  ['001, 002, 003, ...', 12, '012'],
  ['lowerRoman', 999_999_999, '999999999'],
  ['constructor', 5, '5'],
])('%s prints %d as %s', (format, value, printed) => expect(formatNumber(value, format)).toBe(printed))
