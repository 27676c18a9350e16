import { readDocument } from '../../../etl/src/read/index.js'
import { numberText } from '../../../etl/src/read/xlsx/number-format.js'
import { must } from '../../extract/document-of.js'
import { type SheetXml, workbookFile } from '../../formats/write-xlsx.js'

const read = async (...given: Parameters<typeof workbookFile>) => {
  const { text, grids, lines } = must(await readDocument('附表.xlsx', workbookFile(...given)))
  const inGrid = (start: number) => grids.some((grid) => start >= grid.start && start <= grid.end)
  return {
    prose: lines.filter(({ start }) => !inGrid(start)).map(({ start, end }) => text.slice(start, end)),
    cells: grids.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end))),
  }
}
const text = (value: string, r = '') => `<c${r && ` r="${r}"`} t="inlineStr"><is><t>${value}</t></is></c>`
const sheet = (...rows: string[]): SheetXml => ({ content: `<sheetData>${rows.join('')}</sheetData>` })
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`

test.each([
  [0.125, '0.0%', '12.5%'],
  [0.125, '0%', '13%'],
  [15.31, 'General', '15.31'],
  [0.1 + 0.2, 'General', '0.3'],
  [1234567.891, '#,##0.00', '1,234,567.89'],
  [1.005, '0.00', '1.01'],
  [5, '0.##', '5'],
  [0.5, '#.0', '.5'],
  [60, '0"万人"', '60万人'],
  [60, '[>=50]"≥"0;0', '≥60'],
  [-3.5, '0.0', '-3.5'],
  [-3.5, '0.0;(0.0)', '(3.5)'],
  [-3.5, '0.0_ ;[Red]\\-0.0\\ ', '-3.5'],
  [0, '0;-0;"—"', '—'],
  [60, ';;;', ''],
  [1234567, '0.0,', '1234.6'],
  [12, '[$¥-804]#,##0', '¥12'],
  [12000, '0.00E+00', '12000'],
  [44197, 'yyyy"年"m"月"d"日"', '2021年1月1日'],
  [44197, '[$-804]yyyy/mm/dd;@', '2021/01/01'],
  [44197.5, 'yyyy-m-d h:mm', '2021-1-1 12:00'],
  [1, 'yyyy/m/d', '1900/1/1'],
  [2022, 'General"年"', '2022年'],
])('%d in the format %s is shown as %s', (value, format, shown) => {
  expect(numberText(value, format, false)).toBe(shown)
})

test('a workbook that counts from 1904, shared strings with struck and raised runs, a kept formula value', async () => {
  const strings =
    '<si><t>指标</t></si><si><r><t>就业</t></r><r><rPr><strike/></rPr><t>旧</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><rPh sb="0" eb="1"><t>jiuye</t></rPh></si>' +
    '<si><r><rPr><strike/></rPr><t>50</t></r><r><rPr><sz val="11"/></rPr><t>62</t></r><r><t>7</t></r></si>'
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><fonts><font/><font><strike/></font><font><color rgb="FFFFFFFF"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/></fill></fills>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="0" fontId="1"/><xf fontId="2"/><xf fontId="2" fillId="1"/></cellXfs>'
  const rows = [
    row('<c t="s"><v>0</v></c>', '<c s="1"><v>42735</v></c>', text('2025')),
    row(
      '<c t="s"><v>1</v></c>',
      '<c s="2"><f>A1/B1</f><v>0.0364</v></c>',
      '<c s="3"><v>99</v></c>',
      '<c t="e"><v>#REF!</v></c>',
      '<c t="s" s="3"><v>2</v></c>',
      '<c s="4"><v>77</v></c>',
      '<c s="5"><v>88</v></c>',
    ),
  ]
  const properties = '<workbookPr date1904="1"/>'
  expect(await read([sheet(...rows)], { strings, styles, properties })).toEqual({
    prose: [],
    cells: [['指标', '2021', '2025', '', '', '', '就业²', '3.64%', '', '#REF!', '62', '88']],
  })
})

test('title, unit and note of a sheet are lines, and what an empty row parts are two tables', async () => {
  const rows = [
    row(text('主要指标')),
    row(text('单位：万人', 'C2')),
    row(text('指标', 'A3'), text('目标', 'C3')),
    row(text('就业', 'A4'), text('60', 'C4')),
    row(text('注：累计数', 'A5')),
    '<row r="7"><c r="A7" t="str"><v>a</v></c><c r="B7"><v>1</v></c></row>',
    '<row r="8"><c r="A8" t="str"><v>b</v></c><c r="B8"><v>2</v></c></row>',
  ]
  expect(await read([sheet(...rows)])).toEqual({
    prose: ['主要指标', '单位：万人', '注：累计数'],
    cells: [
      ['指标', '目标', '就业', '60'],
      ['a', '1', 'b', '2'],
    ],
  })
})

test('hidden sheets, rows and columns, and what lies under a merged cell, are not read', async () => {
  const content =
    '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>' +
    row(text('a'), text('hidden'), text('b'), text('c')) +
    `<row hidden="1">${text('x')}${text('x')}${text('x')}</row>` +
    row(text('d'), text('hidden'), text('e'), text('under')) +
    '</sheetData><mergeCells><mergeCell ref="C3:D3"/></mergeCells>'
  const hidden: SheetXml = {
    ...sheet(row(text('x'), text('y')), row(text('x'), text('y'))),
    entry: 'state="veryHidden"',
  }
  expect((await read([hidden, { content }])).cells).toEqual([['a', 'b', 'c', 'd', 'e']])
})

test('a label and its words in two cells above or below a table are one line', async () => {
  const rows = [row(text('指标'), text('2025年')), row(text('床位'), text('60')), row(text('其中：'), text('50'))]
  const { prose, cells } = await read([
    sheet(row(text('单位：'), text('万张')), ...rows, row(text('注：'), text('含社会办5万张'))),
  ])
  expect(prose).toEqual(['单位：万张', '注：含社会办5万张'])
  expect(cells).toEqual([['指标', '2025年', '床位', '60', '其中：', '50']])
})

const failure = async (...given: Parameters<typeof workbookFile>) => {
  const result = await readDocument('附表.xlsx', workbookFile(...given))
  return result.ok ? 'read' : result.failure.kind
}

test.each([
  ['no filled cell', sheet(row('<c/>')), 'EMPTY'],
  [
    'a string and a style that are not there',
    sheet(row('<c t="s"><v>99999999</v></c>', '<c s="7"><v>1</v></c>')),
    'read',
  ],
  ['rows and columns beyond the last', sheet(`<row r="99999999">${text('a')}</row>`, row(text('b', 'ZZZ1'))), 'EMPTY'],
  ['no number for a number', sheet(row('<c><v>NaN</v></c>', '<c><v>1e999</v></c>')), 'EMPTY'],
  [
    'cells far from each other, merged over all',
    {
      content: `<sheetData><row r="1">${text('a', 'A1')}${text('b', 'XFD1')}</row><row r="2">${text('c', 'A2')}${text('d', 'B2')}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    },
    'read',
  ],
])('a workbook with %s ends well', async (_what, content, kind) => {
  expect(await failure([content])).toBe(kind)
})
