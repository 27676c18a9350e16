import { checkDocument } from '../../etl/src/check/index.js'
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
