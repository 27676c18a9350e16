import fc from 'fast-check'
import { isPageFurniture } from '../../etl/src/read/page-furniture.js'
import { brief } from './brief.js'
import { extractText } from './document-of.js'

const opening = '始终把保就业稳就业作为重大政治责任坚定不移实施就业优先战略，'
const goals =
  '全市城镇新增就业10万人，失业保险和工伤保险参保人数分别达到1200万人、1470万人，每年设立5—10家博士后创新基地，城镇登记失业率控制在4.5%以内，培育千户劳动关系和谐企业。'
const fullLine = '健全覆盖城乡的公共就业创业服务体系加强基层服务平台建设，'

/** The goals inside a text whose lines are those of a page. */
const planWith = (sentence: string) =>
  [
    '安康市“十四五”就业促进规划',
    '第一章 主要目标',
    opening + sentence,
    '第二章 组织保障',
    ...Array(20).fill(fullLine),
    '',
  ].join('\n')

const separators = fc.constantFrom(' ', '  ', '　', '\n', '\r\n', '\n\n', '\n ', '\f', '\n\n— 7 —\n\n', '\n- 12 -\n\f ')

/** Places where a typesetter may break: anywhere but inside a number. */
const breakable = Array.from(goals, (_char, i) => i).filter((i) => !/^[\d.]{2}|^\d%/.test(goals.slice(i - 1, i + 1)))

const broken = fc.array(fc.tuple(fc.constantFrom(...breakable), separators), { maxLength: 8 }).map((breaks) => {
  const at = new Map(breaks)
  return [...goals].map((char, i) => (at.get(i) ?? '') + char).join('')
})

const expected = extractText(planWith(goals)).figures

test('the goals hold six figures', () => expect(expected).toHaveLength(6))

test('blanks, line breaks, folios and page breaks change no figure and no quote', () => {
  fc.assert(
    fc.property(broken, (sentence) => {
      const { figures } = extractText(planWith(sentence))
      expect(figures.map(brief)).toEqual(expected.map(brief))
      expect(figures.map((figure) => figure.evidence.quote)).toEqual(expected.map((figure) => figure.evidence.quote))
    }),
  )
})

const lineEnd = /\r\n|\n|\r|\f/
const withoutFurniture = (cut: string) =>
  cut
    .split(lineEnd)
    .filter((line) => !isPageFurniture(line))
    .join('')
    .replace(/\s/g, '')

test('the text cut at a figure’s offsets, and at its spans, is its quote', () => {
  fc.assert(
    fc.property(broken, (sentence) => {
      const text = planWith(sentence)
      for (const { evidence } of extractText(text).figures) {
        expect(withoutFurniture(text.slice(evidence.start, evidence.end))).toBe(evidence.quote)
        const bySpans = evidence.spans.map((span) => text.slice(span.start, span.end)).join('\n')
        expect(withoutFurniture(bySpans)).toBe(evidence.quote)
      }
    }),
  )
})

test('every span is on the page where its words are printed', () => {
  const text = planWith(goals.replace('新增', '新增\n\n— 7 —\n\n'))
  const [figure] = extractText(text).figures
  expect(figure?.evidence.spans.map((span) => [span.page, text.slice(span.start, span.end).trim()])).toEqual([
    [1, '全市城镇新增'],
    [2, '就业10万人'],
  ])
})
