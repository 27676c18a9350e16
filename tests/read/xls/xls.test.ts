import { readDocument } from '../../../etl/src/read/index.js'
import { must } from '../../extract/document-of.js'
import { compoundFile } from '../../formats/write-compound.js'
import { type XlsCell, type XlsSheet, type XlsStyles, xlsFile } from '../../formats/write-xls.js'

const sheet = (rows: readonly (readonly XlsCell['value'][])[], more: Partial<XlsSheet> = {}): XlsSheet => ({
  cells: rows.flatMap((cells, row) => cells.map((value, column) => ({ row, column, value }))),
  ...more,
})

async function cellsOf(sheets: readonly XlsSheet[], styles?: XlsStyles): Promise<string[][]> {
  const { text, grids } = must(await readDocument('附表.xls', xlsFile(sheets, styles)))
  return grids.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)))
}

test('numbers are read as their formats show them, packed or not', async () => {
  const styles = { formats: [{}, { code: '0.0%' }, { code: '#,##0.00' }, { code: '0"万人"' }] }
  const cells = [0.125, -1234567.891, 60, 15.31, -7].map((value, column) => ({
    row: 0,
    column,
    value,
    style: column % 4,
  }))
  expect(
    await cellsOf(
      [{ cells: [...cells, { row: 1, column: 0, value: 'a' }, { row: 1, column: 1, value: 'b' }] }],
      styles,
    ),
  ).toEqual([['0.125', '-123456789.1%', '60.00', '15万人', '-7', 'a', 'b', '', '', '']])
})

test('hidden sheets, rows and columns, and what lies under a merged cell, are not read', async () => {
  const shown = sheet(
    [
      ['a', 'hidden', 'b', 'c'],
      ['x', 'x', 'x', 'x'],
      ['d', 'hidden', 'e', 'under'],
    ],
    { hiddenRows: [1], hiddenColumns: [1], merges: [{ top: 2, bottom: 2, left: 2, right: 3 }] },
  )
  expect(
    await cellsOf([
      sheet(
        [
          ['x', 'y'],
          ['x', 'y'],
        ],
        { hidden: true },
      ),
      shown,
    ]),
  ).toEqual([['a', 'b', 'c', 'd', 'e']])
})

test('struck runs are not read, raised digits are raised, words with a font of their own stay in a struck cell', async () => {
  const fonts = [{}, { struck: true }, { superscript: true }, {}, {}]
  const rich = (text: string, ...runs: [from: number, font: number][]) => ({
    text,
    runs: runs.map(([from, font]) => ({ from, font })),
  })
  const cells: XlsCell[] = [
    { row: 0, column: 0, value: rich('就业旧2', [2, 1], [3, 2]) },
    { row: 0, column: 1, value: rich('5062', [2, 5]), style: 1 },
    { row: 1, column: 0, value: 99, style: 1 },
    { row: 1, column: 1, value: 'b' },
    { row: 1, column: 2, value: 'c' },
  ]
  expect(await cellsOf([{ cells }], { fonts, formats: [{}, { font: 1 }] })).toEqual([['就业²', '62', '', '', 'b', 'c']])
})

test('strings that go on in further records are whole', async () => {
  const long = Array.from({ length: 9 }, (_, i) => `${i}${'城镇新增就业人数'.repeat(500)}`)
  expect(await cellsOf([sheet([long, long])])).toEqual([[...long, ...long]])
})

test.each([
  ['no filled cell', xlsFile([sheet([])]), 'EMPTY'],
  [
    'another version',
    compoundFile(new Map([['Workbook', Uint8Array.of(9, 8, 4, 0, 0, 5, 5, 0)]])),
    'UNSUPPORTED_FORMAT',
  ],
  ['a password', encrypted(), 'ENCRYPTED'],
])('a workbook with %s is told as such', async (_what, bytes, kind) => {
  const result = await readDocument('附表.xls', bytes)
  expect(result.ok ? 'read' : result.failure.kind).toBe(kind)
})

function encrypted(): Uint8Array {
  const begin = [0x09, 0x08, 8, 0, 0, 6, 5, 0, 0, 0, 0, 0]
  return compoundFile(new Map([['Workbook', Uint8Array.from([...begin, 0x2f, 0, 2, 0, 0, 0, 0x0a, 0, 0, 0])]]))
}

test('whatever byte is another one, the file is read or refused', async () => {
  const whole = xlsFile([
    sheet(
      [
        ['指标', 1.5],
        ['就业', 60],
      ],
      { merges: [{ top: 0, bottom: 0, left: 0, right: 1 }] },
    ),
  ])
  const [first, last] = [512, whole.length - 1024]
  for (let at = first; at < last; at += 3) {
    const changed = Uint8Array.from(whole)
    changed[at] = 0xff - (changed[at] ?? 0)
    const result = await readDocument('附表.xls', changed)
    expect(result.ok || result.failure.message.startsWith('附表.xls')).toBe(true)
  }
})
