import fc from 'fast-check'
import { readPage } from '../../../etl/src/read/html/read-page.js'
import { linesOf, pageOf } from './page-of.js'

const sentence = '到2025年，城镇新增就业达到三十万人以上。'
const utf8 = (text: string) => new TextEncoder().encode(text)

test.each([
  ['deep blocks', '<div>'.repeat(100_000)],
  ['deep inline elements', '<b><i><p>'.repeat(30_000)],
  ['deep tables', '<table><tr><td>'.repeat(30_000)],
  ['deep lists', '<ol><li>'.repeat(30_000)],
  ['end tags of nothing', `${'<div>'.repeat(300)}${'</span></td></p>'.repeat(50_000)}`],
  ['attributes without end', `<div ${'class="x" '.repeat(100_000)}>`],
  ['NUL bytes', '<p>\0\0\0'.repeat(10_000)],
  ['entities', `<p>${'&nosuch;&#0;&#x110000;&#xD800;&'.repeat(50_000)}</p>`],
  ['blanks', `<p>${' \n'.repeat(500_000)}`],
  ['unclosed links', '<a href=x>'.repeat(100_000)],
])('a page of %s keeps its text', (_what, start) => {
  expect(linesOf(pageOf(`<html>${start}${sentence}`)).join('\n')).toContain(sentence)
})

test('a span of a thousand million rows and columns covers what is there', () => {
  const huge = '<td rowspan=1000000000 colspan=1000000000>就业'
  const { grids } = pageOf(`<html><p>${sentence}<table><tr>${huge}<tr><td>a<tr><td>b<td>c</table>`)
  expect(grids[0]?.cells[0]).toMatchObject({ rowSpan: 3, columnSpan: 1 })
  expect(grids[0]).toMatchObject({ rowCount: 3, columnCount: 3 })
})

test('a table of more columns than a page can show is read line by line', () => {
  const { grids, lines } = pageOf(`<html><table>${`<tr>${'<td rowspan=0>1'.repeat(3000)}`.repeat(2)}</table>`)
  expect(grids).toEqual([])
  expect(lines).toHaveLength(6000)
})

test.each([
  ['cells', `<html><table>${`<tr>${'<td>1'.repeat(1000)}`.repeat(1000)}`],
  ['elements', `<html>${'<b>'.repeat(1_000_001)}`],
])('more %s than a plan has are TOO_LARGE', (_what, html) => {
  expect(readPage('plan.html', utf8(html))).toMatchObject({ ok: false, failure: { kind: 'TOO_LARGE' } })
})

test('a page without text is EMPTY', () => {
  expect(readPage('plan.html', utf8('<html><script>x</script><!-- 规划'))).toMatchObject({
    ok: false,
    failure: { kind: 'EMPTY', message: expect.stringContaining('plan.html') },
  })
})

const tags = 'html body div p span b table thead tbody tfoot tr td th caption ul ol li a br img h1 pre form nav'.split(
  ' ',
)
const piece = fc.oneof(
  fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} `])),
  fc.constantFrom(
    '<td rowspan=3>',
    '<td colspan=2>',
    '<td rowspan=0>',
    '<a href="a.pdf">',
    '附件：',
    '&nbsp;',
    '<!--',
    '-->',
  ),
  fc.constantFrom('就业60万人。', '索引号：', '打印', '>', '"', "'", '<', '&', '\0', '\n', '　'),
)

test('whatever tags come in whatever order, places are in order and grids hold their cells', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const result = readPage('plan.html', utf8(`<html>${pieces.join('')}`))
      if (!result.ok) return expect(result.failure.kind).toBe('EMPTY')
      const { text, lines, grids, unread } = result.value
      let at = 0
      for (const line of lines) {
        expect(line.start).toBeGreaterThanOrEqual(at)
        expect(text.slice(line.start, line.end)).toMatch(/^\S(?:[^\t\n\r\f]*\S)?$/u)
        at = line.end
      }
      for (const grid of grids) {
        let before = grid.start
        for (const cell of grid.cells) {
          expect(cell.start).toBeGreaterThanOrEqual(before)
          expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(grid.rowCount)
          expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(grid.columnCount)
          before = cell.end
        }
        expect(before).toBe(grid.end)
      }
      for (const { start, end } of unread) expect(start <= end && end <= text.length).toBe(true)
    }),
    { numRuns: 150 },
  )
})
