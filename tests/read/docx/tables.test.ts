import fc from 'fast-check'
import type { ReadDocument } from '../../../etl/src/model/index.js'
import { abstractList, inList, list } from './lists.js'
import { linesOf, p, r, readWord, textOf } from './word.js'

const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const cell = (text: string, properties = '') => tc(p(text === '' ? '' : r(text)), properties)
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
const row = (...texts: string[]) => tr(...texts.map((text) => cell(text)))
const across = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const below = '<w:vMerge w:val="restart"/>'
const merged = '<w:vMerge/>'

/** 0,1 1×2 城镇新增就业: row, column, rows × columns it spans, text with / between its lines. */
const cellsOf = (read: ReadDocument) =>
  read.grids.map(({ cells }) =>
    cells.map((at) =>
      `${at.row},${at.column} ${at.rowSpan}×${at.columnSpan} ${textOf(read, at).replace(/\n/g, '/')}`.trimEnd(),
    ),
  )

test('a table is a grid whose cells are row by row in the text', async () => {
  const read = await readWord(
    p(r('表1 主要指标')) + tbl(row('指标', '单位', '2025年'), row('城镇新增就业', '', '60')) + p(r('注：累计数。')),
  )
  expect(read.text).toBe('表1 主要指标\n指标\t单位\t2025年\n城镇新增就业\t\t60\n注：累计数。\n')
  expect(linesOf(read)).toEqual(['表1 主要指标', '指标', '单位', '2025年', '城镇新增就业', '60', '注：累计数。'])
  expect(read.grids).toMatchObject([{ rowCount: 2, columnCount: 3 }])
  expect(cellsOf(read)).toEqual([
    ['0,0 1×1 指标', '0,1 1×1 单位', '0,2 1×1 2025年', '1,0 1×1 城镇新增就业', '1,1 1×1', '1,2 1×1 60'],
  ])
  expect(read.grids.map((grid) => textOf(read, grid))).toEqual(['指标\t单位\t2025年\n城镇新增就业\t\t60'])
  expect(read.grids[0]?.cells[4]).toMatchObject({ start: 27, end: 27 })
})

test('cells span columns and rows', async () => {
  const read = await readWord(
    tbl(
      tr(cell('指标', below), cell('规划目标', across(2))),
      tr(cell('', merged), cell('2020年'), cell('2025年')),
      tr(cell('就业', across(3))),
      row('新增', '15.31', '[60]'),
    ),
  )
  expect(cellsOf(read)).toEqual([
    [
      '0,0 2×1 指标',
      '0,1 1×2 规划目标',
      '1,1 1×1 2020年',
      '1,2 1×1 2025年',
      '2,0 1×3 就业',
      '3,0 1×1 新增',
      '3,1 1×1 15.31',
      '3,2 1×1 [60]',
    ],
  ])
})

test('a merge ends where a row does not go on with it, and one without a beginning is a cell', async () => {
  const read = await readWord(
    tbl(
      tr(cell('甲', below), cell('1')),
      tr(cell('乙'), cell('2')),
      tr(cell('丙', merged), cell('3')),
      tr(cell('', merged), cell('4', merged)),
    ),
  )
  expect(cellsOf(read)).toEqual([['0,0 1×1 甲', '0,1 1×1 1', '1,0 3×1 乙', '1,1 1×1 2', '2,1 2×1 3']])
})

test('a part of a merged cell with other edges is a cell of its own', async () => {
  const read = await readWord(
    tbl(tr(cell('甲', across(2) + below), cell('1')), tr(cell('', merged), cell('乙'), cell('2', merged))),
  )
  expect(cellsOf(read)).toEqual([['0,0 1×2 甲', '0,2 2×1 1', '1,0 1×1', '1,1 1×1 乙']])
})

test('cells of any table are in reading order within its grid and never overlap', async () => {
  const merge = fc.constantFrom('', below, merged, '<w:hMerge w:val="restart"/>', '<w:hMerge/>')
  const anyCell = fc.tuple(fc.integer({ min: -1, max: 4 }), merge, fc.constantFrom('', '就业', '60'))
  const anyTable = fc.array(fc.array(anyCell, { maxLength: 5 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(anyTable, async (rows) => {
      const body = rows.map((cells) => tr(...cells.map(([wide, more, text]) => cell(text, across(wide) + more))))
      const read = await readWord(p(r('表')) + tbl(...body))
      for (const { start, end, cells, rowCount, columnCount } of read.grids) {
        const taken = cells.flatMap(({ row: y, column: x, rowSpan, columnSpan }) =>
          Array.from(
            { length: rowSpan * columnSpan },
            (_, i) => `${y + Math.floor(i / columnSpan)},${x + (i % columnSpan)}`,
          ),
        )
        expect(new Set(taken).size).toBe(taken.length)
        for (const at of cells) {
          expect(at.columnSpan).toBeGreaterThan(0)
          expect(at.row + at.rowSpan).toBeLessThanOrEqual(rowCount)
          expect(at.column + at.columnSpan).toBeLessThanOrEqual(columnCount)
          expect(start <= at.start && at.start <= at.end).toBe(true)
          expect(at.end).toBeLessThanOrEqual(end)
        }
        const starts = cells.map((at) => at.start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      }
    }),
  )
})

test('grid lines where no cell begins part no columns', async () => {
  const read = await readWord(
    tbl(tr(cell('指标', across(3)), cell('目标', across(4))), tr(cell('就业', across(3)), cell('60', across(4)))),
  )
  expect(read.grids).toMatchObject([{ rowCount: 2, columnCount: 2 }])
  expect(cellsOf(read)).toEqual([['0,0 1×1 指标', '0,1 1×1 目标', '1,0 1×1 就业', '1,1 1×1 60']])
})

test('a row may begin later and end earlier than the others', async () => {
  const late = `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${cell('2020年')}</w:tr>`
  const read = await readWord(tbl(late, row('就业', '15.31', '60')))
  expect(cellsOf(read)).toEqual([['0,1 1×1 2020年', '1,0 1×1 就业', '1,1 1×1 15.31', '1,2 1×1 60']])
})

test('cells of old files are merged with the one on their left', async () => {
  const read = await readWord(
    tbl(
      tr(cell('指标', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge w:val="continue"/>'), cell('单位')),
      row('就业', '新增', '万人'),
    ),
  )
  expect(cellsOf(read)).toEqual([['0,0 1×2 指标', '0,2 1×1 单位', '1,0 1×1 就业', '1,1 1×1 新增', '1,2 1×1 万人']])
})

test('the paragraphs of a cell are its lines, those of a nested table included', async () => {
  const inner = tbl(row('一季度', '10'), row('二季度', '20'))
  const read = await readWord(tbl(tr(tc(p(r('城镇')) + p(r('新增'))), tc(inner + p(''))), row('失业率', '4.5')))
  expect(cellsOf(read)).toEqual([['0,0 1×1 城镇/新增', '0,1 1×1 一季度/10/二季度/20', '1,0 1×1 失业率', '1,1 1×1 4.5']])
})

test('a frame of one column and things side by side are no grid, but a table in a frame is', async () => {
  const box = tbl(row('专栏1 就业创业'), tr(tc(p(r('就业工程。')) + tbl(row('指标', '目标'), row('就业', '60')))))
  const read = await readWord(box + tbl(row('安政发〔2021〕1号', '签发人：张三')))
  expect(linesOf(read)).toEqual([
    ...['专栏1 就业创业', '就业工程。', '指标', '目标', '就业', '60'],
    ...['安政发〔2021〕1号', '签发人：张三'],
  ])
  expect(cellsOf(read)).toEqual([['0,0 1×1 指标', '0,1 1×1 目标', '1,0 1×1 就业', '1,1 1×1 60']])
})

test('the rows of a table may be numbered automatically', async () => {
  const counted = (text: string) => tr(tc(p('', inList(1))), cell(text))
  const numbering = abstractList(0, [{ text: '%1' }]) + list(1, 0)
  const read = await readWord(tbl(row('序号', '任务'), counted('稳岗'), counted('培训')), { numbering })
  expect(cellsOf(read)).toEqual([
    ['0,0 1×1 序号', '0,1 1×1 任务', '1,0 1×1 1', '1,1 1×1 稳岗', '2,0 1×1 2', '2,1 1×1 培训'],
  ])
})

test('rows and cells may be in content controls; a deleted row is gone', async () => {
  const controlled = `<w:sdt><w:sdtContent>${tr(cell('就业'), `<w:sdt><w:sdtContent>${cell('60')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`
  const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}${cell('50')}</w:tr>`
  const read = await readWord(tbl(row('指标', '目标'), deleted, controlled))
  expect(cellsOf(read)).toEqual([['0,0 1×1 指标', '0,1 1×1 目标', '1,0 1×1 就业', '1,1 1×1 60']])
})

test.each(['1000000', '-5', '99999999999999', 'x'])('a span of %s is cut to the columns there are', async (absurd) => {
  const read = await readWord(
    tbl(
      tr(cell('指标'), cell('目标')),
      tr(cell('就业', `<w:gridSpan w:val="${absurd}"/><w:vMerge w:val="${absurd}"/>`)),
      row('失业率', '4.5'),
    ),
  )
  expect(read.grids).toMatchObject([{ rowCount: 3, columnCount: 2 }])
  for (const { column, columnSpan } of read.grids[0]?.cells ?? []) expect(column + columnSpan).toBeLessThanOrEqual(2)
})

const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>'
const chart = '<w:r><w:drawing><c:chart/></w:drawing></w:r>'
const object = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'

test.each([
  ['a picture under the caption of a table', p(r('表2 主要指标')) + p(picture), '表2 主要指标', 'picture'],
  ['a picture of a table', p(r('任务分工表（2021年）')) + p(picture), '任务分工表（2021年）', 'picture'],
  ['a picture over its caption', p(r('正文。')) + p(picture) + p(r('专栏3 就业工程')), '专栏3 就业工程', 'picture'],
  ['a chart', p(r('就业人数见图。')) + p(chart), '就业人数见图。', 'chart'],
  ['an embedded sheet', p(r('主要指标如下：') + object), '主要指标如下：', 'object'],
  ['an embedded file', `${p(r('附后。'))}<w:altChunk/>`, '附后。', 'file'],
])('%s is reported as unread', async (_what, body, behind, name) => {
  const read = await readWord(body)
  expect(read.unread).toMatchObject([
    { because: { code: 'object-unread-at', args: { object: { code: `object-${name}` }, place: behind } } },
  ])
  expect(read.unread.map((part) => textOf(read, part))).toEqual([behind])
})

test.each([
  ['alone', p(r('就业服务中心外景')) + p(picture) + p(r('正文。'))],
  ['under a sentence', p(r('选举代表')) + p(picture)],
  ['in a line', p(r('表2 主要指标') + picture)],
])('a picture %s that no caption calls a table is none of the text', async (_what, body) => {
  expect((await readWord(body)).unread).toEqual([])
})
