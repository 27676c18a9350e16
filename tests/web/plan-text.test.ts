import { blocksOf } from '../../web/src/pages/document/blocks.js'
import type { KnownSection, KnownTable } from '../../web/src/pages/document/known.js'
import { marksOf, piecesOf } from '../../web/src/pages/document/marks.js'
import { rowFiguresOf } from '../../web/src/pages/document/plan-table.js'
import type { DocumentFigure } from '../../web/src/parts/document/load-figures.js'
import { positionsOf } from '../../web/src/parts/text/positions.js'

const sectionAt = (charStart: number, number: string | null, title: string): KnownSection => ({
  id: `${charStart}`,
  depth: 1,
  number,
  title,
  label: null,
  charStart,
  pageStart: null,
})

type Place = Partial<DocumentFigure['evidence']>
const figure = (id: string, printed: string, place: Place, sort: 'Target' | 'Observation' = 'Target') =>
  ({
    __typename: sort,
    id,
    printed,
    evidence: { charStart: null, charEnd: null, row: null, table: null, ...place },
  }) as DocumentFigure

const cutsOf = (text: string, sections: KnownSection[], tables: KnownTable[] = []) =>
  blocksOf({ text, at: positionsOf(text), sections, tables }).map(({ kind, start, end }) => [
    kind,
    text.slice(start, end),
  ])

test('headings end after their words, over as many lines as they are printed on; lines that fill the page go on', () => {
  const text =
    '第一章 总则与\n\n目标\n\n到二〇二五年新增就业\n\n— 3 —\n\f六十万人以上，失业率\n\n低于百分之五点五。\n\n完。'
  expect(cutsOf(text, [sectionAt(0, '第一章', '总则与目标')])).toEqual([
    ['heading', '第一章 总则与\n\n目标'],
    ['paragraph', '到二〇二五年新增就业\n\n— 3 —\n\f六十万人以上，失业率\n\n低于百分之五点五。'],
    ['paragraph', '完。'],
  ])
})

test('a heading that is not printed as it is known takes its line, and one that runs on leaves the rest of it', () => {
  expect(
    cutsOf('（一）目标。新增就业。\n附则一\n完。', [sectionAt(0, '（一）', '目标'), sectionAt(12, null, '附则')]),
  ).toEqual([
    ['heading', '（一）目标'],
    ['paragraph', '。新增就业。'],
    ['heading', '附则'],
    ['paragraph', '一'],
    ['paragraph', '完。'],
  ])
  expect(cutsOf('附则\n完。', [sectionAt(0, null, '附 件')])[0]).toEqual(['heading', '附则'])
})

test('a table takes the place of its lines', () => {
  const table = { id: 't', charStart: 3, charEnd: 9, rows: [], columns: [], label: null, title: null, page: null }
  expect(cutsOf('前。\n1 就业 60\n后。', [sectionAt(5, null, '就业')], [table])).toEqual([
    ['paragraph', '前。'],
    ['table', '1 就业 6'],
    ['paragraph', '0'],
    ['paragraph', '后。'],
  ])
})

test('words that prove several figures are marked once, each figure where its own number is', () => {
  const text = '𠀀分别达到60万人、160万人和60万户。完。'
  const all = { charStart: 1, charEnd: 21 }
  const figures = [
    figure('a', '60', all),
    figure('b', '160', { ...all, charEnd: 14 }),
    figure('c', '60', all),
    figure('d', '2/3', all),
  ]
  const marks = marksOf(text, positionsOf(text), figures)
  const pieces = piecesOf(text, { start: 0, end: text.length }, marks)
  expect(pieces.map((piece) => [piece.text, piece.isMarked, piece.figure?.id ?? null])).toEqual([
    ['𠀀', false, null],
    ['', true, 'd'],
    ['分别达到', true, null],
    ['60', true, 'a'],
    ['万人、', true, null],
    ['160', true, 'b'],
    ['万人和', true, null],
    ['60', true, 'c'],
    ['万户。', true, null],
    ['完。', false, null],
  ])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
})

test('a number is where its unit follows, not where it only looks the same', () => {
  const text = '5年来调解案件近5万起。'
  const marks = marksOf(text, positionsOf(text), [{ ...figure('a', '5', { charStart: 0, charEnd: 12 }), unit: '万起' }])
  expect(marks.points.map(({ start, end }) => [start, end])).toEqual([[8, 9]])
})

test('of two cells with one number the result has the first and the goal the last', () => {
  const table = {
    id: 't',
    charStart: 0,
    charEnd: 9,
    rows: [['失业率', '＜5.5', '＜5.5']],
    columns: [],
    label: null,
    title: null,
    page: null,
  }
  const place = { row: 0, table: { id: 't' } }
  const figures = [
    figure('goal', '＜5.5', place),
    figure('base', '＜5.5', place, 'Observation'),
    figure('more', '7', place),
  ]
  const found = rowFiguresOf([table], figures)
  expect(figures.map((one) => found.get(one)?.column)).toEqual([2, 1, -1])
})
