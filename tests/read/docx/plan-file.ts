import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.NOTHING,
})

const numbering: INumberingOptions = {
  config: [
    {
      reference: 'plan',
      levels: [
        level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
        level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
        level(2, LevelFormat.DECIMAL, '%3.'),
      ],
    },
  ],
}

const item = (at: number, text: string) => new Paragraph({ text, numbering: { reference: 'plan', level: at } })
const prose = (...texts: string[]) => texts.map((text) => new Paragraph({ text, indent: { firstLine: 480 } }))
const cell = (text: string, options: object = {}) => new TableCell({ children: [new Paragraph(text)], ...options })
const row = (...texts: string[]) => new TableRow({ children: texts.map((text) => cell(text)) })

const indicators = new Table({
  rows: [
    new TableRow({
      tableHeader: true,
      children: [
        cell('指标', { verticalMerge: VerticalMergeType.RESTART }),
        cell('单位', { verticalMerge: VerticalMergeType.RESTART }),
        cell('规划目标', { columnSpan: 2 }),
        cell('属性', { verticalMerge: VerticalMergeType.RESTART }),
      ],
    }),
    new TableRow({
      tableHeader: true,
      children: [
        cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
        cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
        cell('2020年基数'),
        cell('2025年目标'),
        cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
      ],
    }),
    row('城镇新增就业人数', '万人', '15.31', '[60]', '预期性'),
    row('城镇登记失业率', '%', '3.6', '<5', '预期性'),
  ],
})

/** A plan with automatic numbers, an indicator table and a note, as a Word user makes it. */
export async function planFile(): Promise<Uint8Array> {
  const document = new Document({
    numbering,
    footnotes: { 1: { children: [new Paragraph('指五年累计数。')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: '安康市“十四五”就业促进规划', heading: HeadingLevel.TITLE }),
          item(0, '总体要求'),
          item(1, '指导思想'),
          ...prose('坚持以人民为中心的发展思想，把就业摆在经济社会发展优先位置。'),
          item(1, '主要目标'),
          new Paragraph({
            children: [new TextRun('到2025年，城镇新增就业60'), new FootnoteReferenceRun(1), new TextRun('万人以上。')],
          }),
          new Paragraph('专栏1 主要指标'),
          indicators,
          new Paragraph('注：[ ]内为五年累计数。'),
          item(0, '重点任务'),
          item(1, '扩大就业容量'),
          item(2, '支持市场主体稳岗。'),
          item(2, '培育新的就业增长点。'),
          item(1, '提升就业质量'),
          item(2, '健全培训体系。'),
          ...prose('各级各部门要加强组织领导，落实工作责任，健全协调机制。'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
