import type { Database } from '@plangraph/database'
import { addObservations, addTargets } from './fixture-figures.js'

/** Targets, and observations, of the bulk document: enough of them that pages are real. */
const BULK = 250

export async function addFigures(database: Database): Promise<void> {
  const jobs = {
    indicatorCode: 'urban-new-employment',
    indicatorName: '城镇新增就业人数',
    unit: '万人',
    basis: 'CUMULATIVE' as const,
    year: 2025,
  }
  const rate = {
    indicatorCode: 'urban-registered-unemployment-rate',
    indicatorName: '城镇登记失业率',
    unit: '%',
    comparator: 'LTE' as const,
    year: 2025,
  }
  const skilled = { indicatorCode: 'skilled-workers', indicatorName: '高技能人才总量', unit: '万人', year: 2025 }
  const inTable = {
    documentId: 'plan',
    regionCode: '610100',
    origin: 'TABLE' as const,
    tableId: 't1',
    sectionId: 'box',
  }
  const goal = { ...inTable, binding: 'ANTICIPATORY' as const }
  const province = { documentId: 'province', regionCode: '610000', origin: 'TABLE' as const }
  await addObservations(database, [
    { ...inTable, ...jobs, id: 'o-jobs', printed: '58.5', value: 58.5, normalizedValue: 585_000, year: 2020 },
    { ...inTable, ...rate, id: 'o-rate', printed: '3.65', value: 3.65, normalizedValue: 3.65, year: 2020 },
    {
      ...inTable,
      ...skilled,
      id: 'o-skilled',
      printed: '40',
      value: 40,
      normalizedValue: 400_000,
      year: 2019,
      basis: 'ANNUAL',
    },
  ])
  await addTargets(database, [
    { ...goal, ...jobs, id: 'jobs', printed: '[60]', value: 60, normalizedValue: 600_000, baselineId: 'o-jobs' },
    { ...goal, ...rate, id: 'rate', printed: '≤4', value: 4, normalizedValue: 4, binding: 'BINDING' },
    { ...goal, ...skilled, id: 'skilled', printed: '50', value: 50, normalizedValue: 500_000 },
    {
      ...goal,
      ...skilled,
      id: 'skilled-senior',
      indicatorCode: null,
      indicatorName: '高级技师',
      partOfId: 'skilled',
    },
    {
      ...jobs,
      id: 'jobs-prose',
      documentId: 'plan',
      regionCode: '610100',
      sectionId: 's2',
      quote: '城镇新增就业６０％以上',
      value: 61,
      normalizedValue: 610_000,
    },
    {
      ...jobs,
      id: 'jobs-task',
      documentId: 'plan',
      regionCode: '610100',
      origin: 'TABLE',
      tableId: 't2',
      taskId: 'task',
      value: 55,
      normalizedValue: 550_000,
    },
    {
      ...rate,
      id: 'rate-past',
      documentId: 'plan',
      regionCode: '610100',
      status: 'PAST',
      year: 2020,
      value: 4.5,
      normalizedValue: 4.5,
    },
    {
      ...jobs,
      id: 'jobs-scheme',
      documentId: 'scheme',
      regionCode: '610100',
      sectionId: 's1',
      value: 62,
      normalizedValue: 620_000,
      quote: '城镇新增就业62万人',
    },
    { ...province, ...jobs, id: 'p-jobs', printed: '200', value: 200, normalizedValue: 2_000_000 },
    { ...province, ...rate, id: 'p-rate', printed: '4.5', value: 4.5, normalizedValue: 4.5 },
    {
      ...province,
      indicatorCode: 'contract-rate',
      indicatorName: '劳动合同签订率',
      id: 'p-contract',
      unit: '%',
      value: 95,
      normalizedValue: 95,
      year: 2025,
    },
    {
      ...province,
      indicatorCode: 'pension-coverage',
      indicatorName: '基本养老保险参保率',
      id: 'p-pension',
      unit: '%',
      low: 90,
      high: 95,
      comparator: 'RANGE',
      year: 2025,
    },
    {
      id: 'transcribed',
      documentId: 'nation',
      regionCode: '100000',
      ...jobs,
      origin: 'TRANSCRIBED',
      value: 5500,
      normalizedValue: 55_000_000,
    },
  ])
}

/** Every sort meets ties and nulls here. */
export async function addBulk(database: Database): Promise<void> {
  const rows = Array.from({ length: BULK }, (_, index) => ({
    documentId: 'bulk',
    regionCode: index % 5 === 0 ? null : '510000',
    indicatorCode: index % 4 === 0 ? null : ['contract-rate', 'pension-coverage', 'skilled-workers'][index % 3],
    indicatorName: index % 2 === 0 ? '劳动合同签订率' : '合同_签订100%',
    year: index % 7 === 0 ? null : 2030 + (index % 3),
    value: index % 6 === 0 ? null : index % 9,
    normalizedValue: index % 10 === 0 ? null : index % 9,
    ordinal: index,
  }))
  await addTargets(
    database,
    rows.map((row, index) => ({ ...row, id: `bt-${String((index * 7919) % BULK).padStart(3, '0')}` })),
  )
  await addObservations(
    database,
    rows.map((row, index) => ({ ...row, id: `bo-${String((index * 7919) % BULK).padStart(3, '0')}` })),
  )
}

export async function addFindings(database: Database): Promise<void> {
  const kinds = ['INCOMPLETE_ROW', 'SUSPECT_TEXT', 'UNMATCHED_INDICATOR'] as const
  await database.finding.createMany({
    data: Array.from({ length: 30 }, (_, ordinal) => ({
      id: `finding-${ordinal}`,
      documentId: ordinal === 0 ? 'plan' : 'bulk',
      ordinal,
      kind: kinds[ordinal % 3] ?? 'SUSPECT_TEXT',
      severity: 'WARNING' as const,
      rowLabel: ordinal === 0 ? '全市劳动合同签订率' : null,
      message:
        ordinal === 0 ? '专栏 1, row “全市劳动合同签订率”: its cell 2025年 is empty.' : 'a row without its value',
    })),
  })
  await database.findingDocument.createMany({
    data: Array.from({ length: 30 }, (_, ordinal) => ({
      findingId: `finding-${ordinal}`,
      documentId: ordinal === 0 ? 'plan' : 'bulk',
    })),
  })
  await database.findingTarget.create({ data: { findingId: 'finding-0', targetId: 'rate' } })
  await database.findingEvidence.create({ data: { findingId: 'finding-0', evidenceId: 'f1' } })
}
