import type { NormalizedDocument } from '../../etl/src/model/index.js'
import { normalizeDocument } from '../../etl/src/normalize/index.js'
import { extractText } from '../extract/document-of.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import type { Annotation } from './annotation.js'
import { structureDifferences } from './structure.js'

const read: NormalizedDocument = normalizeDocument(
  extractText(
    [
      '安康市“十四五”就业促进规划',
      '一、总体要求',
      '根据《陕西省“十四五”就业促进规划》，制定本规划。',
      '二、主要任务',
      '（一）扩大就业。实施就业优先战略。（责任单位：市人社局、市财政局）',
      '',
    ].join('\n\n'),
  ),
  catalogue,
  regions,
)

const annotation: Annotation = {
  file: 'city.txt',
  source: 'plans/city.txt',
  document: {
    title: '安康市“十四五”就业促进规划',
    docNumber: null,
    issuers: [],
    issuedOn: null,
    regionName: '安康市',
    regionCode: '610900',
    docType: 'PLAN',
    periodStart: 2021,
    periodEnd: 2025,
  },
  sections: [
    { depth: 1, number: '一、', title: '总体要求' },
    { depth: 1, number: '二、', title: '主要任务' },
    { depth: 2, number: '（一）', title: '扩大就业', responsible: ['市人社局', '市财政局'] },
  ],
  quantities: [],
}

const differences = (change: Partial<Annotation>) => structureDifferences({ ...annotation, ...change }, read)

describe('differences in structure', () => {
  test('none where everything is as annotated', () => expect(differences({})).toEqual([]))

  test('a wrong level is a heading missed and one too many', () => {
    const sections = (annotation.sections ?? []).map((section) => ({ ...section, depth: 1 }))
    expect(differences({ sections }).map((line) => line.slice(0, 12))).toEqual(['section miss', 'section too '])
  })

  test('the one who leads comes first', () => {
    const sections = (annotation.sections ?? []).map((section) =>
      section.responsible ? { ...section, responsible: ['市财政局', '市人社局'] } : section,
    )
    expect(differences({ sections })).toHaveLength(2)
  })

  test('every field of the front matter counts once', () => {
    const document = { ...annotation.document, issuedOn: '2022-01-05', docType: 'SCHEME' as const }
    expect(differences({ document })).toEqual(['date: 2022-01-05, read as null', 'kind: SCHEME, read as PLAN'])
  })

  test('tables of neither indicators nor tasks and optional citations do not count', () => {
    const tables = [{ label: null, title: '项目表', kind: 'OTHER' as const, rowCount: 3 }]
    const citations = [
      { title: '《就业促进法》', docNumber: null, relation: 'MENTIONS' as const, tier: 'optional' as const },
    ]
    expect(differences({ tables, citations })).toEqual([])
    expect(differences({ citations: citations.map((one) => ({ ...one, tier: 'core' as const })) })).toHaveLength(1)
  })
})
