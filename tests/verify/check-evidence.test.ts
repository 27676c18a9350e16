import { describe, expect, it } from '@jest/globals'
import { readTextFile } from '../../etl/src/read/txt/text-reader.js'
import { checkEvidence } from '../../etl/src/verify/check-evidence.js'
import { checkSection, checkTable } from '../../etl/src/verify/check-structure.js'
import { sourceText } from '../../etl/src/verify/source-lines.js'

const text = '一、目标\n𠮷城镇新增\n— 1 —\n\f就业10 万人。\n1 甲乙 3\n丙'
const read = readTextFile('plan.txt', new TextEncoder().encode(text))
if (!read.ok) throw new Error(read.failure.message)
const source = sourceText(read.value)
const points = Array.from(text)
const at = (words: string) => Array.from(text.slice(0, text.indexOf(words))).length

const start = at('城镇')
const end = at('。')
const turn = at('\n— 1')
const next = at('就业')
const good = {
  quote: '城镇新增就业10万人',
  charStart: start,
  charEnd: end,
  spans: [
    { page: 1, charStart: start, charEnd: turn },
    { page: 2, charStart: next, charEnd: end },
  ],
}

describe('evidence', () => {
  it('is right when its words are at its offsets, a page break between them', () => {
    expect(checkEvidence(good, source)).toEqual([])
  })

  it('has nothing to check without offsets', () => {
    expect(checkEvidence({ quote: 'x', charStart: null, charEnd: null, spans: [] }, source)).toEqual([])
  })

  it.each([
    ['other words', { ...good, quote: '城镇新增就业12万人' }, 'reads “城镇新增就业10万人”, not “城镇新增就业12万人”'],
    ['shifted offsets', { ...good, charStart: start + 1 }, 'reads “镇新增就业10万人”'],
    ['offsets outside the text', { ...good, charEnd: points.length + 1 }, 'are no range of a text of'],
    ['offsets that hold nothing', { ...good, charEnd: start }, 'are no range of a text of'],
    ['spans of no kind', { ...good, spans: [{}] }, 'its spans are not a list'],
    ['no spans, as of a text without pages', { ...good, spans: [] }, 'names page null, but is on page 1'],
    [
      'a span on another page',
      { ...good, spans: [{ page: 1, charStart: start, charEnd: end }] },
      'names page 1, but is on page 2',
    ],
    ['spans out of order', { ...good, spans: [...good.spans].reverse() }, 'is out of order or outside the evidence'],
    ['spans with a gap', { ...good, spans: good.spans.slice(0, 1) }, 'its spans leave out words'],
  ])('is wrong with %s', (_what, evidence, sentence) => {
    expect(checkEvidence(evidence, source).join('\n')).toContain(sentence)
  })
})

describe('sections', () => {
  const section = {
    number: '一、',
    label: null,
    title: '目标',
    text: '𠮷城镇新增就业10万人。',
    charStart: 0,
    charEnd: end + 1,
    pageStart: 1,
  }

  it('are right when heading and paragraphs are in their range', () => {
    expect(checkSection(section, source)).toEqual([])
  })

  it.each([
    ['another heading', { ...section, title: '任务' }, 'does not begin with its heading “一、任务”'],
    ['a paragraph from elsewhere', { ...section, text: '乡村振兴' }, 'its paragraph “乡村振兴” is not in the text'],
    ['another page', { ...section, pageStart: 2 }, 'names page 2, but begins on page 1'],
  ])('are wrong with %s', (_what, wrong, sentence) => {
    expect(checkSection(wrong, source).join('\n')).toContain(sentence)
  })
})

it('finds cells of wrapped rows, and names one that is not there', () => {
  const table = { rows: [['1', '甲乙丙', '3', '']], charStart: at('1 甲'), charEnd: points.length, page: 2 }
  expect(checkTable(table, source)).toEqual([])
  expect(checkTable({ ...table, rows: [['丁']] }, source)).toEqual([
    expect.stringContaining('its cell “丁” is not in the text'),
  ])
})
