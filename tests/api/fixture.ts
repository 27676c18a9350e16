import type { Database, Prisma } from '@plangraph/database'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { fixtureDocuments } from './fixture-documents.js'

const regions: Prisma.RegionCreateManyInput[] = [
  { code: '100000', name: '全国', nameEn: 'China', level: 'NATIONAL', population: 1_409_778_724 },
  {
    code: '610000',
    name: '陕西省',
    nameEn: 'Shaanxi',
    level: 'PROVINCE',
    parentCode: '100000',
    population: 40_000_000,
  },
  { code: '510000', name: '四川省', level: 'PROVINCE', parentCode: '100000' },
  {
    code: '610100',
    name: '西安市',
    nameEn: "Xi'an",
    level: 'PREFECTURE',
    parentCode: '610000',
    population: 10_000_000,
  },
  { code: '611000', name: '商洛市', level: 'PREFECTURE', parentCode: '610000', population: 2_000_000 },
  { code: '610900', name: '安康市', level: 'PREFECTURE', parentCode: '610000' },
  { code: '320106', name: '鼓楼区', level: 'COUNTY', parentCode: '100000' },
  { code: '350102', name: '鼓楼区', level: 'COUNTY', parentCode: '100000' },
]

const indicators: Prisma.IndicatorCreateManyInput[] = [
  indicator('urban-new-employment', '城镇新增就业人数', 'employment', '人', 'FLOW', 'HIGHER', true),
  indicator('urban-registered-unemployment-rate', '城镇登记失业率', 'employment', '%', 'RATE', 'LOWER', false),
  {
    ...indicator('skilled-workers', '高技能人才总量', 'talent', '人', 'STOCK', 'HIGHER', true),
    aliases: ['高技能人才'],
  },
  indicator('pension-coverage', '基本养老保险参保率', 'social-insurance', '%', 'RATE', 'HIGHER', false),
  indicator('contract-rate', '劳动合同签订率', 'labour-relations', '%', 'RATE', 'HIGHER', false),
]

function indicator(
  code: string,
  name: string,
  topic: string,
  unit: string,
  measure: Prisma.IndicatorCreateManyInput['measure'],
  direction: Prisma.IndicatorCreateManyInput['direction'],
  additive: boolean,
): Prisma.IndicatorCreateManyInput {
  return { code, name, nameEn: null, topic, unit, measure, direction, additive }
}

/**
 * Fills an empty database: 西安市 with a plan and a later scheme, 陕西省 with a plan, 四川省 with a bulk document of 250
 * targets and observations, 商洛市 without any; a national plan that is transcribed and a law that is only cited; two
 * runs, the second with a change. Governing statements and links are those that the stage link makes of it.
 */
export async function fill(database: Database): Promise<void> {
  await database.region.createMany({ data: regions })
  await database.indicator.createMany({ data: indicators })
  await database.organization.createMany({
    data: [
      { id: 'xian-government', name: '西安市人民政府', regionCode: '610100' },
      { id: 'xian-hrss', name: '市人社局', regionCode: '610100' },
      { id: 'xian-finance', name: '市财政局', regionCode: '610100' },
    ],
  })
  await database.etlRun.createMany({
    data: [
      {
        id: 'run-1',
        startedAt: new Date('2026-11-01T08:00:00Z'),
        finishedAt: new Date('2026-11-01T08:01:00Z'),
        fingerprint: 'a',
      },
      { id: 'run-2', startedAt: new Date('2026-11-02T08:00:00Z'), fingerprint: 'a' },
    ],
  })
  await fixtureDocuments(database)
  const said = { why: '原件如此', by: '李明', at: '2026-11-02' }
  const figure = {
    id: null,
    name: '城镇新增就业',
    region: null,
    place: null,
    year: 2025,
    spanStart: null,
    status: null,
  }
  const correction = {
    document: { id: null, title: '西安市规划', number: null, region: null },
    figure: { ...figure, printed: null, quote: null },
    ...{ kind: 'NOT_A_FIGURE' as const, expects: '60', ...said },
  }
  const content = JSON.stringify(correction)
  await database.correction.create({ data: { id: 'correction', kind: correction.kind, content } })
  await database.revision.create({
    data: {
      id: String(Date.parse('2026-11-02T08:00:00Z')),
      at: new Date('2026-11-02T08:00:00Z'),
      cause: 'NEW_FILE',
      runId: 'run-2',
      changes: {
        create: {
          id: `${Date.parse('2026-11-02T08:00:00Z')}-000000`,
          kind: 'CHANGED',
          rowType: 'Target',
          rowId: 'gone',
          told: true,
          name: '城镇新增就业 2025',
          fields: [['printed', '60', '61']],
        },
      },
    },
  })
  await linkAll(database, new Map([['employment', 'human-resources-social-security']]))
  await database.dataset.create({
    data: { id: 'dataset', version: 'v1', updatedAt: new Date('2026-11-01T08:01:00Z') },
  })
}
