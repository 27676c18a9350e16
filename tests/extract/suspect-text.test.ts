import { digitsApart } from '../../etl/src/extract/digits-apart.js'
import { readWell, text } from '../read/pdf/pdf-writer.js'
import { documentOf } from './document-of.js'

const suspicions = (paragraphs: string | string[]) =>
  documentOf(paragraphs).findings.map(({ kind, message, evidence }) => [kind, evidence.quote, message])

test('a quotation mark that slipped', () => {
  expect(suspicions('在“十四”五期间城镇新增就业 10 万人。')).toEqual([
    ['SUSPECT_TEXT', '“十四”五', expect.stringContaining('“十四五” is meant')],
  ])
})

test('a stray mark in the place of a character', () => {
  expect(suspicions('促进数‛经济领域就业创业。')).toEqual([
    ['SUSPECT_TEXT', expect.stringContaining('数‛经济'), expect.stringContaining('a stray mark')],
  ])
})

test('a Latin word between Chinese words', () => {
  expect(suspicions('重点推动中小微企业、农民工等单位 and 人群积极参加失业保险。')).toEqual([
    ['SUSPECT_TEXT', '位and人', expect.stringContaining('a Latin word')],
  ])
})

test('a digit of a font that does not say what it prints', () => {
  const found = suspicions('新建泵站2\ue048座，供水普及率达到\uf039\uf038%，\uf06c改造水井。')
  expect(found.filter(([, quote]) => (quote?.length ?? 0) < 3)).toEqual([
    ['SUSPECT_TEXT', '\ue048', expect.stringContaining('U+E048')],
    ['SUSPECT_TEXT', '\uf039\uf038', expect.stringContaining('U+F039 U+F038')],
  ])
})

test('a power of ten whose exponent is not raised', () => {
  expect(suspicions('水库总库容达到1.3×108m3，供水量达到2.6亿m3，每人10 2元。').map(([, quote]) => quote)).toEqual([
    '1.3×108',
  ])
})

test('a table of digits below each other, which no lines enclose', async () => {
  const upright = (words: string, left: number, top: number) =>
    [...words].map((char, i) => text(char, left, top + 24 * i)).join('\n')
  const read = await readWell(
    [
      text('指标', 60, 148),
      upright('2025年', 300, 100),
      text('床位', 60, 272),
      upright('1200', 300, 260),
      text('护士', 60, 392),
      upright('860', 300, 380),
    ].join('\n'),
  )
  expect(digitsApart(read).map(({ code, evidence }) => [code, evidence.quote.replace(/\s/g, '')])).toEqual([
    ['digits-apart', '20指标25年1床位2008护士60'],
  ])
})

test('a look-alike that the document itself prints right elsewhere', () => {
  const found = suspicions(['实施“一千多支、五区协同”发展战略。', '探索服务“一干多支、五区协同”的路径。'])
  expect(found).toEqual([
    ['SUSPECT_TEXT', '一千多支、五区协同', expect.stringContaining('is printed as 一干多支、五区协同 elsewhere')],
  ])
})

test('the text stays as it is', () => {
  const [figure] = documentOf('在“十四”五期间全市城镇新增就业 10 万人。').figures
  expect(figure?.evidence.quote).toContain('“十四”五')
})

test.each(['推进“互联网+人社”行动，发展 APP 服务。', '实施“一千多支”战略，培育 1000 多支队伍。'])(
  'ordinary text is not suspect: %s',
  (line) => expect(suspicions(line)).toEqual([]),
)
