import { isPageFurniture } from '../../etl/src/read/page-furniture.js'
import { pagedLines, readText } from './text-of.js'

test('a text without page marks has no pages', () => {
  expect(pagedLines('就业创业\n社会保障')).toEqual(['- 就业创业', '- 社会保障'])
  expect(readText('就业创业\n社会保障').pageCount).toBeNull()
})

test('a form feed starts a page', () => {
  expect(pagedLines('就业创业\n\f社会保障\n人才人事')).toEqual(['1 就业创业', '2 社会保障', '2 人才人事'])
  expect(readText('就业创业\n\f社会保障').pageCount).toBe(2)
})

test('a folio ends a page and is no line', () => {
  expect(pagedLines('就业创业\n\n— 7 —\n\n社会保障\n— 8 —\n')).toEqual(['1 就业创业', '2 社会保障'])
})

test('a folio with a form feed is one page break', () => {
  expect(pagedLines('就业创业\n— 7 —\n\f社会保障')).toEqual(['1 就业创业', '2 社会保障'])
})

const page = (first: string) => [first, ...Array.from({ length: 9 }, (_, i) => `第${i}行文字`)].join('\n')

test('one leading blank starts a page where nothing else is indented', () => {
  const lines = pagedLines([page('就业创业'), page(' 社会保障'), page(' 人才人事')].join('\n'))
  expect([lines[0], lines[9], lines[10], lines[19], lines[20]]).toEqual([
    '1 就业创业',
    '1 第8行文字',
    '2  社会保障',
    '2 第8行文字',
    '3  人才人事',
  ])
})

test.each(['  ', '\t\t', '　', '　　'])(
  'a leading blank starts no page where paragraphs are indented by %j',
  (indent) => {
    const text = [page(' 就业创业'), page(' 社会保障'), page(`${indent}人才人事`)].join('\n')
    expect(readText(text).pageCount).toBeNull()
  },
)

test.each(['— 7 —', '- 7 -', '－ 12 －', '·7·', '第 7 页', '第7页 共30页'])('%s is furniture', (line) => {
  expect(isPageFurniture(line)).toBe(true)
})

test.each(['7', '2021', '—— 7', '第七页', '— 坚持改革 —', '1.5—2.5', '[60]'])('%s is text', (line) => {
  expect(isPageFurniture(line)).toBe(false)
})
