import { afterAll, expect, jest, test } from '@jest/globals'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { type Answer, type OpenDocuments, type Texts, WholeDocuments, yearlyReport } from './whole-documents.js'

// Whole runs take seconds on a busy machine.
jest.setTimeout(300_000)

const documents = new WholeDocuments()
afterAll(() => documents.close())

/** A communiqué of a city's office of statistics. */
const communique = (results: string): string =>
  [
    '安康市2023年国民经济和社会发展统计公报',
    '安康市统计局',
    '2024年4月2日',
    '一、综合',
    `初步核算之后，全市经济运行总体平稳，各项事业取得新进展，发展质量稳步提升，民生持续改善。${results}`,
    '二、人民生活',
    '全市居民生活水平持续提高，社会保障体系更加健全，公共服务能力稳步增强。',
    '',
  ].join('\n')

/** A plan of the city for 2025 that is signed in the autumn. */
const plan = (goals: string): string =>
  [
    '安康市促进高质量充分就业实施方案（2024—2025年）',
    '为贯彻落实上级部署，推动高质量充分就业，结合我市实际，制定本方案。',
    '一、主要目标',
    goals,
    '二、保障措施',
    '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。',
    '安康市人民政府',
    '2024年9月20日',
    '',
  ].join('\n')

const REPORT = yearlyReport(2024, {
  results: '全年城镇新增就业2.24万人，城镇登记失业率为3.87%，劳动合同签订率达到96%。',
})
const TEXTS = {
  'report.txt': REPORT,
  'communique.txt': communique('2023年，城镇新增就业1.98万人，城镇登记失业率为3.9%，劳动合同签订率为96.2%。'),
  'plan.txt': plan('到2025年，劳动合同签订率达到92%以上，城镇登记失业率控制在4.5%以内。'),
}

/** What is found between documents, each with its kind, what it says and how many documents, targets and quotes it is about. */
async function found({ ask }: OpenDocuments): Promise<string[]> {
  const { data, errors } = await ask(`{ findings(first: 100, kinds: [DISCREPANCY, WEAKER_THAN_BASE]) { nodes {
    kind severity message documents { id } targets { id } evidence { quote }
  } } }`)
  expect(errors).toBeUndefined()
  return data.findings.nodes
    .map(
      ({ kind, severity, message, ...about }: Answer) =>
        `${severity} ${kind} ${message} ${about.documents.length}/${about.targets.length}/${about.evidence.length}`,
    )
    .sort()
}

const JOBS =
  'WARNING DISCREPANCY 安康市, 城镇新增就业人数 2023: 安康市2023年国民经济和社会发展统计公报 reports 1.98万人, 政府工作报告 2.24万人; ' +
  'neither is a rounding of the other. 2/0/2'
const CONTRACTS =
  'INFO WEAKER_THAN_BASE 安康市, 企业劳动合同签订率 2025: 92% asks for less than 96.2%, which ' +
  '安康市2023年国民经济和社会发展统计公报 reports of 2023. 2/1/2'
const UNEMPLOYMENT =
  'INFO WEAKER_THAN_BASE 安康市, 城镇登记失业率 2025: 4.5% asks for less than 3.9%, which ' +
  '安康市2023年国民经济和社会发展统计公报 reports of 2023. 2/1/2'

test('unlike results and goals below what was reached, whichever order the documents come in', async () => {
  const names = Object.keys(TEXTS) as (keyof typeof TEXTS)[]
  const one = (name: keyof typeof TEXTS): Texts => ({ [name]: TEXTS[name] })
  // 3.9% is 3.87% rounded, and 96% is 96.2%.
  expect(await found(await documents.open(TEXTS))).toEqual([CONTRACTS, UNEMPLOYMENT, JOBS])
  expect(await found(await documents.open(...names.toReversed().map(one)))).toEqual([CONTRACTS, UNEMPLOYMENT, JOBS])
})

test('a finding goes with what it is about, and all of them are those of a full rebuild', async () => {
  const opened = await documents.open(TEXTS)
  const alike = { 'communique.txt': TEXTS['communique.txt'].replace('1.98万人', '2.24万人') }
  await opened.ingest(alike)
  expect(await found(opened)).toEqual([CONTRACTS, UNEMPLOYMENT])
  // The plan was signed before the result was known.
  await opened.ingest({ 'plan.txt': TEXTS['plan.txt'].replace('2024年9月20日', '2023年9月20日') })
  expect(await found(opened)).toEqual([])
  await opened.ingest(TEXTS)
  const again = await found(opened)
  expect(again).toEqual([CONTRACTS, UNEMPLOYMENT, JOBS])
  await linkAll(opened.db, new Map())
  expect(await found(opened)).toEqual(again)
  const { id } = await opened.db.document.findFirstOrThrow({ where: { title: '政府工作报告' } })
  expect(await opened.db.finding.count({ where: { documentId: id, subject: { not: null } } })).toBe(1)
})
