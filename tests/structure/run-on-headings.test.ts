import { outlineOf, structureOf } from './structure-of.js'

const title = '安康市就业促进规划（2021—2025年）'
const preamble = '为促进高质量充分就业，结合实际，制定本规划。'
const rest = '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处。'

describe('an outline that is printed in one line', () => {
  test('is cut at numbers that carry on their count, title and part without a mark between them too', () => {
    const line = `${preamble}一、总体要求（一）指导思想。以人民为中心。（二）主要目标。城镇新增就业10万人。二、重点任务（一）扩大就业。开发岗位。（二）加强培训。培训3万人次。三、保障措施${rest}`
    expect(outlineOf(structureOf(`${title}\n\n${line}\n`))).toEqual([
      '1 一、 总体要求',
      '2 （一） 指导思想',
      '2 （二） 主要目标',
      '1 二、 重点任务',
      '2 （一） 扩大就业',
      '2 （二） 加强培训',
      '1 三、 保障措施',
    ])
  })

  test('goes on counting below the next part, and restarts after a notice', () => {
    const line = `${preamble}　　一、形势　　（一）基础良好。就业稳定。　　二、任务　　（二）扩大就业。开发岗位。　　（三）强化服务。服务到人。${rest}`
    expect(outlineOf(structureOf(`${title}\n\n${line}\n`)).slice(-3)).toEqual([
      '1 二、 任务',
      '2 （二） 扩大就业',
      '2 （三） 强化服务',
    ])
  })

  test.each(['\u3000\u3000', '\u3000\u00a0 '])(
    'is cut at the indents of paragraphs, whatever its first number is',
    (indent) => {
      const lines = ['三、扩大就业', '（一）开发岗位。', rest, '四、加强培训', rest, rest, rest, rest, rest, rest, rest]
      expect(outlineOf(structureOf(`${title}\n\n${preamble}\n\n二、形势\n\n${lines.join(indent)}\n`))).toEqual([
        '1 二、 形势',
        '1 三、 扩大就业',
        '2 （一） 开发岗位',
        '1 四、 加强培训',
      ])
    },
  )

  test('two letters of blanks in a short paragraph are none', () => {
    const { paragraphs } = structureOf(`${title}\n\n一、形势\n\n甲　　乙　　丙　　丁　　戊　　己${rest}\n`)
    expect(paragraphs.filter(({ text }) => text.text.startsWith('乙'))).toEqual([])
  })

  test('lists in sentences and lists of annexes stay in their paragraph', () => {
    const line = `${preamble}一、申报条件符合下列情形的不予受理：（一）资料不全；（二）逾期申报。二、工作要求${rest}附件：1.任务分解表2.岗位目录`
    const { sections, paragraphs } = structureOf(`${title}\n\n${line}\n`)
    expect(sections.map(({ number }) => number)).toEqual(['一、', '二、'])
    expect(paragraphs.map(({ text }) => text.text).join('\n')).toContain('1.任务分解表2.岗位目录')
  })

  test('what follows the foot of a notice is read', () => {
    const line = `${preamble}一、及时部署。二、按时报送。抄送：省人力资源社会保障厅。附件就业检查计划。一、指导思想以人民为中心，提高就业质量，扩大就业容量。二、检查内容${rest}`
    expect(outlineOf(structureOf(`${title}\n\n${line}\n`))).toEqual([
      '1 一、 及时部署',
      '1 二、 按时报送',
      '1 一、 指导思想',
      '1 二、 检查内容',
    ])
  })
})

test('a heading that blanks set off and a box after a sentence begin lines of their own', () => {
  const text = [title, '一、就业形势', `${rest}专栏1　重点就业工程　　二、主要任务`, rest].join('\n\n')
  expect(outlineOf(structureOf(`${text}\n`))).toEqual(['1 一、 就业形势', '2 专栏 1 重点就业工程', '1 二、 主要任务'])
})

test('numbers in a paragraph that are no count stay in it', () => {
  const text = [title, '一、就业形势', `坚持安全第一、预防为主。其中城镇3.5万人。第二、三产业占比提高。${rest}`].join(
    '\n\n',
  )
  const { sections, paragraphs } = structureOf(`${text}\n`)
  expect(sections).toHaveLength(1)
  expect(paragraphs.at(-1)?.text.text).toContain('第一、预防为主')
})

test('cells that ran together are no prose', () => {
  const cells = Array.from({ length: 12 }, (_, i) => `县${i}100.0%${i + 20}.5%`).join('')
  const { paragraphs } = structureOf(
    `${[title, '一、进展情况', `${rest}附表各县进展${cells}。${rest}`].join('\n\n')}\n`,
  )
  expect(paragraphs.filter(({ section }) => section === 0).map(({ role }) => role)).toEqual(['body', 'note', 'body'])
})
