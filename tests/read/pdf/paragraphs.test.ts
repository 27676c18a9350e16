import { linesOf, paragraph, readWell, text } from './pdf-writer.js'

const full = '健全覆盖城乡的公共就业创业服务体系加强基层服务平台建设推'
const indented = '健全覆盖城乡的公共就业创业服务体系加强基层服务平台建设'

const body = (top: number) =>
  paragraph(
    [
      [indented, 92],
      [full, 60],
      ['持续增进民生福祉。', 60],
      [indented, 92],
      [full, 60],
    ],
    top,
  )

test('an indent opens a paragraph, a short line closes one, and a page break parts none', async () => {
  const read = await readWell(
    body(100),
    paragraph(
      [
        ['提高就业质量。', 60],
        [indented, 92],
      ],
      100,
    ),
  )
  expect(read.pageCount).toBe(2)
  expect(linesOf(read)).toEqual([
    `1 ¶ ${indented}`,
    `1 - ${full}`,
    '1 - 持续增进民生福祉。',
    `1 ¶ ${indented}`,
    `1 - ${full}`,
    '2 - 提高就业质量。',
    `2 ¶ ${indented}`,
  ])
})

test('centred lines are alone', async () => {
  const read = await readWell([text('商洛市规划', 244, 80, 22), text('第一章', 276, 130), body(180)].join('\n'))
  expect(linesOf(read).slice(0, 3)).toEqual(['1 ¶ 商洛市规划', '1 ¶ 第一章', `1 ¶ ${indented}`])
})

test('without indents and without lines that fill the page, nothing is reported', async () => {
  const ragged = [
    '健全覆盖城乡的公共就业创业服务体系',
    '加强基层服务平台',
    '推动实现更加充分更高质量就业持续增进',
    '获得感',
  ]
  const read = await readWell(
    paragraph(
      ragged.map((line) => [line, 60]),
      100,
    ),
  )
  expect(read.lines.map((line) => line.opens)).toEqual([null, null, null, null])
})

test('what justification puts between characters is no blank, a wide gap is one', async () => {
  const spread = Array.from('城镇新增就业人数达到八百万人', (char, i) => text(char, 60 + i * 28, 100)).join('\n')
  const read = await readWell([spread, text('序号', 60, 150), text('指标', 160, 150)].join('\n'))
  expect(linesOf(read).map((line) => line.slice(4))).toEqual(['城镇新增就业人数达到八百万人', '序号 指标'])
})

test('a character printed twice for bold type is read once, a superscript in its line', async () => {
  const read = await readWell([text('规划', 60, 100), text('规划', 60.4, 100), text('2', 92, 94, 8)].join('\n'))
  expect(read.text).toBe('规划²\n')
})

test('folios and running heads are no lines, a number in the text is one', async () => {
  const page = (folio: number) =>
    [text('商洛市规划文件', 60, 50, 10), body(100), text(`— ${folio} —`, 270, 800, 12)].join('\n')
  const read = await readWell(page(3), page(4), [page(5), text('２０２５', 60, 300)].join('\n'))
  expect(read.text).not.toMatch(/规划文件|—/)
  expect(read.text).toContain('２０２５')
})

test('a page printed sideways is turned upright', async () => {
  const sideways = (words: string, x: number) =>
    `BT /F1 16 Tf 0 1 -1 0 ${x} 60 Tm <${Buffer.from(words, 'utf16le').swap16().toString('hex')}> Tj ET`
  const read = await readWell([sideways(indented, 100), sideways('持续增进民生福祉。', 128)].join('\n'))
  expect(linesOf(read).map((line) => line.slice(4))).toEqual([indented, '持续增进民生福祉。'])
})

test('every character has its left edge, and a line its place from the top of the page', async () => {
  const read = await readWell(text('就业', 60, 100))
  expect(read.lines[0]?.place).toEqual({ top: 85.9, bottom: 101.9, edges: [60, 76, 92] })
})

test('two columns of text are read one after the other, below the title across them', async () => {
  const column = (char: string, left: number) =>
    Array.from({ length: 10 }, (_, i) => text(char.repeat(13), left, 120 + i * 20)).join('\n')
  const read = await readWell(
    [text('全市规划纲要全文公告', 210, 80, 20), column('左', 60), column('右', 310)].join('\n'),
  )
  const order = linesOf(read).map((line) => line.slice(4, 5))
  expect(order).toEqual(['全', ...Array(10).fill('左'), ...Array(10).fill('右')])
})
