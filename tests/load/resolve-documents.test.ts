import { describe, expect, it } from '@jest/globals'
import { DocumentRegistry } from '../../etl/src/identity/document-registry.js'
import { documentReferences, resolveDocuments, withIds } from '../../etl/src/identity/resolve-documents.js'
import type { ExtractedCitation, NormalizedDocument } from '../../etl/src/model/index.js'
import { citation, documentOf } from './documents.js'
import { places, vocabulary } from './regions.js'

const SHAANXI_NUMBER = '陕政办发〔2021〕31号'
const shaanxiNotice = '陕西省人民政府办公厅关于印发“十四五”就业促进规划的通知'

/** A document of a region that cites others and holds nothing else. */
function citing(regionCode: string, title: string, cited: [string, Partial<ExtractedCitation>?][]): NormalizedDocument {
  const text = cited.map(([name]) => `《${name}》`).join('，')
  const citations = cited.map(([name, given]) => citation(text, `《${name}》`, given))
  return documentOf(text, { regionCode, frontMatter: { title, documentNumber: null }, citations })
}

const shaanxiPlan = documentOf('陕西省', {
  regionCode: '610000',
  frontMatter: { title: '陕西省“十四五”就业促进规划', documentNumber: SHAANXI_NUMBER },
})
const xian = citing('610100', '西安市“十四五”就业促进实施方案', [[shaanxiNotice, { documentNumber: SHAANXI_NUMBER }]])
const ankang = citing('610900', '安康市就业意见', [['陕西省“十四五”就业促进规划']])

const resolve = (documents: NormalizedDocument[], registry = new DocumentRegistry([])) => {
  const references = documents.map((document) => documentReferences(document, places, vocabulary))
  const ids = resolveDocuments(references, registry)
  return documents.flatMap((document, i) => (ids[i] ? withIds(document, ids[i], places, vocabulary) : []))
}

describe('one document', () => {
  it('is cited by number and notice title, by its own title, and is there itself', () => {
    const [plan, one, other] = resolve([shaanxiPlan, xian, ankang])
    expect(one?.citations[0]?.toId).toBe(plan?.id)
    expect(other?.citations[0]?.toId).toBe(plan?.id)
  })

  it('has the same id whatever the order of the files', () => {
    const orders = [
      [shaanxiPlan, xian, ankang],
      [ankang, xian, shaanxiPlan],
      [xian, shaanxiPlan, ankang],
    ]
    const ids = orders.map((documents) => {
      const resolved = resolve(documents)
      return documents.map((document, i) => [document.structure.frontMatter.title, resolved[i]?.id]).sort()
    })
    expect(ids[1]).toEqual(ids[0])
    expect(ids[2]).toEqual(ids[0])
  })

  it.each([
    ['cited first', [[xian], [shaanxiPlan]]],
    ['there first', [[shaanxiPlan], [xian]]],
  ])('has the same id when it is %s, run by run', (_what, runs) => {
    const registry = new DocumentRegistry([])
    const resolved = runs.flatMap((documents) => resolve(documents, registry))
    const [direct] = resolve([shaanxiPlan])
    expect(resolved.find(({ document }) => document === shaanxiPlan)?.id).toBe(direct?.id)
    expect(resolved.find(({ document }) => document === xian)?.citations[0]?.toId).toBe(direct?.id)
  })

  it('keeps its id when it is first cited by title, then by number, and then comes itself', () => {
    const registry = new DocumentRegistry([])
    const [first] = resolve([ankang], registry)
    const [second] = resolve([xian], registry)
    const [itself] = resolve([shaanxiPlan], registry)
    expect(second?.citations[0]?.toId).toBe(first?.citations[0]?.toId)
    expect(itself?.id).toBe(first?.citations[0]?.toId)
    expect(registry.keys(itself?.id ?? '')).toEqual([`number:${SHAANXI_NUMBER}`, 'title:610000:就业促进规划:2021-2025'])
  })

  it('keeps its id when its number is corrected', () => {
    const registry = new DocumentRegistry([])
    const [before] = resolve([shaanxiPlan], registry)
    const corrected = documentOf('陕西省', {
      regionCode: '610000',
      frontMatter: { title: '陕西省“十四五”就业促进规划', documentNumber: '陕政办发〔2021〕37号' },
    })
    expect(resolve([corrected], registry)[0]?.id).toBe(before?.id)
  })
})

describe('a title that names no place', () => {
  const national = '人力资源和社会保障事业发展“十四五”规划'

  it('with an issuer of the state is the national document, not that of the province or of the city itself', () => {
    const document = citing('610100', '西安市“十四五”人力资源和社会保障事业发展规划', [
      [national, { issuer: '人力资源和社会保障部' }],
      [`陕西省${national}`],
    ])
    const [resolved] = resolve([document])
    const ids = [resolved?.id, ...(resolved?.citations.map(({ toId }) => toId) ?? [])]
    expect(new Set(ids).size).toBe(3)
  })

  it('without an issuer is still not a plan that prints its place', () => {
    const registry = new DocumentRegistry([])
    const document = citing('610100', '西安市“十四五”人力资源和社会保障事业发展规划', [[national]])
    const other = citing('510000', '四川省“十四五”人力资源和社会保障事业发展规划', [
      [national, { issuer: '人力资源社会保障部' }],
    ])
    const [first, second] = resolve([document, other], registry)
    expect(first?.citations[0]?.toId).not.toBe(first?.id)
    expect(first?.citations[0]?.toId).toBe(second?.citations[0]?.toId)
  })

  it('is one document when several places cite it', () => {
    const [a, b] = resolve([
      citing('610100', '西安市规划', [['保障农民工工资支付条例']]),
      citing('510000', '四川省规划', [['保障农民工工资支付条例']]),
    ])
    expect(a?.citations[0]?.toId).toBe(b?.citations[0]?.toId)
  })

  it('is the document itself in the notice that issues it', () => {
    const own = '关于创建高质量充分就业市的实施意见'
    const [resolved] = resolve([citing('610900', own, [[own]])])
    expect(resolved?.citations[0]?.toId).toBe(resolved?.id)
  })

  it('goes to the document of the region when that comes later, and to no other region', () => {
    const registry = new DocumentRegistry([])
    const [first] = resolve([citing('610900', '安康市规划', [['关于加快发展“归雁经济”的指导意见']])], registry)
    const elsewhere = documentOf('', {
      regionCode: '510000',
      frontMatter: { title: '关于加快发展“归雁经济”的指导意见', documentNumber: null },
    })
    const own = documentOf('', {
      regionCode: '610900',
      frontMatter: { title: '关于加快发展“归雁经济”的指导意见', documentNumber: null },
    })
    expect(resolve([elsewhere], registry)[0]?.id).not.toBe(first?.citations[0]?.toId)
    expect(resolve([own], registry)[0]?.id).toBe(first?.citations[0]?.toId)
  })
})

describe('documents that share a key', () => {
  it('are two when two places abbreviate themselves alike', () => {
    const document = (regionCode: string, title: string) =>
      documentOf('', { regionCode, frontMatter: { title, documentNumber: '安政办发〔2022〕11号' } })
    const [ankangs, anyangs] = resolve([document('610900', '安康市就业意见'), document('410500', '安阳市养老意见')])
    expect(ankangs?.id).not.toBe(anyangs?.id)
  })

  it('are two when a region issues an undated title again under another number', () => {
    const document = (documentNumber: string) =>
      documentOf('', {
        regionCode: '610000',
        frontMatter: { title: '关于做好稳就业工作的意见', documentNumber, kind: 'OPINION' },
      })
    const [first, second] = resolve([document('陕政发〔2018〕3号'), document('陕政发〔2022〕9号')])
    expect(first?.id).not.toBe(second?.id)
  })

  it('are two when they are the reports of two years', () => {
    const report = (issuedOn: string) =>
      documentOf('', {
        regionCode: '610000',
        frontMatter: { title: '政府工作报告', documentNumber: null, kind: 'REPORT', issuedOn },
      })
    const [first, second] = resolve([report('2021-01-25'), report('2022-01-19')])
    expect(first?.id).not.toBe(second?.id)
  })
})
