// A made-up city that adjusts its plan, and what places below it ask for before and after.

/** A document of a city or county: title, paragraphs, and who signed it when; an undated one ends before that. */
const document = (title: string, date: string | null, issuer: string, paragraphs: readonly string[]): string =>
  [
    title,
    '为贯彻落实上级部署，推动高质量充分就业，结合本地实际，制定本文件。',
    ...paragraphs,
    '各级各部门要加强组织领导，落实工作责任，健全协调机制，强化督促检查，确保各项任务落到实处、取得实效。',
    ...(date === null ? [] : [issuer, date]),
    '',
  ].join('\n')

/** What the city asks for in 2021. */
export const CITY_PLAN = document('安康市“十四五”就业促进规划', '2021年12月10日', '安康市人民政府', [
  '一、主要目标',
  '到2025年，城镇新增就业累计10万人以上，劳动合同签订率达到95%，城镇登记失业率控制在4.5%以内，高技能人才总量达到5万人。',
  '二、保障措施',
])

/** A notice that adjusts two of its goals in sentences. */
export const NOTICE = document(
  '安康市人民政府关于调整“十四五”就业促进规划部分目标的通知',
  '2023年6月30日',
  '安康市人民政府',
  ['一、调整内容', '到2025年，城镇新增就业由10万人调整为12万人，劳动合同签订率由95%调整为97%。', '二、工作要求'],
)

/** One that adjusts two others in a table, signed on a day or nobody knows when. */
export const tableNotice = (date: string | null): string =>
  document('安康市人民政府关于调整“十四五”就业促进规划指标的通知', date, '安康市人民政府', [
    '一、调整内容',
    '表1 2025年目标调整情况',
    '序号\t指标\t单位\t原目标值\t调整后目标值',
    '1\t城镇登记失业率\t%\t4.5\t4.0',
    '2\t高技能人才总量\t万人\t5\t6',
    '二、工作要求',
  ])

/** A plan of a county of the city. */
export const countyPlan = (county: string, date: string | null, rate: string): string =>
  document(`${county}“十四五”就业促进规划`, date, `${county}人民政府`, [
    '一、主要目标',
    `到2025年，劳动合同签订率达到${rate}%。`,
    '二、保障措施',
  ])
