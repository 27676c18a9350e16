import type { Database, Prisma } from '@plangraph/database'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { addTargets, type GivenFigure } from './fixture-figures.js'

/**
 * Goals of four levels: a national plan, a provincial one based on it, a city's plan that leads to it only through a
 * document that is not here, the city's scheme, a county's plan; a sibling city without any citation.
 */
export async function fillLineage(database: Database): Promise<void> {
  await database.region.createMany({ data: REGIONS })
  await database.indicator.createMany({ data: INDICATORS })
  await database.etlRun.create({ data: { id: 'run-1', startedAt: new Date('2026-11-01T08:00:00Z'), fingerprint: 'a' } })
  await database.document.createMany({ data: DOCUMENTS })
  await database.evidence.createMany({
    data: CITATIONS.map(({ id, fromId }) => ({ id, documentId: fromId, quote: `根据《${id}》`, spans: [] })),
  })
  await database.citation.createMany({ data: CITATIONS })
  await addTargets(database, FIGURES)
  await linkAll(database, new Map([['employment', 'human-resources-social-security']]))
}

const REGIONS: Prisma.RegionCreateManyInput[] = [
  { code: '100000', name: '全国', level: 'NATIONAL', population: 1_400_000_000 },
  { code: '610000', name: '陕西省', level: 'PROVINCE', parentCode: '100000', population: 40_000_000 },
  { code: '510000', name: '四川省', level: 'PROVINCE', parentCode: '100000', population: 80_000_000 },
  { code: '610100', name: '西安市', level: 'PREFECTURE', parentCode: '610000', population: 10_000_000 },
  { code: '610900', name: '安康市', level: 'PREFECTURE', parentCode: '610000' },
  { code: '611000', name: '商洛市', level: 'PREFECTURE', parentCode: '610000', population: 2_000_000 },
  { code: '610102', name: '新城区', level: 'COUNTY', parentCode: '610100' },
]

const indicator = { nameEn: null, topic: 'employment' }
const INDICATORS: Prisma.IndicatorCreateManyInput[] = [
  {
    ...indicator,
    code: 'jobs',
    name: '城镇新增就业人数',
    unit: '人',
    measure: 'FLOW',
    direction: 'HIGHER',
    additive: true,
  },
  {
    ...indicator,
    code: 'rate',
    name: '登记失业率',
    unit: '%',
    measure: 'RATE',
    direction: 'LOWER',
    additive: false,
  },
]

const document = (
  id: string,
  regionCode: string | null,
  given: Partial<Prisma.DocumentCreateManyInput> = {},
): Prisma.DocumentCreateManyInput => ({
  id,
  regionCode,
  title: id,
  normalizedTitle: id,
  kind: 'PLAN',
  status: 'INGESTED',
  field: 'employment',
  ...given,
})

const DOCUMENTS = [
  document('nation-plan', '100000', { status: 'TRANSCRIBED' }),
  document('province-plan', '610000'),
  document('province-missing', '610000', { status: 'REFERENCED' }),
  document('province-outline', '610000', { status: 'REFERENCED', field: 'general' }),
  document('sichuan-plan', '510000', { status: 'REFERENCED' }),
  document('law', null, { status: 'REFERENCED', kind: 'LAW' }),
  document('city-plan', '610100', { documentNumber: '市政发〔2021〕24号' }),
  document('city-scheme', '610100', { documentNumber: '市政办发〔2022〕31号' }),
  document('county-plan', '610102'),
  document('sibling-plan', '611000', { field: 'human-resources-social-security' }),
]

const citation = (fromId: string, toId: string, relation: 'BASED_ON' | 'IMPLEMENTS' | 'MENTIONS', ordinal = 0) => ({
  id: `${fromId} → ${toId}`,
  fromId,
  toId,
  relation,
  ordinal,
})

const CITATIONS = [
  citation('province-plan', 'nation-plan', 'BASED_ON'),
  citation('city-plan', 'province-missing', 'BASED_ON'),
  citation('city-plan', 'sichuan-plan', 'BASED_ON', 1),
  citation('city-plan', 'law', 'BASED_ON', 2),
  // Such a document would be transcribed, with what it says of its own basis.
  citation('province-missing', 'province-plan', 'MENTIONS'),
  citation('city-scheme', 'city-plan', 'MENTIONS'),
  citation('county-plan', 'city-plan', 'IMPLEMENTS'),
  citation('county-plan', 'province-outline', 'BASED_ON', 1),
]

const jobs = {
  indicatorCode: 'jobs',
  indicatorName: '城镇新增就业人数',
  unit: '万人',
  basis: 'CUMULATIVE' as const,
  year: 2025,
}
const rate = { indicatorCode: 'rate', indicatorName: '登记失业率', unit: '%', comparator: 'LTE' as const, year: 2025 }

const goal = (
  id: string,
  documentId: string,
  regionCode: string,
  value: number,
  given: Partial<GivenFigure>,
): GivenFigure => ({
  ...(given.indicatorCode === 'rate' ? rate : jobs),
  id,
  documentId,
  regionCode,
  printed: String(value),
  value,
  normalizedValue: given.indicatorCode === 'rate' ? value : value * 10_000,
  origin: 'TABLE',
  ...given,
})

const FIGURES = [
  goal('nation-jobs', 'nation-plan', '100000', 5500, { origin: 'TRANSCRIBED' }),
  goal('province-jobs', 'province-plan', '610000', 200, {}),
  goal('city-jobs', 'city-plan', '610100', 60, {}),
  goal('city-again', 'city-scheme', '610100', 60, {}),
  goal('county-jobs', 'county-plan', '610102', 5, {}),
  goal('sibling-jobs', 'sibling-plan', '611000', 8, {}),
  goal('nation-rate', 'nation-plan', '100000', 5, rate),
  goal('province-rate', 'province-plan', '610000', 5, { ...rate, comparator: 'LT' }),
  goal('city-rate', 'city-plan', '610100', 5.5, rate),
  goal('county-rate', 'county-plan', '610102', 5.5, { ...rate, comparator: 'EQ' }),
  goal('sibling-rate', 'sibling-plan', '611000', 4.3, rate),
]
