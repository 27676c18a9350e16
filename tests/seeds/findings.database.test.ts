import type { Database } from '@plangraph/database'
import { type Answer, askerOf } from './ask.js'
import { openSeeds } from './seeds-database.js'

let database: Database
let findings: Answer[]
beforeAll(async () => {
  database = await openSeeds()
  const { data } = await askerOf(database)(`{
    findings(first: 100) {
      totalCount
      nodes { kind severity message documents { sourceFile } evidence { quote } }
    }
  }`)
  findings = data.findings.nodes
  expect(findings).toHaveLength(data.findings.totalCount)
})
afterAll(() => database.$disconnect())

test.each([
  ['sichuan-hrss-plan-2021.txt', '一千多支'],
  ['xian-employment-scheme-2022.txt', '数‛经济'],
  ['ankang-employment-opinion-2022.txt', '“十四”五'],
])('%s: the misreading %s is pointed out and stays as it is in the quote', (file, words) => {
  const found = findings.filter(({ kind, message }) => kind === 'SUSPECT_TEXT' && message.includes(words))
  expect(found.length).toBeGreaterThan(0)
  for (const { documents, evidence } of found) {
    expect(documents).toEqual([{ sourceFile: file }])
    expect(evidence[0].quote).toContain(words)
  }
})

test('the first document of a finding is the one whose reading raised it', async () => {
  const rows = await database.finding.findMany({ include: { document: { include: { currentSource: true } } } })
  const raisedBy = new Map(rows.map(({ message, document }) => [message, document.currentSource?.fileName ?? null]))
  const several = findings.filter(({ documents }) => documents.length > 1)
  const repeated = new Set(rows.map(({ message }) => message).filter((m, i, all) => all.indexOf(m) !== i))
  const unique = several.filter(({ message }) => !repeated.has(message))
  expect(unique.length).toBeGreaterThan(0)
  for (const { message, documents } of unique) expect(documents[0].sourceFile).toBe(raisedBy.get(message))
})

const missing = (title: string) =>
  `《${title}》 is cited as a basis, but its text is not here: ingest it to complete the chain.`

test('the warnings are these, each one that a careful reader agrees with', () => {
  const warnings = findings.filter(({ severity }) => severity !== 'INFO')
  const lines = warnings.map(({ documents, message }) => [documents[0].sourceFile, message])
  const expected = [
    ['shangluo-hrss-plan-2021.txt', missing('商洛市国民经济和社会发展的第十四个五年规划和二〇三五年远景目标纲要')],
    ['shangluo-hrss-plan-2021.txt', missing('陕西省人力资源和社会保障事业发展“十四五”规划')],
    ['shangluo-hrss-plan-2021.txt', '专栏 2, row “博士后研究人员年招收数”: its cell 2025年 is empty.'],
    ['sichuan-hrss-plan-2021.txt', missing('人力资源和社会保障事业发展“十四五”规划')],
    ['sichuan-hrss-plan-2021.txt', missing('四川省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要')],
    [
      'sichuan-hrss-plan-2021.txt',
      missing('中共四川省委关于制定四川省国民经济和社会发展第十四个五年规划和二〇三五年远景目标的建议'),
    ],
    ['sichuan-hrss-plan-2021.txt', "四川省, 城镇调查失业率 2025: <6% is looser than 全国's ≤5.5%."],
    [
      'xian-employment-scheme-2022.txt',
      '西安市, 高技能人才总量 2025: 西安市“十四五”就业促进实施方案 states 58万人, ' +
        '西安市“十四五”人力资源和社会保障事业发展规划 58.92万人; neither is a rounding of the other.',
    ],
    ['xian-hrss-plan-2021.txt', missing('人力资源和社会保障事业发展“十四五”规划')],
    ['xian-hrss-plan-2021.txt', missing('西安市国民经济和社会发展第十四个五年规划和二○三五年远景目标纲要')],
    ['xian-hrss-plan-2021.txt', missing('陕西省人力资源和社会保障事业发展“十四五”规划')],
  ]
  expect(lines.sort()).toEqual(expected.sort())
})

test('every finding and every link says why in both languages, in English what it always said', async () => {
  const { data } = await askerOf(database)(`{
    findings(first: 100) { nodes { message why { code en zh } } }
    links(first: 100) { nodes { reason why { code en zh } } }
  }`)
  const told: Answer[] = [...data.findings.nodes, ...data.links.nodes]
  expect([data.findings.nodes.length > 0, data.links.nodes.length > 0]).toEqual([true, true])
  for (const { message, reason, why } of told) {
    expect(why.en).toBe(message ?? reason)
    expect(why.zh).toMatch(/。$/)
    expect(why.code).not.toBe('as-written')
  }
})
