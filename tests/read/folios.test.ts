import fc from 'fast-check'
import { planBytes, planNames } from '../plan-files.js'
import { pagedLines, readText } from './text-of.js'

/** Lines of one page, none of which begins with a number. */
const pageLines = (page: number, count = 24) =>
  Array.from(
    { length: count },
    (_, i) => `第${page}页的第${'甲乙丙丁'.charAt(i % 4)}行，推动就业规模持续扩大结构更加优化`,
  )

type Printed = (lines: string[], folio: number) => string[]
const glued: Printed = ([first = '', ...rest], folio) => [`${folio}${first}`, ...rest]
const above: Printed = (lines, folio) => [`${folio}`, ...lines]
const below: Printed = (lines, folio) => [...lines, '', ` ${folio} `]

const printed = (print: Printed, pages: number, firstFolio = 1) =>
  Array.from({ length: pages }, (_, i) => print(pageLines(i + 1), firstFolio + i).join('\n')).join('\n')
const expected = (pages: number) =>
  Array.from({ length: pages }, (_, i) => pageLines(i + 1).map((line) => `${i + 1} ${line}`)).flat()

test.each([
  ['glued to the first line of its page', glued],
  ['alone above its page', above],
  ['alone below its page', below],
])('a folio %s is left out and tells the page', (_where, print) => {
  expect(pagedLines(printed(print, 6))).toEqual(expected(6))
  expect(readText(printed(print, 6)).pageCount).toBe(6)
})

test('the first folio may be any number', () => {
  expect(pagedLines(printed(glued, 5, 14))).toEqual(expected(5))
})

test('pages before the first folio are counted by their length', () => {
  const cover = [...pageLines(1), ...pageLines(2)].map((line) => `1 ${line}`)
  const rest = [3, 4, 5, 6].flatMap((page) => pageLines(page).map((line) => `${page} ${line}`))
  const text = [...pageLines(1), ...pageLines(2), ...[3, 4, 5, 6].flatMap((page) => glued(pageLines(page), page))]
  expect(pagedLines(text.join('\n')).slice(48)).toEqual(rest)
  expect(
    pagedLines(text.join('\n'))
      .slice(0, 48)
      .map((line) => line.slice(2)),
  ).toEqual(cover.map((line) => line.slice(2)))
})

test('a page without a folio does not end the run', () => {
  const pages = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((page) =>
    page === 5 ? pageLines(page) : glued(pageLines(page), page),
  )
  const read = pagedLines(pages.join('\n'))
  expect(read).toHaveLength(8 * 24)
  expect(read.slice(5 * 24)).toEqual([6, 7, 8].flatMap((page) => pageLines(page).map((line) => `${page} ${line}`)))
})

test('form feeds tell the pages; the folios after them only go', () => {
  const text = Array.from({ length: 5 }, (_, i) => glued(pageLines(i + 1), i + 7).join('\n')).join('\n\f')
  expect(pagedLines(text)).toEqual(expected(5))
})

test('pages of 22 to 34 lines', () => {
  const counts = fc.array(fc.integer({ min: 22, max: 34 }), { minLength: 4, maxLength: 12 })
  fc.assert(
    fc.property(counts, fc.constantFrom(glued, below), (lengths, print) => {
      const text = lengths.map((count, i) => print(pageLines(i + 1, count), i + 1).join('\n')).join('\n')
      expect(pagedLines(text)).toEqual(lengths.flatMap((n, i) => pageLines(i + 1, n).map((line) => `${i + 1} ${line}`)))
    }),
  )
})

const unchanged = (text: string) => {
  const lines = pagedLines(text).map((line) => line.replace(/^\S+ /, ''))
  expect(lines).toEqual(text.split('\n').filter((line) => line.trim() !== ''))
  expect(readText(text).pageCount).toBeNull()
}
const every = (lines: string[], distance: number, from = 0) =>
  lines.map((line, i) => [...pageLines(i, distance).slice(from), line].join('\n')).join('\n')

test.each([
  ['rows of a table', ['1', '2', '3', '4', '5', '6'].map((n) => `${n}城镇新增就业`).join('\n')],
  ['rows of a table of long cells', every(['1城镇', '2农村', '3高校', '4退役', '5困难'], 5)],
  ['years', every(['2021', '2022', '2023', '2024', '2025'], 24)],
  ['counts', every(['1个中心', '2个平台', '3个园区', '4个基地', '5个品牌'], 24)],
  ['numbers that do not rise', every(['7', '7', '7', '7', '7'], 24)],
  ['numbers that rise by ten', every(['10', '20', '30', '40', '50'], 24)],
  ['three numbers', every(['1', '2', '3'], 24)],
  [
    'numbers in one part of the text',
    `${every(['1甲', '2乙', '3丙', '4丁', '5戊'], 10)}\n${pageLines(9, 300).join('\n')}`,
  ],
  ['numbered items', every(['1.就业', '2.社保', '3.人才', '4.维权', '5.服务'], 24)],
  ['items 01', every(['01就业', '02社保', '03人才', '04维权', '05服务'], 24)],
])('%s are text', (_what, text) => unchanged(text))

test.each(planNames)('%s: no line loses a character but folios with dashes', (name) => {
  const text = new TextDecoder().decode(planBytes(name))
  const { lines } = readText(text)
  const kept = new Set(lines.map((line) => text.slice(line.start, line.end)))
  const lost = text.split(/\r\n|\n|\f/).filter((line) => line.trim() !== '' && !kept.has(line))
  expect(lost.filter((line) => !/^\s*[—-]+\s*\d+\s*[—-]+\s*$/.test(line))).toEqual([])
})

test('a running head goes, with its number; a title that occurs once stays', () => {
  const page = (n: number) => [`西安市人民政府公报　2022年第3期　${n}`, ...pageLines(n)]
  const text = [['西安市就业规划', ...pageLines(1)], page(2), page(3), page(4), page(5)]
    .map((each) => each.join('\n'))
    .join('\n\f')
  const lines = pagedLines(text)
  expect(lines.filter((line) => line.includes('公报'))).toEqual([])
  expect(lines[0]).toBe('1 西安市就业规划')
  expect(lines).toHaveLength(1 + 5 * 24)
})

test('first lines that differ, or are sentences, are text', () => {
  const page = (n: number, first: string) => [first, ...pageLines(n)].join('\n')
  const text = ['甲', '乙', '丙', '丁', '戊'].map((each, i) => page(i, `专栏${each}`)).join('\n\f')
  expect(pagedLines(text)).toHaveLength(5 * 25)
  const sentences = [1, 2, 3, 4, 5].map((n) => page(n, '完善政策体系。')).join('\n\f')
  expect(pagedLines(sentences)).toHaveLength(5 * 25)
})
