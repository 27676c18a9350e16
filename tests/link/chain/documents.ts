/** A made-up document as its file would have it. */
export interface ChainDocument {
  /** Names it in the tables of expected rows. */
  key: string
  text: string
  /** A later edition of it that sets no goals and cites nothing. */
  withdrawn: string
}

interface Chapter {
  title: string
  paragraphs: readonly string[]
}

interface Paper {
  issuer: string
  number: string
  title: string
  /** 2021年8月23日 */
  signed: string
  chapters: readonly Chapter[]
}

const EMPTY: readonly Chapter[] = [
  {
    title: '总体要求',
    paragraphs: [
      '各地、各部门要把就业放在优先位置，健全工作机制，压实工作责任，做好政策宣传。具体的目标任务另行公布，原有的不再执行。',
    ],
  },
]

function paper(key: string, { issuer, number, title, signed, chapters }: Paper): ChainDocument {
  const textOf = (content: readonly Chapter[]) => {
    const body = content.flatMap((chapter, i) => [`${'一二三'[i]}、${chapter.title}`, ...chapter.paragraphs])
    return [title, number, ...body, issuer, signed].join('\n')
  }
  return { key, text: textOf(chapters), withdrawn: textOf(EMPTY) }
}

/** Rows of a table, its cells parted by tabs as text from a spreadsheet has them. */
const table = (title: string, ...rows: readonly string[][]): string[] => [
  title,
  ...rows.map((cells) => cells.join('\t')),
]

/**
 * Twelve documents about jobs and unemployment between 2021 and 2026, each unlike the others in form: a plan of the nation,
 * its adjustment, plans of two provinces, three cities and two counties, a scheme, an evaluation with results and the plan
 * that follows.
 */
export const chain: readonly ChainDocument[] = [
  paper('nation', {
    issuer: '国务院',
    number: '国发〔2021〕914号',
    title: '国务院关于印发“十四五”促进就业规划的通知',
    signed: '2021年8月23日',
    chapters: [
      { title: '发展基础', paragraphs: ['“十三五”时期，就业形势总体稳定，服务体系逐步健全。'] },
      {
        title: '主要目标',
        paragraphs: table(
          '专栏1 “十四五”时期主要指标',
          ['指标', '2020年', '2025年', '属性'],
          ['城镇新增就业（万人）', '—', '[5500]', '预期性'],
          ['城镇调查失业率（%）', '5.2', '＜5.5', '预期性'],
          ['失业保险参保人数（亿人）', '2.17', '2.3', '约束性'],
        ),
      },
    ],
  }),
  paper('adjustment', {
    issuer: '国务院办公厅',
    number: '国办发〔2023〕931号',
    title: '国务院办公厅关于调整“十四五”城镇新增就业目标的通知',
    signed: '2023年6月12日',
    chapters: [
      {
        title: '调整内容',
        paragraphs: [
          '根据《国务院关于印发“十四五”促进就业规划的通知》（国发〔2021〕914号）实施情况，到2025年，全国城镇新增就业目标由5500万人调整为6000万人。',
        ],
      },
    ],
  }),
  paper('gansu', {
    issuer: '甘肃省人民政府',
    number: '甘政发〔2021〕92号',
    title: '甘肃省人民政府关于印发甘肃省“十四五”促进就业规划的通知',
    signed: '2021年12月20日',
    chapters: [
      {
        title: '规划依据',
        paragraphs: ['根据《国务院关于印发“十四五”促进就业规划的通知》（国发〔2021〕914号），制定本规划。'],
      },
      {
        title: '发展目标',
        paragraphs: table(
          '表1 甘肃省“十四五”就业主要指标',
          ['指标名称', '2020年', '2025年', '指标属性'],
          ['城镇新增就业人数（万人）', '[190]', '[200]', '预期性'],
          ['城镇调查失业率（%）', '5.6', '5.5左右', '预期性'],
        ),
      },
    ],
  }),
  paper('scheme', {
    issuer: '甘肃省人民政府办公厅',
    number: '甘政办发〔2022〕936号',
    title: '甘肃省人民政府办公厅关于印发稳就业实施方案的通知',
    signed: '2022年9月1日',
    chapters: [
      {
        title: '工作目标',
        paragraphs: ['到2025年，全省“十四五”期间城镇新增就业累计达到190万人。'],
      },
    ],
  }),
  paper('yunnan', {
    issuer: '云南省人民政府',
    number: '云政发〔2023〕924号',
    title: '云南省“十四五”促进就业规划（修订）',
    signed: '2023年9月5日',
    chapters: [
      {
        title: '指导思想',
        paragraphs: ['按照《国务院关于印发“十四五”促进就业规划的通知》（国发〔2021〕914号）要求，制定本规划。'],
      },
      {
        title: '总体目标',
        paragraphs: ['到2025年，全省“十四五”期间城镇新增就业累计250万人以上，城镇调查失业率控制在5%以内。'],
      },
    ],
  }),
  paper('lanzhou', {
    issuer: '兰州市人民政府',
    number: '兰政发〔2022〕912号',
    title: '兰州市“十四五”促进就业规划',
    signed: '2022年3月18日',
    chapters: [
      { title: '形势', paragraphs: ['就业总量压力仍在，结构性矛盾突出。'] },
      {
        title: '目标',
        paragraphs: ['“十四五”期间，全市累计实现城镇新增就业50万人。到2025年，城镇调查失业率控制在6%以内。'],
      },
    ],
  }),
  paper('tianshui', {
    issuer: '天水市人民政府办公室',
    number: '天政办发〔2021〕966号',
    title: '天水市人民政府办公室关于印发天水市“十四五”促进就业规划的通知',
    signed: '2021年10月11日',
    chapters: [
      {
        title: '主要目标',
        paragraphs: ['2021—2025年，全市城镇新增就业累计达到22万人。'],
      },
    ],
  }),
  paper('kunming', {
    issuer: '昆明市人民政府',
    number: '昆政发〔2022〕917号',
    title: '昆明市“十四五”促进就业规划',
    signed: '2022年5月30日',
    chapters: [
      {
        title: '主要指标',
        paragraphs: table(
          '表1 昆明市“十四五”就业指标',
          ['指标', '单位', '2025年目标值', '属性'],
          ['城镇新增就业人数（累计）', '万人', '[80]', '预期性'],
          ['城镇调查失业率', '%', '≤5', '约束性'],
        ),
      },
    ],
  }),
  paper('qilihe', {
    issuer: '兰州市七里河区人民政府',
    number: '七政发〔2022〕955号',
    title: '兰州市七里河区“十四五”促进就业规划',
    signed: '2022年6月27日',
    chapters: [
      {
        title: '依据',
        paragraphs: ['依据《国务院关于印发“十四五”促进就业规划的通知》（国发〔2021〕914号），制定本规划。'],
      },
      { title: '目标', paragraphs: ['“十四五”期间，全区城镇新增就业累计20万人。'] },
    ],
  }),
  paper('guandu', {
    issuer: '昆明市官渡区人民政府',
    number: '官政发〔2024〕903号',
    title: '昆明市官渡区“十四五”促进就业规划',
    signed: '2024年2月6日',
    chapters: [
      {
        title: '目标任务',
        paragraphs: ['到2025年，全区城镇调查失业率控制在5.3%以内，“十四五”期间城镇新增就业累计16万人。'],
      },
    ],
  }),
  paper('evaluation', {
    issuer: '甘肃省人民政府',
    number: '甘政函〔2026〕918号',
    title: '甘肃省“十四五”促进就业规划实施情况评估报告',
    signed: '2026年2月10日',
    chapters: [
      {
        title: '主要指标完成情况',
        paragraphs: [
          '根据《甘肃省人民政府关于印发甘肃省“十四五”促进就业规划的通知》（甘政发〔2021〕92号），对规划实施情况作出评估。',
          '“十四五”期间，全省累计实现城镇新增就业210万人。2025年，城镇调查失业率为5.8%。',
        ],
      },
    ],
  }),
  paper('next', {
    issuer: '甘肃省人民政府',
    number: '甘政发〔2026〕927号',
    title: '甘肃省人民政府关于印发甘肃省“十五五”促进就业规划的通知',
    signed: '2026年5月21日',
    chapters: [
      {
        title: '发展目标',
        paragraphs: table(
          '表1 甘肃省“十五五”就业主要指标',
          ['指标名称', '2025年', '2030年', '指标属性'],
          ['城镇新增就业人数（万人）', '[208]', '[205]', '预期性'],
          ['城镇调查失业率（%）', '5.8', '5.5', '约束性'],
        ),
      },
    ],
  }),
]
