import { describe, expect, it } from '@jest/globals'
import { nameDocument } from '../../etl/src/identity/name-document.js'
import { resolveReferences } from '../../etl/src/identity/resolve-references.js'
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

/** Documents that are there together, each with its id and those of what it cites. */
function resolve(documents: NormalizedDocument[]) {
  const named = documents.map((document) => nameDocument(document, places, vocabulary))
  const meant = resolveReferences(
    named.flatMap(({ own, citations }) => [
      own,
      ...citations.flatMap(({ isItself, reference }) => (isItself ? [] : reference)),
    ]),
  )
  return named.map(({ id, document, citations }) => ({
    id,
    document,
    citations: citations.map(({ isItself, reference }) => ({ toId: isItself ? id : meant.get(reference.id) })),
  }))
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

  it('has the id that a citation of all that is known of it gives it before it is there', () => {
    const [itself] = resolve([shaanxiPlan])
    expect(resolve([xian])[0]?.citations[0]?.toId).toBe(itself?.id)
    expect(resolve([ankang])[0]?.citations[0]?.toId).toBe(itself?.id)
  })

  it('keeps its id when its number is corrected', () => {
    const corrected = documentOf('陕西省', {
      regionCode: '610000',
      frontMatter: { title: '陕西省“十四五”就业促进规划', documentNumber: '陕政办发〔2021〕37号' },
    })
    expect(resolve([corrected])[0]?.id).toBe(resolve([shaanxiPlan])[0]?.id)
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
    const document = citing('610100', '西安市“十四五”人力资源和社会保障事业发展规划', [[national]])
    const other = citing('510000', '四川省“十四五”人力资源和社会保障事业发展规划', [
      [national, { issuer: '人力资源社会保障部' }],
    ])
    const [first, second] = resolve([document, other])
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

  it('is the document of the region where that is there, and of no other region', () => {
    const title = '关于加快发展“归雁经济”的指导意见'
    const cites = citing('610900', '安康市规划', [[title]])
    const plan = (regionCode: string) => documentOf('', { regionCode, frontMatter: { title, documentNumber: null } })
    const [alone] = resolve([cites])
    const [beside, elsewhere] = resolve([cites, plan('510000')])
    expect(beside?.citations[0]?.toId).toBe(alone?.citations[0]?.toId)
    expect(elsewhere?.id).not.toBe(alone?.citations[0]?.toId)
    const [citingOwn, own] = resolve([cites, plan('610900')])
    expect(citingOwn?.citations[0]?.toId).toBe(own?.id)
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
