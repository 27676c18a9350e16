import { looksLikeBodies, parseBodies, responsibleBodies } from '../../etl/src/language/names/responsible.js'
import type { ResponsibleBody } from '../../etl/src/model/index.js'
import { planOf } from './structure-of.js'

/** The bodies' names, an asterisk after those in the lead. */
const marked = (bodies: readonly ResponsibleBody[]) => bodies.map((body) => body.name + (body.lead ? '*' : ''))

test.each([
  [
    '（责任单位：…）',
    '增强就业吸引力。（责任单位：市工信局、市委军民融合办，各区县政府、西咸新区管委会）',
    ['市工信局*', '市委军民融合办', '各区县政府', '西咸新区管委会'],
  ],
  [
    '…等负责。首个单位为牵头单位',
    '更多市场主体吸纳就业。（市发改委、市工信局、市富硒办等负责。首个单位为牵头单位，下同。）',
    ['市发改委*', '市工信局', '市富硒办'],
  ],
  ['one body with its level', '加快原料开发。（市科委）', ['市科委*']],
  ['相关区 among bodies', '建设集聚区。（市经济信息化委、市科协、相关区）', ['市经济信息化委*', '市科协', '相关区']],
  ['…等负责', '确保就业稳定。（市工信局<市国资委>、市人社局等负责）', ['市工信局<市国资委>*', '市人社局']],
  ['按职责分工负责', '做好帮扶。（市民政局、市残联按职责分工负责）', ['市民政局*', '市残联']],
  ['a bracket at the end with nothing but bodies', '做好帮扶。（市民政局、市残联）', ['市民政局*', '市残联']],
  [
    'X牵头，Y配合',
    '做好监测。（市卫生健康委牵头，市发展改革委、市财政局配合）',
    ['市卫生健康委*', '市发展改革委', '市财政局'],
  ],
  [
    'brackets in a name, 负责落实 at the end',
    '做好监测。（市卫生健康委牵头，市财政局、市疾控中心配合，各县（市、区）人民政府、开发区管委会负责落实）',
    ['市卫生健康委*', '市财政局', '市疾控中心', '各县（市、区）人民政府', '开发区管委会'],
  ],
  [
    '牵头单位：…；责任单位：…',
    '做好监测。（牵头单位：市人社局；责任单位：市财政局、市教育局）',
    ['市人社局*', '市财政局', '市教育局'],
  ],
  [
    'a remark on the list',
    '做好监测。（责任单位：市应急局、市公安局，排第一位的为牵头单位，下同）',
    ['市应急局*', '市公安局'],
  ],
  [
    'a remark on the list after a full stop',
    '做好监测。（责任单位：市应急局、市公安局。列第一位的为牵头单位，下同）',
    ['市应急局*', '市公安局'],
  ],
  ['a line of its own without brackets', '责任单位：市人社局、市财政局', ['市人社局*', '市财政局']],
  [
    'at the end without brackets',
    '做好监测。牵头单位：市人社局；配合单位：市财政局、市教育局。',
    ['市人社局*', '市财政局', '市教育局'],
  ],
  [
    'counties with their kinds in brackets',
    '做好监测。（各市、县（市、区）人民政府，省级有关部门）',
    ['各市*', '县（市、区）人民政府', '省级有关部门'],
  ],
  [
    'two joined by 和',
    '做好监测。（市人社局和市财政局、市发展和改革委员会负责）',
    ['市人社局*', '市财政局', '市发展和改革委员会'],
  ],
  ['wrapped over lines', '做好帮扶。（责任单位：市人\n社局、市民政\n局）', ['市人社局*', '市民政局']],
])('%s', (_pattern, paragraph, bodies) => {
  expect(marked(responsibleBodies(paragraph))).toEqual(bodies)
})

test.each([
  '明确责任单位：分工到人，压实责任，确保落实到位；加强督查。抓好落实。',
  '实行市级统筹（含统筹基金、调剂金），各县配合。',
  '支持创业孵化基地（园区）建设。',
  '重点群体（含残疾人、退役军人）就业。',
  '就业形势总体稳定。',
])('no bodies in: %s', (paragraph) => expect(responsibleBodies(paragraph)).toEqual([]))

test.each([
  ['市人社局牵头，市财政局、市教育局配合', ['市人社局*', '市财政局', '市教育局']],
  ['市人社局、市教育局牵头；市财政局参与', ['市人社局*', '市教育局*', '市财政局']],
  ['牵头单位：市人社局；配合单位：市财政局', ['市人社局*', '市财政局']],
  ['市人社局，各区县政府、各开发区管委会', ['市人社局*', '各区县政府', '各开发区管委会']],
  ['市发改委、市商务局等', ['市发改委*', '市商务局']],
])('the lead in: %s', (text, bodies) => expect(marked(parseBodies(text))).toEqual(bodies))

test.each([
  ['市工信局、市发改委、市科技局、市', true],
  ['西咸新区管委会、各开发区管委会', true],
  ['城镇新增就业 60 万人以上，城镇调查失业率控制', false],
  ['稳步提高第三产业吸纳就业比例。', false],
])('a line of the column of bodies? %s: %s', (line, expected) => {
  expect(looksLikeBodies(line, false)).toBe(expected)
})

test('bodies at the end of a heading are no part of its title', () => {
  const [, section] = planOf(
    '一、主要任务',
    '（一）加强技能培训（责任单位：市人社局、市财政局）',
    '扩大培训规模。',
  ).sections
  expect(section?.title).toBe('加强技能培训')
  expect(marked(section?.responsible ?? [])).toEqual(['市人社局*', '市财政局'])
})

test('bodies on a line of their own belong to the section, and are no part of the paragraph before', () => {
  const document = planOf(
    '一、主要任务',
    '（一）加强技能培训',
    '扩大培训规模',
    '责任单位：市人社局、市财政局',
    '（二）优化服务',
  )
  expect(marked(document.sections[1]?.responsible ?? [])).toEqual(['市人社局*', '市财政局'])
  expect(document.sections[1]?.text).toBe('扩大培训规模\n责任单位：市人社局、市财政局')
})
