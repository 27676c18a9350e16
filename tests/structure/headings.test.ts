import { outlineOf, planOf, structureOf } from './structure-of.js'

test('第…章 and 第…节', () => {
  const { sections } = planOf(
    '第一章 总体要求',
    '第一节 发展基础',
    '就业形势总体稳定，就业质量稳步提升。',
    '第二节 发展环境',
    '发展环境发生深刻变化。',
    '第二章 主要任务',
    '第一节 强化就业优先政策',
    '坚持经济发展就业导向。',
  )
  expect(outlineOf({ sections } as never)).toEqual([
    '1 第一章 总体要求',
    '2 第一节 发展基础',
    '2 第二节 发展环境',
    '1 第二章 主要任务',
    '2 第一节 强化就业优先政策',
  ])
  expect(sections.map((section) => section.parent)).toEqual([null, 0, 0, null, 3])
})

test('一、（一）1., run-in headings end with their first sentence', () => {
  const document = planOf(
    '一、总体要求',
    '（一）指导思想。坚持以人民为中心。扩大就业容量。',
    '（二）主要目标',
    '二、主要任务',
    '（一）夯实经济发展基础。',
    '1.增强市场吸纳就业能力。实施积极的就业政策。',
    '2. 扩大园区承载就业容量。依托开发区。',
  )
  expect(outlineOf(document)).toEqual([
    '1 一、 总体要求',
    '2 （一） 指导思想',
    '2 （二） 主要目标',
    '1 二、 主要任务',
    '2 （一） 夯实经济发展基础',
    '3 1. 增强市场吸纳就业能力',
    '3 2. 扩大园区承载就业容量',
  ])
  expect(document.sections[1]?.text).toBe('坚持以人民为中心。扩大就业容量。')
  expect(document.sections[5]?.text).toBe('实施积极的就业政策。')
})

test('a count that runs on through the document keeps its headings', () => {
  const document = planOf(
    '一、主要任务',
    '（一）扩大就业',
    '1.增强市场吸纳能力。实施政策。',
    '（二）优化机制',
    '2.实施促进机制。建立机制。',
    '二、工作要求',
    '3.加强组织领导。各级要重视。',
  )
  expect(outlineOf(document).filter((line) => line.startsWith('3'))).toEqual([
    '3 1. 增强市场吸纳能力',
    '3 2. 实施促进机制',
    '3 3. 加强组织领导',
  ])
})

test('a heading printed over two lines is one', () => {
  const document = planOf(
    '第一章 全面推进人力资源和社会保障事业高质量发展，',
    '奋力谱写新时代追赶超越新篇章',
    '第一节 发展基础',
    '就业形势总体稳定。',
  )
  expect(document.sections[0]?.title).toBe('全面推进人力资源和社会保障事业高质量发展，奋力谱写新时代追赶超越新篇章')
})

test('a table of contents does not count', () => {
  const document = planOf(
    '目 录',
    '第一章 总体要求.....\t6',
    '第一节 发展基础.....\t6',
    '第二节\t发展环境.....\t9',
    '第二章 主要任务 …… 14',
    '安康市“十四五”就业促进规划',
    '第一章 总体要求',
    '第一节 发展基础',
    '就业形势总体稳定。',
  )
  expect(outlineOf(document)).toEqual(['1 第一章 总体要求', '2 第一节 发展基础'])
})

test.each([
  ['a number out of count', '第九节 此处不是标题'],
  ['a decimal', '1.5万人参加培训'],
  ['a word that begins with a numeral', '一是加强领导'],
])('%s is no heading: %s', (_why, line) => {
  const document = planOf('第一章 总体要求', '第一节 发展基础', `${line}，就业形势总体稳定。`)
  expect(outlineOf(document)).toEqual(['1 第一章 总体要求', '2 第一节 发展基础'])
})

describe('where lines are paragraphs', () => {
  const paragraph =
    '坚持以人民为中心，把促进就业放在经济社会发展优先位置，健全就业促进机制，完善就业服务体系，推动实现更加充分更高质量就业。'
  const documentOf = (...lines: string[]) => structureOf([title, ...lines, ''].join('\n\n'))
  const title = '安康市“十四五”就业促进规划'

  test('a title with a comma in it does not run on into the paragraph after it', () => {
    const document = documentOf(
      '三、强化技能培训，提升就业能力',
      paragraph,
      '四、完善公共服务，优化就业环境',
      paragraph,
    )
    expect(outlineOf(document)).toEqual(['1 三、 强化技能培训，提升就业能力', '1 四、 完善公共服务，优化就业环境'])
    expect(document.paragraphs.filter(({ role }) => role === 'body')).toHaveLength(2)
  })

  test('an excerpt leaves numbers out, and goes on below another heading', () => {
    const document = documentOf(
      '一、就业形势',
      '（一）基础良好',
      paragraph,
      `（七）保障有力。${paragraph}`,
      '三、主要任务',
      '（三）加强培训。',
      paragraph,
      '4.建设实训基地。',
      paragraph,
    )
    expect(outlineOf(document)).toEqual([
      '1 一、 就业形势',
      '2 （一） 基础良好',
      '2 （七） 保障有力',
      '1 三、 主要任务',
      '2 （三） 加强培训',
      '3 4. 建设实训基地',
    ])
  })

  test('an excerpt leaves out the first items below a heading', () => {
    const document = documentOf(
      '一、主要任务',
      '（一）加强培训',
      '1.扩大培训规模。面向企业职工和返乡人员开展技能培训，健全激励机制。',
      '（二）优化服务',
      '2.建强服务机构。推动街道社区服务站点标准化建设，提升服务能力。',
      '3.完善信息系统。加快数据共享和业务协同，推行一网通办。',
      '（三）保障权益',
      '7.加大检查力度。开展根治欠薪行动，畅通维权渠道，规范用工。',
      '（四）稳定岗位',
      '2.补贴。对招用就业困难人员的用人单位，按规定给予社会保险补贴。',
    )
    expect(outlineOf(document).filter((heading) => heading.startsWith('3'))).toEqual([
      '3 1. 扩大培训规模',
      '3 2. 建强服务机构',
      '3 3. 完善信息系统',
    ])
  })

  test('a number in a list of conditions is still no heading', () => {
    const document = documentOf(
      '一、就业形势',
      '（一）基础良好',
      paragraph,
      '（九）连续参保3年的：给予补贴；',
      '5.2024年新增',
      paragraph,
    )
    expect(outlineOf(document)).toEqual(['1 一、 就业形势', '2 （一） 基础良好'])
  })

  test('a title ends where it announces a list', () => {
    const document = documentOf('一、五年内关停以下小型机组：单机容量五万千瓦以下的；运行满二十年的。', paragraph)
    expect(outlineOf(document)).toEqual(['1 一、 五年内关停以下小型机组'])
  })
})
