import type { Database } from '@plangraph/database'
import { addBulk, addFigures, addFindings } from './fixture-goals.js'

export const TEXT = '第一章 发展目标\n城镇新增就业60万人以上，城镇登记失业率控制在4%以内。'

export async function fixtureDocuments(database: Database): Promise<void> {
  await addDocuments(database)
  await addStructure(database)
  await addFigures(database)
  await addBulk(database)
  await addFindings(database)
  await database.etlRunItem.createMany({
    data: [
      item(0, 'xian.txt', 'plan'),
      {
        ...item(1, 'broken.txt', null),
        outcome: 'FAILED',
        failure: 'EMPTY',
        error: 'broken.txt is empty: save it again',
      },
    ],
  })
}

const item = (ordinal: number, sourceFile: string, documentId: string | null) => ({
  runId: 'run-1',
  ordinal,
  sourceFile,
  documentId,
  outcome: 'ADDED' as const,
  targetsAdded: documentId ? 5 : 0,
  targetsChanged: 0,
  targetsRemoved: 0,
  observationsAdded: 0,
  observationsChanged: 0,
  observationsRemoved: 0,
})

async function addDocuments(database: Database): Promise<void> {
  const row = { kind: 'PLAN' as const, status: 'INGESTED' as const, periodStart: 2021, periodEnd: 2025, runId: 'run-1' }
  await database.document.createMany({
    data: [
      {
        ...row,
        id: 'plan',
        title: '西安市“十四五”人力资源和社会保障事业发展规划',
        normalizedTitle: '人力资源和社会保障事业发展规划',
        noticeTitle: '西安市人民政府关于印发规划的通知',
        documentNumber: '市政发〔2021〕24号',
        field: 'human-resources-social-security',
        issuedOn: '2021-11-24',
        regionCode: '610100',
      },
      {
        ...row,
        id: 'scheme',
        kind: 'SCHEME',
        title: '西安市就业促进实施方案',
        normalizedTitle: '就业促进实施方案',
        issuedOn: '2022-06-01',
        regionCode: '610100',
      },
      {
        ...row,
        id: 'province',
        title: '陕西省“十四五”就业促进规划',
        normalizedTitle: '就业促进规划',
        documentNumber: '陕政办发〔2021〕31号',
        field: 'human-resources-social-security',
        issuedOn: '2021-10-08',
        regionCode: '610000',
      },
      {
        ...row,
        id: 'bulk',
        kind: 'REPORT',
        title: '四川省100%规划_甲',
        normalizedTitle: '100%规划_甲',
        issuedOn: '2021-12-31',
        regionCode: '510000',
      },
      {
        id: 'nation',
        title: '“十四五”就业促进规划',
        normalizedTitle: '就业促进规划',
        documentNumber: '国发〔2021〕14号',
        kind: 'PLAN',
        field: 'employment',
        status: 'TRANSCRIBED',
        regionCode: '100000',
      },
      {
        id: 'law',
        title: '中华人民共和国就业促进法',
        normalizedTitle: '就业促进法',
        kind: 'LAW',
        status: 'REFERENCED',
      },
    ],
  })
  await database.source.create({
    data: {
      id: 'source',
      documentId: 'plan',
      fileName: 'xian.txt',
      sha256: 'ab'.repeat(32),
      format: 'txt',
      byteLength: 99,
      text: TEXT,
      fingerprint: 'a',
      runId: 'run-1',
    },
  })
  await database.document.update({ where: { id: 'plan' }, data: { currentSourceId: 'source' } })
  await database.documentKey.createMany({
    data: [
      { key: 'number:市政发〔2021〕24号', documentId: 'plan' },
      { key: 'title:610100:人力资源和社会保障事业发展规划:2021-2025', documentId: 'plan' },
      { key: 'number:国发〔2021〕14号', documentId: 'nation' },
    ],
  })
  await database.documentIssuer.create({ data: { documentId: 'plan', organizationId: 'xian-government', ordinal: 0 } })
}

async function addStructure(database: Database): Promise<void> {
  const section = { documentId: 'plan', charStart: 0, charEnd: 9, pageStart: 1 }
  await database.section.createMany({
    data: [
      {
        ...section,
        id: 's1',
        ordinal: 0,
        depth: 1,
        number: '第一章',
        title: '发展目标',
        text: '城镇新增就业60万人以上。',
      },
      {
        ...section,
        id: 's2',
        ordinal: 1,
        depth: 2,
        number: '第一节',
        title: '就业',
        text: '促进就业。',
        parentId: 's1',
      },
      { ...section, id: 'box', ordinal: 2, depth: 2, title: '主要指标', label: '专栏 1', text: '', parentId: 's1' },
    ],
  })
  const table = { documentId: 'plan', charStart: 0, charEnd: 9, page: 2 }
  await database.planTable.createMany({
    data: [
      {
        ...table,
        id: 't1',
        ordinal: 0,
        label: '专栏 1',
        title: '主要指标',
        kind: 'INDICATOR_TARGETS',
        sectionId: 'box',
        columns: ['指标', '2025年'],
        rows: [['就业'], ['城镇新增就业人数', '[60]']],
      },
      {
        ...table,
        id: 't2',
        ordinal: 1,
        label: '附件',
        kind: 'TASK_ASSIGNMENT',
        columns: ['任务', '责任单位'],
        rows: [['城镇新增就业55万人', '市人社局、市财政局']],
      },
    ],
  })
  await database.evidence.createMany({
    data: [
      {
        id: 'task',
        documentId: 'plan',
        tableId: 't2',
        row: 0,
        quote: '城镇新增就业55万人',
        charStart: 1,
        charEnd: 9,
        spans: [],
      },
      ...['c1', 'c2', 'c3', 'c4'].map((id) => ({
        id,
        documentId: 'plan',
        quote: `根据《${id}》`,
        charStart: 1,
        charEnd: 5,
        spans: [],
      })),
      { id: 'f1', documentId: 'plan', quote: '劳动合同签订率 % ——', charStart: 1, charEnd: 5, spans: [] },
    ],
  })
  await database.task.create({
    data: {
      id: 'task',
      documentId: 'plan',
      tableId: 't2',
      ordinal: 0,
      number: 1,
      text: '城镇新增就业55万人',
    },
  })
  await database.responsibility.createMany({
    data: [
      { id: 'r1', organizationId: 'xian-finance', taskId: 'task', ordinal: 0, lead: false },
      { id: 'r2', organizationId: 'xian-hrss', taskId: 'task', ordinal: 1, lead: true },
      { id: 'r3', organizationId: 'xian-hrss', sectionId: 's2', ordinal: 0, lead: true },
    ],
  })
  const citation = { relation: 'BASED_ON' as const }
  await database.citation.createMany({
    data: [
      { ...citation, id: 'c1', fromId: 'plan', toId: 'province', ordinal: 0 },
      { ...citation, id: 'c2', fromId: 'plan', toId: 'nation', ordinal: 1, relation: 'MENTIONS' },
      { ...citation, id: 'c3', fromId: 'province', toId: 'nation', ordinal: 0 },
      { ...citation, id: 'c4', fromId: 'province', toId: 'law', ordinal: 1 },
    ],
  })
}
