import { linesOf, readWell, stroke, tablesOf, text, thinFill } from './pdf-writer.js'

type Draw = typeof stroke

const columns = [60, 110, 300, 400, 500] as const
const xs = [...columns]

/** A table of rows 30 points high from `top` on; spans: lines left out, by [x, row] for vertical ones. */
function net(
  draw: Draw,
  top: number,
  rowCount: number,
  without: { below?: [number, number][]; beside?: [number, number][] } = {},
) {
  const lines: string[] = []
  const missing = (list: [number, number][] | undefined, a: number, b: number) =>
    list?.some(([x, y]) => x === a && y === b) ?? false
  for (let row = 0; row <= rowCount; row++)
    for (let column = 0; column < 4; column++)
      if (!missing(without.below, column, row))
        lines.push(draw(xs[column] as number, top + row * 30, xs[column + 1] as number, top + row * 30))
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column <= 4; column++)
      if (!missing(without.beside, column, row))
        lines.push(draw(xs[column] as number, top + row * 30, xs[column] as number, top + row * 30 + 30))
  return lines.join('\n')
}

const row = (words: readonly string[], top: number, row = 0) =>
  words
    .map((word, i) => (word === '' ? '' : text(word, (columns[i] as number) + 6, top + row * 30 + 20, 10)))
    .join('\n')

const rows = (all: readonly (readonly string[])[], top: number) => all.map((words, i) => row(words, top, i)).join('\n')

const printed = [
  ['序号', '指标', '2020年', '2025年'],
  ['一', '就业', '', ''],
  ['1', '城镇新增就业', '15', '[60]'],
  ['2', '登记失业率', '', '<5'],
]

test.each([
  ['stroked', stroke],
  ['filled as thin rectangles', thinFill],
])('lines that are %s make cells, with spans where one is missing', async (_how, draw) => {
  const drawn = net(draw, 100, 4, {
    beside: [
      [2, 1],
      [3, 1],
    ],
    below: [[0, 3]],
  })
  const read = await readWell([text('前文', 60, 80), drawn, rows(printed, 100), text('后文', 60, 300)].join('\n'))
  expect(tablesOf(read)).toEqual([
    ['序号|指标|2020年|2025年', '一|就业{1x3}', '1/2{2x1}|城镇新增就业|15|[60]', '登记失业率||<5'],
  ])
  expect(linesOf(read).map((line) => line.slice(4))).toEqual(['前文', '后文'])
  expect(read.text.indexOf('前文')).toBeLessThan(read.grids[0]?.start ?? 0)
})

test('a table may be open at the sides, and a page break may cut a row', async () => {
  const open = {
    beside: [0, 1, 2, 3].flatMap((at): [number, number][] => [
      [0, at],
      [4, at],
    ]),
  }
  const cut = { below: [0, 1, 2, 3].map((column): [number, number] => [column, 4]) }
  const read = await readWell(
    [net(stroke, 100, 4, open), rows(printed, 100)].join('\n'),
    [net(stroke, 100, 4, cut), rows(printed, 100)].join('\n'),
  )
  const expected = ['序号|指标|2020年|2025年', '一|就业||', '1|城镇新增就业|15|[60]', '2|登记失业率||<5']
  expect(tablesOf(read)).toEqual([expected, expected])
})

test('a row that is cut open is read together, each line with its page', async () => {
  const side = (line: number) => [0, 1, 2, 3].map((column): [number, number] => [column, line])
  const rest = ['', '及再就业人数', '', '']
  const next = ['3', '登记失业率', '', '<5']
  const read = await readWell(
    [net(stroke, 100, 4, { below: side(4) }), rows([...printed.slice(0, 3), ['2', '失业人员培训', '8', '']], 100)].join(
      '\n',
    ),
    [net(stroke, 100, 2, { below: side(0) }), rows([rest, next], 100)].join('\n'),
  )
  expect(tablesOf(read)).toEqual([
    [
      '序号|指标|2020年|2025年',
      '一|就业||',
      '1|城镇新增就业|15|[60]',
      '2|失业人员培训/及再就业人数|8|',
      '3|登记失业率||<5',
    ],
  ])
  const page = (words: string) => read.lines.find(({ start, end }) => read.text.slice(start, end) === words)?.page
  expect([page('失业人员培训'), page('及再就业人数'), page('8')]).toEqual([1, 2, 1])
})

test('a wrapped line of a cell goes on, after a short one a paragraph begins', async () => {
  const cell = [text('提升就业质量完善政策', 404, 112, 8), text('体系，', 404, 120, 8), text('注。', 404, 128, 8)].join(
    '\n',
  )
  const read = await readWell([net(stroke, 100, 2), cell, row(['1', '任务', '无', ''], 100)].join('\n'))
  const lines = read.lines.slice(3).map((line) => [read.text.slice(line.start, line.end), line.opens])
  expect(lines).toEqual([
    ['提升就业质量完善政策', true],
    ['体系，', false],
    ['注。', true],
  ])
})

test('in a column that holds one character a line, lines are one word; many digits may be two numbers', async () => {
  const upright = (word: string, top: number) =>
    [...word].map((character, i) => text(character, 404, top + 8 + 7 * i, 6)).join('\n')
  const marks = [net(stroke, 100, 3), upright('25年', 100), upright('98', 130), upright('1215', 160)]
  const read = await readWell(marks.join('\n'))
  expect(read.lines.map(({ start, end, opens }) => `${opens ? '' : '+'}${read.text.slice(start, end)}`)).toEqual([
    '2',
    '+5',
    '+年',
    '9',
    '+8',
    '1',
    '2',
    '1',
    '5',
  ])
})

test('in a column whose head cuts a year, a number goes on behind a full line; many digits may be two numbers', async () => {
  const cell = (lines: readonly string[], left: number, top: number) =>
    lines.map((line, i) => text(line, left, top + 8 + 8 * i, 7)).join('\n')
  const marks = [
    net(stroke, 100, 4),
    cell(['20', '25', '年'], 404, 100),
    cell(['18', '0'], 404, 130),
    cell(['24', '300'], 404, 160),
    cell(['就业'], 114, 190),
    cell(['15', '360'], 404, 190),
  ]
  const read = await readWell(marks.join('\n'))
  expect(read.lines.map(({ start, end, opens }) => `${opens ? '' : '+'}${read.text.slice(start, end)}`)).toEqual([
    ...['20', '+25', '+年', '18', '+0', '24', '300', '就业', '15', '+360'],
  ])
})

test('digits of a narrow column that end a page and begin the next are one cell of two values, though lines part them', async () => {
  const upright = (word: string, left: number, top: number) =>
    [...word].map((character, i) => text(character, left, top + 8 + 7 * i, 6)).join('\n')
  const page = (words: readonly (readonly [string, string])[]) =>
    [
      net(stroke, 100, words.length),
      ...words.flatMap(([name, value], i) => [upright(name, 114, 100 + 30 * i), upright(value, 404, 100 + 30 * i)]),
    ].join('\n')
  const head = page([
    ['指标', '25年'],
    ['中医', '41'],
  ])
  const rest = page([
    ['床位', '00'],
    ['医师数', '98'],
  ])
  expect(tablesOf(await readWell(head, rest))).toEqual([['|指/标||2/5/年', '|中/医/床/位||4/1/0/0', '|医/师/数||9/8']])
  // Signs of a unit are no digits.
  const shares = page([
    ['床位', '%'],
    ['医师数', '%'],
  ])
  const parted = await readWell(
    page([
      ['指标', '25年'],
      ['中医', '%'],
    ]),
    shares,
  )
  expect(parted.grids).toHaveLength(2)
})

const frame = (top: number, bottom: number) =>
  [
    stroke(60, top, 500, top),
    stroke(60, bottom, 500, bottom),
    stroke(60, top, 60, bottom),
    stroke(500, top, 500, bottom),
  ].join('\n')

test('a box around text is no table, its title and its note are lines', async () => {
  const read = await readWell(
    [
      frame(70, 280),
      text('专栏1 主要指标', 220, 90, 12),
      net(stroke, 100, 4),
      rows(printed, 100),
      text('注：[]内为累计数。', 70, 250, 10),
    ].join('\n'),
  )
  expect(tablesOf(read)).toHaveLength(1)
  expect(linesOf(read)).toEqual(['1 ¶ 专栏1 主要指标', '1 ¶ 注：[]内为累计数。'])
})

const unruled = (all: readonly (readonly string[])[], top: number) =>
  all
    .flatMap((words, r) =>
      words.map((word, i) => (word === '' ? '' : text(word, columns[i] as number, top + r * 30, 10))),
    )
    .join('\n')

test('columns alone make a table under a head, and it goes on on the next page', async () => {
  const values = [
    ['1', '城镇新增就业', '15', '[60]'],
    ['2', '登记失业率', '3', '<5'],
    ['3', '参保人数', '768', '800'],
  ]
  const wrapped = [
    text('高技能人才', 110, 193, 10),
    text('数量', 110, 205, 10),
    text('4', 60, 199, 10),
    text('43', 300, 199, 10),
    text('58', 400, 199, 10),
  ]
  const head = ['序号', '指标', '2020年', '2025年']
  const first = [text('万人。', 60, 68, 10), unruled([head, ...values], 80), ...wrapped].join('\n')
  const read = await readWell(
    first,
    [unruled(values, 80), text('表后的文字从这里开始一直写到这一行的末尾为止再往后还有很多字', 60, 250)].join('\n'),
  )
  const rowsOfValues = values.map((words) => words.join('|'))
  expect(tablesOf(read)).toEqual([
    ['序号|指标|2020年|2025年', ...rowsOfValues, '4|高技能人才/数量|43|58'],
    rowsOfValues,
  ])
  // What ends a sentence is the last line of a paragraph, not of the head.
  expect(linesOf(read).map((line) => line.slice(4, 8))).toEqual(['万人。', '表后的文'])
})

test('text with wide gaps is no table', async () => {
  const gaps = [
    ['其中', '城镇新增就业', '达到', '六十'],
    ['其中', '登记失业率', '低于', '百分'],
    ['其中', '参保人数', '达到', '八百'],
    ['其中', '技能人才', '达到', '九百'],
  ]
  expect((await readWell(unruled(gaps, 80))).grids).toEqual([])
})
