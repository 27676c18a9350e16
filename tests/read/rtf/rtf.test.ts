import { readRtf } from '../../../etl/src/read/rtf/read-rtf.js'
import { must } from '../../extract/document-of.js'

const gbkFont =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fnil\\fcharset134 SimSun;}{\\f2\\ftech\\fcharset2 Symbol;}}'
const colours = '{\\colortbl;\\red255\\green0\\blue0;\\red255\\green255\\blue255;}'
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const rtf = (body: string) =>
  readRtf('规划.doc', latin1(`{\\rtf1\\ansi\\ansicpg936\\deff0${gbkFont}${colours}${body}}`))
const linesOf = (body: string) => {
  const { text, lines } = must(rtf(body))
  return lines.map(({ start, end }) => text.slice(start, end))
}
const cellsOf = (body: string) => {
  const { text, grids } = must(rtf(body))
  return grids.map(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan, start, end }) =>
      [row, column, rowSpan, columnSpan, text.slice(start, end)].join(' '),
    ),
  )
}

test.each([
  ['bytes in the character set of their font', "\\f1\\'bb\\'b7\\'be\\'b3\\f0  PM2.5\\par", ['环境 PM2.5']],
  ['bytes of GBK in a font that calls itself Latin', "\\f0\\'bb\\'b7\\'be\\'b3\\par", ['环境']],
  ['the dash of a Latin font', "\\f0 2021\\'962025\\par", ['2021–2025']],
  ['characters by number, each with what stands for it', "\\uc2\\u29615?\\'3f\\u22659\\'be\\'b3 60\\par", ['环境 60']],
  ['a number of fallbacks that ends with its group', '{\\uc1\\u29615?}\\uc0\\u22659 60\\par', ['环境60']],
  ['characters beyond the first plane', '\\uc1\\u-10240?\\u-9216?\\par', ['\u{10000}']],
  ['signs of a font of symbols', "{\\f2\\'b3}60\\par", ['≥60']],
  ['struck-out, hidden and deleted text', '60{\\strike 50}{\\v 40}{\\deleted 30}{\\striked1 20}\\v 1\\v0\\par', ['60']],
  ['white text on paper', '60{\\cf2 5}{\\cf2\\highlight1 7}{\\cf1 8}\\pard\\cbpat1 {\\cf2 9}\\par', ['60789']],
  ['marks of notes, and exponents', '60{\\super 1}, m{\\super 2}, 70{\\super [2]}\\par', ['60¹, m², 70']],
  ['small text that is moved up', '60{\\up7\\fs18 1}, 70{\\fs18\\up10 [2]}\\up2 80\\par', ['60¹, 7080']],
  ['a note, at the end', 'a{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} note\\par}b\\par', ['ab', ' note']],
  ['the number of a list', "{\\listtext\\f1 \\'d2\\'bb\\'a1\\'a2}goals\\par", ['一、goals']],
  ['the result of a field', '{\\field{\\*\\fldinst PAGEREF x}{\\fldrslt 7}}\\par', ['7']],
  [
    'no page heads, comments, names of fonts or programs',
    '{\\header head\\par}{\\*\\generator x}{\\info{\\title t}}60\\par',
    ['60'],
  ],
  [
    'a text box, behind its paragraph',
    'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt box\\par}}{\\shprslt old}}b\\par',
    ['ab', 'box'],
  ],
  ['binary data that look like words', '60{\\pict\\bin7 \\par}}}x}\\par', ['60']],
])('RTF: %s', (_what, body, lines) => {
  expect(linesOf(body)).toEqual(lines)
})

const row = (definitions: string, ...cells: string[]) =>
  `\\trowd ${definitions}${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row `

test('RTF: cells are merged by their definitions, and edges that differ by a hair are one', () => {
  const body =
    row('\\clvmgf\\cellx1000\\cellx3000', 'name', 'goal') +
    row('\\clvmrg\\cellx1010\\cellx2000\\cellx3000', '', '2020', '2025') +
    row('\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3010', 'jobs', '', '1\\par 2')
  expect(cellsOf(body)).toEqual([
    ['0 0 2 1 name', '0 1 1 2 goal', '1 1 1 1 2020', '1 2 1 1 2025', '2 0 1 2 jobs', '2 2 1 1 1\n2'],
  ])
})

test('RTF: a table within a cell is lines of the cell', () => {
  const inner = 'x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}{\\nonesttables\\par}'
  expect(cellsOf(row('\\cellx1000\\cellx2000', inner, 'b') + row('\\cellx1000\\cellx2000', 'c', 'd'))).toEqual([
    ['0 0 1 1 x\ny', '0 1 1 1 b', '1 0 1 1 c', '1 1 1 1 d'],
  ])
})

test('RTF: a paragraph parts two tables, and a table that is cut off is kept', () => {
  const two = row('\\cellx1000\\cellx2000', 'a', 'b')
  expect(cellsOf(`${two}${two}\\pard between\\par ${two}\\trowd\\cellx1000\\cellx2000\\intbl c\\cell d`)).toEqual([
    ['0 0 1 1 a', '0 1 1 1 b', '1 0 1 1 a', '1 1 1 1 b'],
    ['0 0 1 1 a', '0 1 1 1 b', '1 0 1 1 c', '1 1 1 1 d'],
  ])
})

test.each([
  ['groups a million deep', '{'.repeat(1_000_000), 'TOO_LARGE'],
  ['ends of groups without a beginning', '}'.repeat(100_000), 'EMPTY'],
  ['a length beyond the file', '\\bin2147483647 60', 'EMPTY'],
  ['a length below nothing', '\\bin-5 ', 'EMPTY'],
  ['200,001 cells', `${row('\\cellx1000\\cellx2000', ...Array(256).fill(''))}\\row `.repeat(782), 'TOO_LARGE'],
  ['100,000 definitions of cells', `\\trowd${'\\cellx5'.repeat(100_000)}`, 'EMPTY'],
  ['a picture alone', `{\\pict ${'00'.repeat(1000)}}`, 'EMPTY'],
])('RTF: %s', (_what, body, kind) => {
  expect(rtf(body)).toMatchObject({ ok: false, failure: { kind } })
})
