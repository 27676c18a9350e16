import type { Database } from '@plangraph/database'
import { askerOf } from './ask.js'
import { openSeeds } from './seeds-database.js'

/** Two names as documents print them, each with its source file, and whether they mean one indicator. */
const PAIRS: [same: boolean, a: [file: string, name: string], b: [file: string, name: string]][] = [
  [true, ['xian-employment-scheme-2022', '城镇新增就业'], ['xian-hrss-plan-2021', '城镇新增就业人数']],
  [true, ['ankang-employment-opinion-2022', '登记失业率'], ['sichuan-hrss-plan-2021', '城镇登记失业率']],
  [true, ['xian-employment-scheme-2022', '高技能人才总量'], ['xian-hrss-plan-2021', '高技能人才数量']],
  [true, ['xian-employment-scheme-2022', '专业技术人才总量'], ['sichuan-hrss-plan-2021', '专业技术人才数量']],
  [
    true,
    ['xian-employment-scheme-2022', '补贴性职业技能培训'],
    ['shangluo-hrss-plan-2021', '开展补贴性职业技能培训人次'],
  ],
  [
    true,
    ['xian-employment-scheme-2022', '人力资源服务业年营业收入'],
    ['sichuan-hrss-plan-2021', '人力资源服务业总营业收入'],
  ],
  [
    true,
    ['shangluo-hrss-plan-2021', '劳动保障监察举报投诉案件结案率'],
    ['sichuan-hrss-plan-2021', '劳动保障监察举报投诉案件结案率'],
  ],
  [false, ['xian-hrss-plan-2021', '城镇登记失业率'], ['xian-hrss-plan-2021', '城镇调查失业率']],
  [false, ['sichuan-hrss-plan-2021', '技能人才数量'], ['sichuan-hrss-plan-2021', '高技能人才数量']],
  [false, ['sichuan-hrss-plan-2021', '专业技术人才数量'], ['sichuan-hrss-plan-2021', '高级职称人才数量']],
  [false, ['sichuan-hrss-plan-2021', '转移就业农村劳动力人数'], ['xian-hrss-plan-2021', '农村劳动力转移就业人数']],
  [false, ['xian-hrss-plan-2021', '劳动人事争议调解成功率'], ['xian-hrss-plan-2021', '劳动人事争议仲裁结案率']],
  [false, ['xian-hrss-plan-2021', '失业保险参保人数'], ['xian-hrss-plan-2021', '工伤保险参保人数']],
  [false, ['sichuan-hrss-plan-2021', '社会保障卡持卡人数'], ['sichuan-hrss-plan-2021', '社会保障卡持卡人口覆盖率']],
  [false, ['xian-hrss-plan-2021', '基本养老保险参保人数'], ['xian-hrss-plan-2021', '基本养老保险参保率']],
]

const FIGURES = `query ($text: String!) {
  targets(filter: { text: $text }, status: [CURRENT, PAST], first: 100) {
    nodes { indicatorName indicator { code } document { sourceFile } }
  }
  observations(filter: { text: $text }, first: 100) {
    nodes { indicatorName indicator { code } document { sourceFile } }
  }
}`

interface Figure {
  indicatorName: string
  indicator: { code: string } | null
  document: { sourceFile: string }
}

let database: Database
let ask: ReturnType<typeof askerOf>
beforeAll(async () => {
  database = await openSeeds()
  ask = askerOf(database)
})
afterAll(() => database.$disconnect())

/** The indicators that the figures of this name in this file have. */
async function codesOf([file, name]: [string, string]): Promise<(string | null)[]> {
  const { data } = await ask(FIGURES, { text: name })
  const figures: Figure[] = [...data.targets.nodes, ...data.observations.nodes]
  const named = figures.filter(
    ({ indicatorName, document }) => indicatorName === name && document.sourceFile === `${file}.txt`,
  )
  return [...new Set(named.map(({ indicator }) => indicator?.code ?? null))]
}

test.each(PAIRS)('one indicator? %s: %j and %j', async (same, a, b) => {
  const [[codeA, ...restA], [codeB, ...restB]] = await Promise.all([codesOf(a), codesOf(b)])
  expect([restA, restB]).toEqual([[], []])
  expect([codeA, codeB]).toEqual([expect.any(String), expect.any(String)])
  expect(codeA === codeB).toBe(same)
})
