import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { regions } from '../../normalize/catalogue.js'
import { Random } from '../../synthetic/random.js'

const FIELDS = ['就业促进', '养老服务', '卫生健康事业', '教育事业', '农业农村现代化', '生态环境保护']

/** Sentences of goals; N is a number, unlike from plan to plan. */
const GOALS = [
  '城镇新增就业达到N人以上，城镇登记失业率控制在4.5%以内。',
  '开展补贴性职业技能培训N人次，新增高技能人才N人。',
  '新建改扩建幼儿园12所，新增学位N个。',
  '每千人口执业医师数达到3.2人，每千人口医疗卫生机构床位数达到7.5张。',
  '粮食播种面积稳定在N亩以上，粮食总产量达到N吨。',
  '养老机构护理型床位占比不低于55%，新增养老床位N张。',
  '空气质量优良天数比率达到87%，森林覆盖率提高到42.1%。',
  '农村自来水普及率达到92%，新建改建农村公路N公里。',
]

const MEASURES = [
  '完善公共服务体系，推动资源向基层延伸、向薄弱环节倾斜，不断满足人民群众日益增长的需要。',
  '加强组织领导，健全工作机制，明确责任分工，确保各项任务落到实处。',
  '坚持统筹规划、分类指导，充分调动各方面积极性，形成工作合力。',
]

/**
 * Writes `count` short plans into a folder, each of another place or field, so that all are documents of their own:
 * a title, a date, two chapters, three to five sentences of goals.
 */
export function writeShortPlans(folder: string, count: number): void {
  const random = new Random(1)
  // 市中区 and 鼓楼区 are there in several cities, and their plans would be versions of one.
  const places = regions.list.filter(({ name }) => regions.byName.get(name)?.length === 1)
  if (count > places.length * FIELDS.length) throw new Error(`there are no ${count} places and fields`)
  for (let i = 0; i < count; i++) {
    const place = places[i % places.length]?.name ?? ''
    const field = FIELDS[Math.floor(i / places.length)] ?? ''
    const goals = random.shuffle(GOALS).slice(0, random.int(3, 5))
    const text = [
      `${place}“十四五”${field}规划`,
      `（2021年${random.int(3, 12)}月${random.int(1, 28)}日）`,
      '一、发展目标',
      ...goals.map((goal) => `到2025年，全${place.at(-1)}${goal.replace(/N/g, () => String(random.int(100, 90_000)))}`),
      '二、主要任务',
      ...random.shuffle(MEASURES).slice(0, 2),
    ].join('\n\n')
    writeFileSync(join(folder, `plan-${String(i + 1).padStart(5, '0')}.txt`), `${text}\n`)
  }
}
