import type { Amount, ExtractedDocument, Figure } from '../../etl/src/model/index.js'
import { normalizeDocument } from '../../etl/src/normalize/index.js'
import { catalogue, regions } from './catalogue.js'

type Given = Partial<Pick<Figure, 'indicatorName' | 'basis' | 'place'> & Amount>

const figure = ({ indicatorName = '', basis = 'POINT', place = null, ...amount }: Given): Figure => ({
  status: 'CURRENT',
  indicatorName,
  amount: { printed: '', value: null, low: null, high: null, ratio: null, unit: null, comparator: 'EQ', ...amount },
  per: null,
  basis,
  year: 2025,
  spanStart: null,
  place,
  binding: null,
  origin: 'TABLE',
  section: null,
  table: null,
  row: null,
  task: null,
  partOf: null,
  baseline: null,
  rowLabel: null,
  evidence: { quote: '', start: 0, end: 0, spans: [] },
  rule: 'test',
  ruleVersion: '1',
  confidence: 1,
})

const documentOf = (figures: Figure[]): ExtractedDocument => ({
  version: 1,
  read: { version: 2, format: 'txt', text: '', lines: [], grids: [], unread: [], pageCount: null },
  structure: {
    version: 1,
    frontMatter: {
      title: '西安市“十四五”人力资源和社会保障事业发展规划',
      noticeTitle: null,
      documentNumber: null,
      kind: 'PLAN',
      issuers: ['西安市人民政府'],
      issuedOn: null,
      regionName: '西安市',
      periodStart: 2021,
      periodEnd: 2025,
    },
    sections: [],
    paragraphs: [],
    tables: [],
  },
  figures,
  tasks: [],
  citations: [],
  findings: [],
})

const normalized = (...figures: Given[]) => normalizeDocument(documentOf(figures.map(figure)), catalogue, regions)

test('figures get their entry, the rule that found it, and values in its base unit', () => {
  const [bodies, parks, talent] = normalized(
    { indicatorName: '人力资源服务机构数量', value: 0.2, unit: '万家' },
    { indicatorName: '省级返乡创业园区', low: 1, high: 2, unit: '个', comparator: 'RANGE', basis: 'CUMULATIVE' },
    { indicatorName: '高技能人才数量', value: 58.92, unit: '万人' },
  ).figures
  expect(bodies).toMatchObject({ indicatorCode: 'hr-service-bodies', matchRule: 'exact', normalizedValue: 2000 })
  expect(parks).toMatchObject({ normalizedValue: null, normalizedLow: 1, normalizedHigh: 2 })
  expect(talent).toMatchObject({ indicatorCode: 'highly-skilled-workers', matchRule: 'alias', normalizedValue: 589200 })
})

test('a figure of no entry stays, in its own unit', () => {
  const [figure] = normalized({ indicatorName: '标准化放鱼数量', value: 1.5, unit: '万尾' }).figures
  expect(figure).toMatchObject({ indicatorCode: null, matchRule: null, normalizedValue: 15000 })
})

test('a value whose unit is not printed is not guessed, a ratio has none', () => {
  const [rate, ratio, grades] = normalized(
    { indicatorName: '城镇登记失业率', value: 4 },
    { indicatorName: '城乡居民人均可支配收入比', value: 2.5 },
    { indicatorName: '高、中、初级专业技术人才比例', ratio: '10:38:52' },
  ).figures
  expect(rate).toMatchObject({ indicatorCode: 'urban-registered-unemployment-rate', normalizedValue: null })
  expect(ratio).toMatchObject({ indicatorCode: 'urban-rural-income-ratio', normalizedValue: 2.5 })
  expect(grades).toMatchObject({ indicatorCode: 'professional-grade-ratio', normalizedValue: null })
})

test('the document gets its region and field, and keeps all else', () => {
  const document = normalized({ indicatorName: '城镇新增就业', value: 60, unit: '万人', basis: 'CUMULATIVE' })
  expect(document).toMatchObject({ regionCode: '610100', field: 'human-resources-social-security' })
  expect(document.figures[0]).toMatchObject({ indicatorName: '城镇新增就业', amount: { value: 60, unit: '万人' } })
})

test('a figure of another place is of that place, and of none where its name is not known', () => {
  const regionsOf = (...places: (string | null)[]) =>
    normalized(...places.map((place) => ({ place }))).figures.map(({ regionCode }) => regionCode)
  expect(regionsOf(null, '全国', '陕西省', '长安区', '陕西省安康市汉滨区')).toEqual([
    '610100',
    '100000',
    '610000',
    '610116',
    '610902',
  ])
  // 新城区 is a district of several cities: the document's own is meant. 朝阳区 is none of its own.
  expect(regionsOf('新城区', '朝阳区', '高新区', '西安市')).toEqual(['610102', null, null, '610100'])
})
