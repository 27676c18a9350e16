import { linesOf, readWell, strikeOutAt, stroke, switchedOff, text, thinFill } from './pdf-writer.js'

type Case = readonly [what: string, marks: readonly string[], lines: string]

/** What each case prints, on a page of its own. */
async function printed(cases: readonly Case[]): Promise<Record<string, string>> {
  const lines = linesOf(await readWell(...cases.map(([, marks]) => marks.join('\n'))))
  const onPage = (page: number) =>
    lines.filter((line) => line.startsWith(`${page} `)).map((line) => line.replace(/^\d+ . /, ''))
  return Object.fromEntries(cases.map(([what], i) => [what, onPage(i + 1).join('/')]))
}

const expected = (cases: readonly Case[]) => Object.fromEntries(cases.map(([what, , lines]) => [what, lines]))

const name = text('绿地', 60, 400)
const old = text('旧值', 92, 400)
const box = (color: string) => `${color} rg 90 438 36 20 re f 0 0 0 rg`

test('text that nobody sees is not read', async () => {
  const hidden: [string, string[]][] = [
    ['struck out by a line', [old, stroke(92, 394, 124, 394)]],
    ['struck out by a line that goes on', [old, stroke(92, 394, 138, 394)]],
    ['struck out by a thin rectangle', [old, thinFill(92, 394, 124, 394)]],
    ['struck out by an annotation', [`${old}\n${strikeOutAt(92, 386, 124, 404)}`]],
    ['covered by paper', [old, box('1 1 1')]],
    ['covered by a box', [old, box('0.9 0.9 0.2')]],
    ['not painted', ['3 Tr', old, '0 Tr']],
    ['outside of the clip', ['q 60 442 30 20 re W n', old, 'Q']],
    ['on a layer that is off', [switchedOff(old)]],
    ['white on paper', ['1 1 1 rg', old, '0 0 0 rg']],
  ]
  const cases = hidden.map(([what, marks]): Case => [what, [name, ...marks, text('９处', 140, 400)], '绿地 ９处'])
  expect(await printed(cases)).toEqual(expected(cases))
})

test('text that is seen is read, and what is raised beside it is a power or a note', async () => {
  const searchable = '扫描件的文字由识别软件放在图像之上不画出来只供检索使用所以仍要读出来给人看'
  const cases: Case[] = [
    ['underlined', [name, old, stroke(92, 403, 124, 403)], '绿地旧值'],
    [
      'with strokes that outline it',
      [name, old, stroke(93.5, 394, 106.5, 394), stroke(109.5, 394, 122.5, 394)],
      '绿地旧值',
    ],
    ['on a ground of a colour', [name, box('0.9 0.9 0.2'), old], '绿地旧值'],
    ['white on a dark ground', [name, box('0 0 0.5'), '1 1 1 rg', old, '0 0 0 rg'], '绿地旧值'],
    ['crossed by the line of a table', [name, old, stroke(40, 394, 400, 394)], '绿地旧值'],
    ['a note behind a value', [name, text('28', 92, 400), text('1', 124, 394, 10)], '绿地28¹'],
    ['a note in brackets', [name, text('28', 92, 400), text('[3]', 124, 394, 9)], '绿地28'],
    ['a power', [name, text('km', 92, 400), text('2', 124, 394, 10)], '绿地km²'],
    ['a lowered digit', [name, text('CO', 92, 400), text('2', 124, 403, 10)], '绿地CO2'],
    ['small type on the line', [name, text('28', 92, 400), text('1', 124, 400, 10)], '绿地281'],
    [
      'invisible on the picture of a page',
      ['q 500 0 0 700 40 60 cm /I1 Do Q', '3 Tr', text(searchable, 60, 400, 12), '0 Tr'],
      searchable,
    ],
  ]
  expect(await printed(cases)).toEqual(expected(cases))
})

/** Lines of a column of so many characters, the first indented by two. */
const column = (called: string, left: number, top: number, count: number, length = 19) =>
  Array.from({ length: count }, (_, i) => {
    const inset = i === 0 ? 2 : 0
    const line = `${called}健全公共服务体系的建设并提高服务质量水平`.slice(0, length - inset)
    return text(line, left + 12 * inset, top + i * 20, 12)
  }).join('\n')

test('columns of text are read one after the other', async () => {
  const cases: Case[] = [
    ['two columns', [column('甲', 60, 300, 5), column('乙', 310, 300, 5)], '甲甲甲甲甲乙乙乙乙乙'],
    ['of other heights', [column('甲', 60, 300, 6), column('乙', 310, 305, 4)], '甲甲甲甲甲甲乙乙乙乙'],
    [
      'a line between',
      [column('甲', 60, 300, 5), stroke(298, 280, 298, 420), column('乙', 310, 300, 5)],
      '甲甲甲甲甲乙乙乙乙乙',
    ],
    [
      'three columns',
      [column('甲', 40, 300, 5, 13), column('乙', 212, 300, 5, 13), column('丙', 384, 300, 5, 13)],
      '甲甲甲甲甲乙乙乙乙乙丙丙丙丙丙',
    ],
    [
      'a title and a text over both',
      [
        text('总题在两栏之上横跨全页的标题', 180, 260, 18),
        column('甲', 60, 300, 5),
        column('乙', 310, 300, 5),
        text('中间一行横跨两栏的文字把上下两部分隔开来读', 60, 430, 16),
        column('丙', 60, 470, 5),
        column('丁', 310, 470, 5),
      ],
      '总甲甲甲甲甲乙乙乙乙乙中丙丙丙丙丙丁丁丁丁丁',
    ],
  ]
  const read = Object.entries(await printed(cases)).map(([what, lines]) => [what, lines.replace(/(.)[^/]*\/?/g, '$1')])
  expect(Object.fromEntries(read)).toEqual(expected(cases))
})

test('a sentence goes on from column to column and from page to page, a short page is in columns as the one before', async () => {
  const line = (words: string, left: number) => text(words.padEnd(19, '续'), left, 300, 12)
  const read = await readWell(
    [column('甲', 60, 300, 5), column('乙', 310, 280, 6)].join('\n'),
    [line('丙', 60), line('丁', 310)].join('\n'),
  )
  const goesOn = linesOf(read).map((each) => each.slice(2, 5))
  expect(goesOn.join(' ')).toBe('¶ 甲 - 甲 - 甲 - 甲 - 甲 ¶ 乙 - 乙 - 乙 - 乙 - 乙 - 乙 - 丙 - 丁')
})

test('small type at the foot of a page that opens with the mark of a note is a note', async () => {
  const body = ['建设海上风电基地，配套储能电站，', '到2025年装机达到10万千瓦①。'].map((line, i) =>
    text(line, 60, 300 + 28 * i),
  )
  const foot = ['①其中远海装机6万千瓦，', '已建1万千瓦。'].map((line, i) => text(line, 60, 700 + 14 * i, 9))
  const read = await readWell([...body, ...foot].join('\n'))
  const notes = read.lines.filter(({ note }) => note).map(({ start, end }) => read.text.slice(start, end))
  expect(notes).toEqual(['①其中远海装机6万千瓦，', '已建1万千瓦。'])
})
