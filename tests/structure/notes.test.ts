import { planOf } from './structure-of.js'

const table = ['专栏 1 主要指标', '指标\t2020年\t2025年', '1.城镇新增就业（万人）\t8\t[50]', '2.参保率（%）\t90\t95']

test('a note ends with its sentence, though tabs follow it; the prose after it is the section’s', () => {
  const document = planOf(
    '第一节 主要目标',
    ...table,
    '注：[]内为五年累计数。\t\t\t',
    '',
    '到2035年，就业质量显著提升，保持较低失业水平，',
    '',
    '社会保障更加公平。',
    '第二节 组织保障',
  )
  expect(document.tables[0]).toMatchObject({ note: '注：[]内为五年累计数。' })
  expect(document.tables[0]?.rows).toHaveLength(2)
  expect(document.sections[0]?.text).toBe('到2035年，就业质量显著提升，保持较低失业水平，社会保障更加公平。')
  expect(document.paragraphs.map(({ role, section }) => [role, section]).slice(1, 3)).toEqual([
    ['note', 1],
    ['body', 0],
  ])
})

test('a numbered note goes on over its items, not over the heading after it', () => {
  const document = planOf(
    '一、主要目标',
    ...table,
    '注：1.[ ]内为五年累计数；',
    '2.“—”表示无统计数据。',
    '二、组织保障',
    '加强组织领导。',
  )
  expect(document.tables[0]?.note).toBe('注：1.[ ]内为五年累计数；2.“—”表示无统计数据。')
  expect(document.sections.map((section) => section.title)).toEqual(['主要目标', '主要指标', '组织保障'])
})

test('a note without a full stop ends with its line where every line is a paragraph', () => {
  const long = '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。'
  const document = planOf('一、主要目标', ...table, '注：[ ]内为五年累计数', ...[1, 2, 3].map(() => long.repeat(2)))
  expect(document.tables[0]?.note).toBe('注：[ ]内为五年累计数')
})

test('an item after a note without items is a heading', () => {
  const document = planOf(
    '一、主要目标',
    '1.总体目标。扩大就业。',
    ...table,
    '注：[ ]内为五年累计数。',
    '2.具体目标。提升质量。',
  )
  expect(document.sections.map((section) => section.title)).toContain('具体目标')
})

test('what begins with the mark of a note and says what is in it is a note, an item of a list is none', () => {
  const document = planOf(
    '一、主要目标',
    '到2025年，床位达到310张①，药房达到9个[2]。',
    '①含社区床位20张。',
    '[2] 不含乡镇药房3个。',
    '',
    '³含在建床位4张。',
    '1.含油污水处理率达到90%。',
    '②包含托育点5个的社区达到8个。',
  )
  const notes = document.paragraphs.filter(({ role }) => role === 'note').map(({ text }) => text.text)
  expect(notes).toEqual(['①含社区床位20张。', '[2] 不含乡镇药房3个。', '含在建床位4张。'])
})
