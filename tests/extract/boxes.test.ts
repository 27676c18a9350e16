import { evidenceOf } from '../../etl/src/extract/evidence.js'
import type { Line, ReadDocument } from '../../etl/src/model/index.js'

const text = '就业10万人\n以上。\n就业20万人'

/** A line whose characters are ten points wide each. */
const line = (start: number, end: number, page: number, left: number, top: number): Line => ({
  start,
  end,
  page,
  opens: true,
  place: { top, bottom: top + 12.34, edges: Array.from({ length: end - start + 1 }, (_, i) => left + i * 10) },
})

const read = (lines: Line[]): ReadDocument => ({
  version: 2,
  format: 'pdf',
  text,
  lines,
  grids: [],
  unread: [],
  pageCount: 2,
})

const placed = read([line(0, 6, 1, 92.04, 100), line(7, 10, 1, 72, 120), line(11, 17, 2, 72, 80)])

const boxes = (document: ReadDocument, start: number, end: number) =>
  evidenceOf(document, start, end).spans.map((span) => [span.page, span.box])

test('a span of one line is boxed from its first character to its last', () => {
  expect(boxes(placed, 2, 5)).toEqual([[1, [112, 100, 142, 112.3]]])
})

test('a span over lines is boxed around all of them, each page by itself', () => {
  expect(boxes(placed, 2, 13)).toEqual([
    [1, [72, 100, 152, 132.3]],
    [2, [72, 80, 92, 92.3]],
  ])
})

test('lines without a place have no box', () => {
  expect(boxes(read(placed.lines.map((each) => ({ ...each, place: null }))), 2, 5)).toEqual([[1, null]])
})
