import type { NormalizedDocument, StructuredTable } from '../../etl/src/model/index.js'
import { mapRange } from '../../etl/src/model/index.js'
import { citation, documentOf, evidenceOf, figure, section } from './documents.js'

const BASIS = '《陕西省“十四五”就业促进规划》'

/** A small plan with everything a document can bring; `newJobs` is the goal it prints, `preface` precedes it. */
export function ankangPlan({ newJobs = '10', preface = '', cites = true } = {}): NormalizedDocument {
  const text = [
    `${preface}安康市“十四五”就业促进规划`,
    `根据${BASIS}编制。𠮷`,
    '一、目标',
    `城镇新增就业${newJobs}万人，其中返乡创业2万人。一干多支。`,
    '专栏1 主要指标',
    '城镇新增就业 8 10',
    '序号 任务 责任单位',
    '1 开发岗位 市人社局',
  ].join('\n')
  const sections = [
    section(text, '一、目标', { responsible: [{ name: '市人社局', lead: true }] }),
    section(text, '专栏1 主要指标', { parent: 0, depth: 2, number: null, label: '专栏1', title: '主要指标' }),
  ]
  const row = { table: 0, row: 0, section: 1, rowLabel: '城镇新增就业', origin: 'TABLE' as const }
  const cells = '城镇新增就业 8 10'
  return documentOf(text, {
    sections,
    tables: [
      table(text, '专栏1', 'INDICATOR_TARGETS', [['城镇新增就业', '8', '10']]),
      table(text, null, 'TASK_ASSIGNMENT', [['1', '开发岗位', '市人社局']]),
    ],
    figures: [
      figure(text, `城镇新增就业${newJobs}万人`),
      figure(text, '返乡创业2万人', { indicatorName: '返乡创业', indicatorCode: null, matchRule: null, partOf: 0 }),
      figure(text, cells, { ...row, status: 'ACTUAL', year: 2020, amount: { value: 8, printed: '8' } }),
      figure(text, cells, { ...row, amount: { value: 10, printed: '10' }, baseline: 2, task: 0 }),
    ],
    tasks: [
      {
        table: 1,
        row: 0,
        number: 1,
        text: '开发岗位',
        responsible: [{ name: '市人社局', lead: true }],
        evidence: evidenceOf(text, '1 开发岗位 市人社局'),
      },
    ],
    citations: cites ? [citation(text, BASIS)] : [],
    findings: [
      {
        kind: 'SUSPECT_TEXT',
        severity: 'INFO',
        code: 'look-alike',
        message: '一干多支',
        messageZh: '一干多支',
        section: 0,
        table: null,
        row: null,
        evidence: evidenceOf(text, '一干多支'),
      },
    ],
  })
}

function table(text: string, label: string | null, kind: StructuredTable['kind'], rows: string[][]): StructuredTable {
  const [first = []] = rows
  const start = text.indexOf(first.join(' '))
  return {
    label,
    title: null,
    kind,
    section: label === null ? 0 : 1,
    columns: first.map((header) => ({ header, role: 'other', year: null })),
    rows: rows.map((cells) => {
      return {
        kind: 'row',
        cells: cells.map((cell) => mapRange(text, text.indexOf(cell), text.indexOf(cell) + cell.length)),
        parent: null,
        page: null,
        start: text.indexOf(cells[0] ?? ''),
        end: text.indexOf(cells.at(-1) ?? '') + (cells.at(-1) ?? '').length,
      }
    }),
    note: null,
    start,
    end: start + first.join(' ').length,
    page: null,
  }
}

/** The plan that ankangPlan cites. */
export const shaanxiPlan = (): NormalizedDocument => {
  const text = '陕西省“十四五”就业促进规划\n一、目标\n城镇新增就业200万人。'
  return documentOf(text, {
    regionCode: '610000',
    frontMatter: {
      title: '陕西省“十四五”就业促进规划',
      documentNumber: '陕政办发〔2021〕31号',
      issuers: ['陕西省人民政府办公厅'],
    },
    sections: [section(text, '一、目标')],
    figures: [figure(text, '城镇新增就业200万人')],
  })
}
