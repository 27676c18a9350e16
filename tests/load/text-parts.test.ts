import { searchText } from '@plangraph/figures'
import { codePointOffsets } from '../../etl/src/model/code-points.js'
import type { Line } from '../../etl/src/model/index.js'
import { textPartRows } from '../../etl/src/store/text-part-rows.js'

type Given = Partial<Line> & { text: string }

/** Parts of a text of these lines, with a running head, which is no line, before each page after the first. */
function partsOf(given: Given[], sections: { start: number; end: number }[] = []) {
  let text = ''
  let page: number | null = null
  const lines = given.map(({ text: own, ...rest }): Line => {
    if (rest.page !== undefined && rest.page !== page && page !== null) text += `— ${page} —\n`
    page = rest.page ?? null
    const start = text.length
    text += `${own}\n`
    return { start, end: start + own.length, page, opens: null, place: null, ...rest }
  })
  const ids = sections.map((_, index) => `s${index}`)
  const document = { read: { text, lines }, structure: { sections } }
  const context = { id: 'doc', regionCode: '610100', sections: ids, document, offset: codePointOffsets(text) }
  return { text, lines, parts: textPartRows(context) }
}

test('lines of a section are one text, white space and page furniture aside, and lead back to where they are', () => {
  const { text, parts } = partsOf([
    { text: '  城镇新增 就业', page: 1 },
    { text: '６０万人，ＧＤＰ', page: 2 },
  ])
  expect(parts.map((part) => part.text)).toEqual(['城镇新增就业60万人,gdp'])
  const [{ runs, sortKey, sectionId } = unset()] = parts
  expect([sortKey, sectionId]).toEqual(['610100/doc/000000', null])
  const characters = [...text]
  const folded = [...'城镇新增就业60万人,gdp']
  for (const [index, [at, charStart]] of (runs as [number, number, number][]).entries()) {
    const next = (runs as number[][])[index + 1]?.[0] ?? folded.length
    expect(searchText(characters.slice(charStart, charStart + next - at).join(''))).toBe(
      folded.slice(at, next).join(''),
    )
  }
  expect((runs as unknown[][]).map(([at, , page]) => [at, page])).toEqual([
    [0, 1],
    [4, 1],
    [6, 2],
  ])
})

function unset(): never {
  throw new Error('there is no part')
}

test('characters that fold into several, and those beyond the plane of most, are counted once', () => {
  const { parts } = partsOf([{ text: '𠮷㎡地' }])
  expect(parts.map(({ text, runs }) => [text, runs])).toEqual([
    [
      '𠮷m2地',
      [
        [0, 0, null],
        [3, 2, null],
      ],
    ],
  ])
})

test('a part ends with its section, the innermost that a line is in', () => {
  const { parts } = partsOf(
    [{ text: '前言' }, { text: '第一章' }, { text: '第一节' }, { text: '后记' }],
    [
      { start: 3, end: 11 },
      { start: 7, end: 11 },
    ],
  )
  expect(parts.map(({ text, sectionId, sortKey }) => [text, sectionId, sortKey.slice(-1)])).toEqual([
    ['前言', null, '0'],
    ['第一章', 's0', '1'],
    ['第一节', 's1', '2'],
    ['后记', null, '3'],
  ])
})

test('a long part ends where a paragraph begins, or where it must, and nothing is lost', () => {
  const line = (index: number, opens: boolean): Given => ({ text: `${index}就业`.repeat(150), opens })
  const { parts, lines, text } = partsOf(Array.from({ length: 12 }, (_, index) => line(index, index % 3 === 0)))
  const whole = lines.map(({ start, end }) => text.slice(start, end)).join('')
  expect(parts.map((part) => part.text).join('')).toBe(whole)
  expect(Math.max(...parts.map((part) => part.text.length))).toBeLessThanOrEqual(2000)
  expect(parts[1]?.text.startsWith('3就业')).toBe(true)
  const { parts: unbroken } = partsOf([{ text: '字'.repeat(4500) }])
  expect(unbroken.map((part) => part.text.length)).toEqual([2000, 2000, 500])
})
