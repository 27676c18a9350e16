import type { Basis } from '../../etl/src/model/index.js'
import { matcherOf } from '../../etl/src/normalize/index.js'
import { catalogue } from './catalogue.js'
import { tableRows } from './table-rows.js'

const match = matcherOf(catalogue)
const matched = (indicatorName: string, unit: string | null, basis: Basis, ratio: string | null = null) =>
  match({ indicatorName, basis, amount: { unit, ratio } })
const codeOf = (...figure: Parameters<typeof matched>) => matched(...figure)?.indicator.code ?? null

describe('rows of the indicator tables', () => {
  for (const [table, rows] of Object.entries(tableRows))
    test.each(rows)(`${table}: %s (%s, %s) is %s`, (name, unit, basis, code) => {
      expect(codeOf(name, unit, basis)).toBe(code)
    })

  test('grades of professionals are a ratio of parts', () => {
    expect(codeOf('高、中、初级专业技术人才比例', '/', 'POINT', '1:4:5')).toBe('professional-grade-ratio')
    expect(codeOf('高、中、初级专业技术人才比例', null, 'POINT', '13:40:47')).toBe('professional-grade-ratio')
  })
})

describe('one meaning, one entry', () => {
  test.each<[string, string, string, string, Basis]>([
    ['城镇新增就业', '城镇新增就业人数', '万人', '万人', 'CUMULATIVE'],
    ['登记失业率', '城镇登记失业率', '%', '%', 'POINT'],
    ['高技能人才总量', '高技能人才数量', '万人', '万人', 'POINT'],
    ['专业技术人才总量', '专业技术人才数量', '万人', '万人', 'POINT'],
    ['补贴性职业技能培训人次', '开展补贴性职业技能培训人次', '万人次', '万人次', 'CUMULATIVE'],
    ['人力资源服务业年营业收入', '人力资源服务业总营业收入', '亿元', '亿元', 'POINT'],
    ['劳动保障监察举报投诉案件结案率', '劳动保障监察投诉举报案件结案率', '%', '%', 'POINT'],
    ['全市市场主体数', '市场主体总量', '万户', '家', 'POINT'],
    ['参加失业保险', '失业保险参保人数', '万人', '人', 'POINT'],
    ['基本养老保险覆盖人数', '基本养老保险参保人数', '万人', '万人', 'POINT'],
    ['第二代社保卡持卡人数', '社会保障卡持卡人数', '万人', '万人', 'POINT'],
    ['居民人均可支配收入年均增长', '居民人均可支配收入增速', '%', '%', 'ANNUAL'],
    ['城乡居民养老保险参保率', '城乡居民基本养老保险参保率', '%', '%', 'POINT'],
    ['就业困难人员累计实现就业', '就业困难人员实现就业人数', '万人', '万人', 'CUMULATIVE'],
    ['GDP增速', '地区生产总值增长率', '%', '%', 'ANNUAL'],
    ['经济增长', '国内生产总值（GDP）年均增长', '%', '%', 'ANNUAL'],
    ['规上工业增加值增幅', '规模以上工业增加值年均增长', '%', '%', 'ANNUAL'],
    ['居民消费价格涨幅', '居民消费价格指数上涨', '%', '%', 'ANNUAL'],
    ['进出口增速', '货物进出口总额增长', '%', '%', 'ANNUAL'],
    ['全社会研发投入强度', '研究与试验发展（R&D）经费投入强度', '%', '%', 'POINT'],
    ['充分就业村（社区）', '市级充分就业村（社区）', '家', '个', 'POINT'],
    ['新认定高新技术企业', '新增高新技术企业', '家', '家', 'ANNUAL'],
    ['优良天数比率提升', '空气质量优良天数比率上升', '个百分点', '个百分点', 'CUMULATIVE'],
    ['二氧化硫排放总量降幅', '二氧化硫排放总量减少', '%', '%', 'CUMULATIVE'],
    ['原油年产量', '原油产量', '万吨', '亿吨', 'POINT'],
    ['建设国家级高技能人才培训基地', '国家级高技能人才培训基地数量', '个', '个', 'CUMULATIVE'],
  ])('%s = %s', (a, b, unitA, unitB, basis) => {
    expect(codeOf(a, unitA, basis)).not.toBeNull()
    expect(codeOf(a, unitA, basis)).toBe(codeOf(b, unitB, basis))
  })
})

describe('two meanings, two entries', () => {
  test.each<[string, string, Basis, string, string, Basis]>([
    ['城镇登记失业率', '%', 'POINT', '城镇调查失业率', '%', 'POINT'],
    ['技能人才数量', '万人', 'POINT', '高技能人才数量', '万人', 'POINT'],
    ['专业技术人才数量', '万人', 'POINT', '高级职称人才数量', '万人', 'POINT'],
    ['转移就业农村劳动力人数', '万人', 'POINT', '农村劳动力转移就业人数', '万人次', 'CUMULATIVE'],
    ['劳动人事争议调解成功率', '%', 'POINT', '劳动人事争议仲裁结案率', '%', 'POINT'],
    ['失业保险参保人数', '万人', 'POINT', '工伤保险参保人数', '万人', 'POINT'],
    ['社会保障卡持卡人数', '万人', 'POINT', '社会保障卡持卡人口覆盖率', '%', 'POINT'],
    ['基本养老保险参保人数', '万人', 'POINT', '基本养老保险参保率', '%', 'POINT'],
    ['基本养老保险参保率', '%', 'POINT', '城乡居民基本养老保险参保率', '%', 'POINT'],
    ['城乡居民基本养老保险参保人数', '万人', 'POINT', '基本养老保险参保人数', '万人', 'POINT'],
    ['城镇职工基本养老保险参保人数', '万人', 'POINT', '企业职工基本养老保险参保人数', '万人', 'POINT'],
    ['国家级充分就业社区', '家', 'POINT', '省级充分就业社区', '家', 'POINT'],
    ['省级充分就业星级社区', '家', 'POINT', '省级充分就业社区', '家', 'POINT'],
    ['省级人力资源服务产业园', '个', 'POINT', '省级人力资源服务产业园', '个', 'CUMULATIVE'],
    ['创业担保贷款', '亿元', 'CUMULATIVE', '创业担保贷款', '笔', 'CUMULATIVE'],
    ['高技能人才', '万人', 'POINT', '高技能人才', '万人', 'CUMULATIVE'],
    ['农民就地就近转移就业人数', '万人', 'CUMULATIVE', '农村劳动力转移就业人数', '万人次', 'CUMULATIVE'],
    ['国家级高技能人才培训基地', '个', 'CUMULATIVE', '省级高技能人才培训基地', '个', 'CUMULATIVE'],
    ['最低工资标准', '元/月', 'POINT', '最低工资标准增长率', '%', 'POINT'],
    ['地区生产总值', '万亿元', 'POINT', '地区生产总值增长', '%', 'ANNUAL'],
    ['人均地区生产总值', '万元', 'POINT', '地区生产总值', '亿元', 'POINT'],
    ['人均地区生产总值', '万元', 'POINT', '人均地区生产总值', '万美元', 'POINT'],
    ['一般公共预算收入', '亿元', 'ANNUAL', '地方财政收入', '亿元', 'ANNUAL'],
    ['一般公共预算收入', '亿元', 'ANNUAL', '一般公共预算总收入', '亿元', 'ANNUAL'],
    ['城市污水处理率', '%', 'POINT', '城镇污水处理率', '%', 'POINT'],
    ['城市污水处理率', '%', 'POINT', '县城污水处理率', '%', 'POINT'],
    ['民营经济增加值占GDP比重', '%', 'POINT', '非公有制经济增加值占GDP比重', '%', 'POINT'],
    ['规模以上工业增加值增速', '%', 'ANNUAL', '工业增加值增速', '%', 'ANNUAL'],
    ['实际使用外资', '亿元', 'ANNUAL', '实际使用外资', '亿美元', 'ANNUAL'],
    ['国内游客人次', '亿人次', 'ANNUAL', '接待游客人次', '亿人次', 'ANNUAL'],
    ['入境游客', '万人次', 'ANNUAL', '国内游客', '万人次', 'ANNUAL'],
    ['出口', '亿元', 'ANNUAL', '进出口', '亿元', 'ANNUAL'],
    ['高新技术企业', '家', 'POINT', '科技型中小企业', '家', 'POINT'],
    ['新增规上工业企业', '家', 'ANNUAL', '规上工业企业', '家', 'POINT'],
    ['常住人口城镇化率', '%', 'POINT', '户籍人口城镇化率', '%', 'POINT'],
    ['全社会研发经费投入增长', '%', 'ANNUAL', '研发经费投入强度', '%', 'POINT'],
    ['固定资产投资增速', '%', 'ANNUAL', '全社会固定资产投资增速', '%', 'ANNUAL'],
    ['国际友城', '对', 'POINT', '国际友城和友好合作关系', '对', 'POINT'],
    ['新增义务教育学位', '万个', 'ANNUAL', '新增基础教育学位', '万个', 'ANNUAL'],
    ['常住人口城镇化率', '%', 'POINT', '常住人口城镇化率提高', '个百分点', 'CUMULATIVE'],
    ['高新技术企业', '家', 'POINT', '新增高新技术企业', '家', 'ANNUAL'],
    ['省级重点项目完成投资', '亿元', 'ANNUAL', '重大项目完成投资', '亿元', 'ANNUAL'],
    ['省级重点项目完成投资', '亿元', 'ANNUAL', '重点项目完成投资', '亿元', 'ANNUAL'],
    ['实际利用内资', '亿元', 'ANNUAL', '实际利用省外资金', '亿元', 'ANNUAL'],
    ['对外直接投资', '亿美元', 'ANNUAL', '对外非金融类直接投资', '亿美元', 'ANNUAL'],
    ['西电东送能力', '亿千瓦', 'POINT', '跨省跨区输电能力', '亿千瓦', 'POINT'],
    ['常规水电装机', '万千瓦', 'POINT', '水电装机', '万千瓦', 'POINT'],
    ['光伏装机', '万千瓦', 'POINT', '太阳能发电装机', '万千瓦', 'POINT'],
    ['食品抽检合格率', '%', 'POINT', '食品评价性抽检合格率', '%', 'POINT'],
    ['国内游客总花费', '亿元', 'ANNUAL', '游客总花费', '亿元', 'ANNUAL'],
    ['国家级5G工厂', '家', 'POINT', '5G工厂', '家', 'POINT'],
    ['肉类产量', '万吨', 'ANNUAL', '猪牛羊禽肉产量', '万吨', 'ANNUAL'],
    ['县级城市建成区黑臭水体比例', '%', 'POINT', '县城建成区黑臭水体比例', '%', 'POINT'],
    ['政务服务事项全程网办率', '%', 'POINT', '政务服务事项网上可办率', '%', 'POINT'],
    ['常住人口', '万人', 'POINT', '户籍人口', '万人', 'POINT'],
    ['清洁能源装机', '万千瓦', 'POINT', '新能源和清洁能源装机', '万千瓦', 'POINT'],
    ['旅游总收入', '亿元', 'ANNUAL', '旅游总花费', '亿元', 'ANNUAL'],
    ['化学需氧量排放总量', '万吨', 'POINT', '化学需氧量排放总量减少', '%', 'CUMULATIVE'],
  ])('%s (%s, %s) ≠ %s (%s, %s)', (a, unitA, basisA, b, unitB, basisB) => {
    const codes = [codeOf(a, unitA, basisA), codeOf(b, unitB, basisB)]
    expect(codes).not.toContain(null)
    expect(codes[0]).not.toBe(codes[1])
  })
})

describe('what does not fit is no match', () => {
  test.each<[string, string | null, Basis]>([
    ['高技能人才数量', '%', 'POINT'],
    ['社会保障卡持卡人口覆盖率', '万人', 'POINT'],
    ['城镇新增就业人数', '万人次', 'CUMULATIVE'],
    ['基本养老保险参保人数', '万人', 'CUMULATIVE'],
    ['城镇调查失业率', '个百分点', 'POINT'],
    ['转移就业农村劳动力人数', '万', 'CUMULATIVE'],
    ['充分就业', '个', 'POINT'],
    ['常住人口城镇化率', '个百分点', 'CUMULATIVE'],
    ['地区生产总值', '%', 'ANNUAL'],
    ['地区生产总值', '万亿元', 'CUMULATIVE'],
    ['地区生产总值增长', '亿元', 'CUMULATIVE'],
    ['老旧小区改造', '万户', 'CUMULATIVE'],
    ['重点实验室', '个', 'POINT'],
    ['总装机容量', '万千瓦', 'POINT'],
    ['战略性新兴产业增加值占比', '%', 'POINT'],
    ['生态文明建设示范区', '个', 'POINT'],
    ['开发区规上工业增加值增长', '%', 'ANNUAL'],
    ['市级人力资源服务产业园', '个', 'POINT'],
    ['就业', '万人', 'CUMULATIVE'],
    ['', '万人', 'POINT'],
  ])('%s (%s, %s)', (name, unit, basis) => {
    expect(codeOf(name, unit, basis)).toBeNull()
  })
})

describe('explanations', () => {
  test.each<[string, string | null, Basis, string]>([
    ['城镇新增就业人数', '万人', 'CUMULATIVE', 'exact'],
    ['城镇新增就业', '万人', 'CUMULATIVE', 'alias'],
    ['全市城镇新增就业', '万人', 'CUMULATIVE', 'rule:scope'],
    ['市级以上孵化器、众创空间等众创载体', '家', 'CUMULATIVE', 'rule:enumeration'],
    ['电子社会保障卡覆盖率', '%', 'POINT', 'rule:wording'],
    ['新入选国家卓越级智能工厂', '个', 'ANNUAL', 'rule:added'],
    ['常住人口城镇化率上升', '个百分点', 'CUMULATIVE', 'rule:change'],
    ['失业保险覆盖人群', '万人', 'POINT', 'rule:insured'],
    ['农村居民人均可支配收入年均增速', '%', 'ANNUAL', 'rule:growth'],
    ['技能人才总数', '万人', 'POINT', 'rule:quantity'],
    ['开展创业培训人次', '万人次', 'CUMULATIVE', 'rule:verb'],
  ])('%s → %s', (name, unit, basis, rule) => {
    expect(matched(name, unit, basis)?.rule).toBe(rule)
  })

  test('a unit that was not printed or only a scale leaves the match to the name', () => {
    expect(codeOf('城镇登记失业率', null, 'POINT')).toBe('urban-registered-unemployment-rate')
    expect(codeOf('转移就业农村劳动力人数', '万', 'POINT')).toBe('rural-workers-transferred')
    expect(codeOf('城镇登记失业率', '万', 'POINT')).toBeNull()
    expect(codeOf('城乡居民人均可支配收入比', null, 'POINT')).toBe('urban-rural-income-ratio')
  })
})

test('a catalogue has one matcher, however many documents it reads; another catalogue has its own', () => {
  expect(matcherOf(catalogue)).toBe(match)
  expect(matcherOf({ ...catalogue })).not.toBe(match)
})
