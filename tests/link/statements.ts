import type { LinkDocument, LinkIndicator, LinkRegion, LinkWorld, Statement } from '../../etl/src/link/model.js'

/** A statement with plain fields, for tests of the link core. */
export const statement = (given: Partial<Statement>): Statement => ({
  id: 't',
  documentId: 'd',
  regionCode: '610100',
  indicatorCode: 'rate',
  year: 2025,
  basis: 'POINT',
  spanStart: null,
  role: 'GOAL',
  isPast: false,
  comparator: 'EQ',
  value: 95,
  low: null,
  high: null,
  per: null,
  unit: '%',
  shown: '95%',
  inIndicatorTable: false,
  adjusts: false,
  sortKey: '1',
  ...given,
})

export const document = (given: Partial<LinkDocument>): LinkDocument => ({
  id: 'd',
  title: '规划',
  regionCode: '610100',
  field: 'human-resources-social-security',
  issuedOn: '2021-11-30',
  authority: 3,
  ...given,
})

export const regions: readonly LinkRegion[] = [
  { code: '100000', name: '全国', parentCode: null, population: 1000 },
  { code: '610000', name: '陕西省', parentCode: '100000', population: 100 },
  { code: '610100', name: '西安市', parentCode: '610000', population: 20 },
  { code: '510000', name: '四川省', parentCode: '100000', population: 200 },
]

export const indicators: readonly LinkIndicator[] = [
  { code: 'rate', name: '参保率', measure: 'RATE', direction: 'HIGHER', additive: false },
  { code: 'unemployment', name: '失业率', measure: 'RATE', direction: 'LOWER', additive: false },
  { code: 'jobs', name: '新增就业', measure: 'FLOW', direction: 'HIGHER', additive: true },
  { code: 'age', name: '预期寿命', measure: 'STOCK', direction: 'HIGHER', additive: false },
  { code: 'neutral', name: '转移就业', measure: 'RATE', direction: 'NEUTRAL', additive: false },
  { code: 'growth', name: '增速', measure: 'GROWTH', direction: 'HIGHER', additive: false },
]

export function world(given: {
  documents?: LinkDocument[]
  citations?: { id: string; fromId: string; toId: string }[]
}): LinkWorld {
  const citations = given.citations ?? []
  return {
    documents: new Map((given.documents ?? []).map((row) => [row.id, row])),
    regions: new Map(regions.map((row) => [row.code, row])),
    indicators: new Map(indicators.map((row) => [row.code, row])),
    citationsFrom: new Map(citations.map(({ fromId }) => [fromId, citations.filter((row) => row.fromId === fromId)])),
    fieldParents: new Map([['employment', 'human-resources-social-security']]),
  }
}

export const indicator = (code: string): LinkIndicator => indicators.find((row) => row.code === code) as LinkIndicator
