import { laysDownRules } from '../../etl/src/extract/document-form.js'
import { setsGoals } from '../../etl/src/language/names/title-words.js'
import { extractText, planText } from './document-of.js'

const cards = ['稳岗补贴', '创业补贴', '见习补贴'].flatMap((name) => [
  `# ${name}`,
  '支持对象',
  '吸纳高校毕业生的小微企业，给予每人2000元补贴，最高不超过50万元。',
  '申报条件：用工人数不少于10人，稳定就业6个月以上。',
  '申报材料',
  '申请表1份、营业执照复印件1份。',
  '办理时限',
  '20个工作日',
  '咨询方式',
  '人社局就业科',
])
const standard = Array.from(
  { length: 9 },
  (_, i) => `5.${i + 1} 社区公园的绿地率不宜小于65%，服务半径应符合表${i + 1}的规定。`,
)

test.each([
  ['policies as cards', cards, 'OPINION', true],
  [
    'a guide of one service',
    ['一、办理依据', '二、申请条件', '三、申请材料', '四、办理流程', '五、收费标准'],
    'OTHER',
    true,
  ],
  [
    'questions with answers',
    ['问：补贴有多少？', '答：每人1000元。', '问：谁能申请？', '答：企业。', '问：几天办结？', '问：在哪里办？'],
    'OTHER',
    true,
  ],
  [
    'articles',
    Array.from({ length: 12 }, (_, i) => `第${i + 1}条 救助金额不超过12个月的最低生活保障标准。`),
    'NOTICE',
    true,
  ],
  ['a technical standard', standard, 'OTHER', true],
  [
    'measures that say whom they support',
    ['（一）支持对象', '（二）支持标准', '新增小微企业贷款500亿元。', '（三）申报流程'],
    'OPINION',
    false,
  ],
  ['a plan with standards in its annex', standard, 'PLAN', false],
  ['a plan of few words', ['到2025年，新增公园绿地120公顷，绿地率不低于40%。'], 'OTHER', false],
] as const)('%s', (_what, lines, kind, rules) => {
  expect(laysDownRules(lines.join('\n'), kind)).toBe(rules)
})

test.each([
  ['关于调整2025年最低生活保障标准的通知', false],
  ['安康市财政局关于公布行政事业性收费目录清单的通知', false],
  ['关于印发《安康市公租房管理办法》的通知', false],
  ['关于组织申报2025年科技计划项目的通知', false],
  ['社区养老服务规范', false],
  ['关于印发《安康市就业促进规划》的通知', true],
  ['关于做好2025年稳就业工作的通知', true],
  ['关于加快标准化建设的意见', true],
  ['2025年重点任务清单', true],
])('a document titled %s may set goals: %s', (title, goals) => {
  expect(setsGoals(title, 'NOTICE')).toBe(goals)
})

test('cards of policies yield no figures, a plan that names who is supported does', () => {
  const guide = ['加大稳岗支持措施', '', ...cards.flatMap((line) => [line, ''])].join('\n')
  expect(extractText(guide).figures).toEqual([])
  expect(extractText(planText(['支持对象：小微企业。', '城镇新增就业10万人。'])).figures).toHaveLength(1)
})
