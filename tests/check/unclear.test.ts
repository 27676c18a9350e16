import { checkDocument } from '../../etl/src/check/index.js'
import { numberCertainty } from '../../etl/src/check/uncertain.js'
import { withoutUnclear } from '../../etl/src/check/unclear.js'
import type { NormalizedDocument } from '../../etl/src/model/index.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { plan } from './documents.js'

const sure = (document: NormalizedDocument, confidences: readonly number[]) => ({
  ...document,
  figures: document.figures.map((figure, i) => ({ ...figure, confidence: confidences[i] ?? 1 })),
})

test('the document counts its own parts: a finding with both readings and the quote, and no figure', () => {
  const { figures, findings } = checkDocument(plan('设专栏24个。', '到2025年，森林覆盖率达到68%。'), catalogue, regions)
  expect(figures.map(({ indicatorName }) => indicatorName)).toEqual(['森林覆盖率'])
  expect(findings.map(({ kind, evidence }) => [kind, evidence.quote])).toEqual([['UNCLEAR_FIGURE', '设专栏24个']])
  expect(findings[0]?.message).toMatch(/^24个 is not served: it is read as “.+” by its clause/)
})

test('the bound itself is served, and what refers to a figure that is not refers to none', () => {
  const document = plan('技能劳动者达到12万人，其中高技能人才4万人。')
  expect(document.figures[1]?.partOf).toBe(0)
  const { figures, findings } = withoutUnclear(sure(document, [0.1, 0.2]), 0.2)
  expect(figures.map(({ indicatorName, partOf }) => [indicatorName, partOf])).toEqual([['高技能人才', null]])
  expect(findings.map(({ kind }) => kind)).toEqual(['UNCLEAR_FIGURE'])
  expect(withoutUnclear(sure(document, [0.2, 0.2]), 0.2).figures).toHaveLength(2)
})

test('a finding about figures follows those that stay, and goes with the last of them', () => {
  const document = plan('新建3座大型变电站。', '技能劳动者达到12万人，其中高技能人才4万人。')
  const about = (...figures: number[]) => {
    const [figure] = document.figures
    if (!figure) throw new Error('the plan has no figure')
    const { evidence, section, table, row } = figure
    const finding = {
      kind: 'IMPLAUSIBLE_FIGURE',
      severity: 'WARNING',
      code: 'two-values',
      message: '',
      messageZh: '',
      figures,
      evidence,
      section,
      table,
      row,
    } as const
    const kept = withoutUnclear({ ...sure(document, [0, 1, 1]), findings: [{ ...finding, figures }] }, 0.5)
    return kept.findings.flatMap((one) => one.figures ?? [])
  }
  expect(about(0, 2)).toEqual([1])
  expect(about(0)).toEqual([])
})

test('references between figures that stay follow them', () => {
  const document = plan('新建3座大型变电站。', '技能劳动者达到12万人，其中高技能人才4万人。')
  const { figures } = withoutUnclear(sure(document, [0, 1, 1]), 0.5)
  expect(figures.map(({ partOf }) => partOf)).toEqual([null, 0])
})

test('a number of a scanned page with a character that is not certain is a finding with its quote, and no figure', () => {
  const document = plan('到2025年，新增就业60万人，失业率控制在5.5%以内。')
  const { text } = document.read
  /** The document as a scan, where the given words were recognised with the given certainty, the rest without doubt. */
  const scanned = (words: string, certainty: number): NormalizedDocument => {
    const [from, to] = [text.indexOf(words), text.indexOf(words) + words.length]
    const lines = document.read.lines.map((line) => {
      const certainties = Array.from({ length: line.end - line.start }, (_, i) => {
        return line.start + i >= from && line.start + i < to ? certainty : 0.99
      })
      return { ...line, place: { top: 0, bottom: 12, edges: [], certainty: certainties } }
    })
    return { ...document, read: { ...document.read, lines } }
  }
  const numbers = (checked: NormalizedDocument) => checked.figures.map(({ amount }) => amount.printed)
  const unsure = checkDocument(scanned('0万', 0.89), catalogue, regions)
  expect(numbers(unsure)).toEqual(['5.5'])
  expect(unsure.findings.map(({ kind, code, evidence }) => [kind, code, evidence.quote])).toEqual([
    ['UNCLEAR_FIGURE', 'figure-uncertain', '新增就业60万人'],
  ])
  expect(numbers(checkDocument(scanned('0万', 0.9), catalogue, regions))).toEqual(['60', '5.5'])
  // What is uncertain beside a number holds back no number.
  expect(numbers(checkDocument(scanned('到2025年，新增', 0.3), catalogue, regions))).toEqual(['60', '5.5'])
})

test('values of a row are told apart, however they follow each other', () => {
  const text = '失业率\n≤4\n3.59\n'
  const certain = [3, 2, 4].map((length) => Array<number>(length).fill(0.99))
  certain[1] = [0.99, 0.7]
  let start = 0
  const lines = certain.map((certainty) => {
    const line = { start, end: start + certainty.length, page: 1, opens: true }
    start = line.end + 1
    return { ...line, place: { top: 0, bottom: 12, edges: [], certainty } }
  })
  const read = { ...plan('').read, text, lines }
  const [figure] = plan('森林覆盖率达到68%。').figures
  if (!figure) throw new Error('the plan has no figure')
  const evidence = { ...figure.evidence, start: 0, end: text.length }
  const of = (printed: string) => numberCertainty(read, { amount: { ...figure.amount, printed }, evidence })
  expect([of('≤4'), of('3.59')]).toEqual([0.7, 0.99])
})
