import { brief } from './brief.js'
import { documentOf, extractText } from './document-of.js'
import { testProse } from './prose-cases.js'

describe('lists before one predicate', () => {
  testProse([
    [
      'places before the last thing',
      '城市、县城燃气普及率分别达到98%和90%。',
      ['城市燃气普及率: 98 %, EQ, POINT, CURRENT 2025', '县城燃气普及率: 90 %, EQ, POINT, CURRENT 2025'],
    ],
    [
      'what a place has',
      '主城区建成区面积、常住人口分别达到95平方公里、110万人。',
      ['主城区建成区面积: 95 平方公里, EQ, POINT, CURRENT 2025', '主城区常住人口: 110 万人, EQ, POINT, CURRENT 2025'],
    ],
    [
      'the same with two predicates; another clause has its own subject',
      '主城区绿地面积扩大到20平方公里、常住人口达到110万人，森林面积达到300万亩。',
      [
        '主城区绿地面积: 20 平方公里, EQ, POINT, CURRENT 2025',
        '主城区常住人口: 110 万人, EQ, POINT, CURRENT 2025',
        '森林面积: 300 万亩, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'what is only named after people is no such thing',
      '中心城区道路、常住人口密集区供水管网分别改造12公里、15公里。',
      [
        '中心城区道路: 12 公里, EQ, CUMULATIVE, CURRENT 2025',
        '常住人口密集区供水管网: 15 公里, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'whom an event harms',
      '火灾起数、死亡人数分别下降12%、9%。',
      ['火灾起数降幅: 12 %, EQ, CUMULATIVE, CURRENT 2025', '火灾死亡人数降幅: 9 %, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'a measure behind the last number',
      '形成石墨电极8万吨、储能电池20GWh的年产能。',
      ['石墨电极年产能: 8 万吨, EQ, POINT, CURRENT 2025', '储能电池年产能: 20 GWh, EQ, POINT, CURRENT 2025'],
    ],
    [
      'a deed without its thing takes that of the next',
      '支持每个乡镇至少建设1个、每个县至少打造2个老年助餐中心。',
      [
        '老年助餐中心: 1 个 per 每个乡镇, GTE, POINT, CURRENT 2025',
        '老年助餐中心: 2 个 per 每个县, GTE, POINT, CURRENT 2025',
      ],
    ],
  ])
})

describe('a subject carried over', () => {
  testProse([
    [
      'growth of both things listed before',
      '城镇、农村居民人均消费支出分别达30120元、18400元，增长5.1%和7.3%。',
      [
        '城镇居民人均消费支出: 30120 元, EQ, POINT, CURRENT 2025',
        '农村居民人均消费支出: 18400 元, EQ, POINT, CURRENT 2025',
        '城镇居民人均消费支出增幅: 5.1 %, EQ, ANNUAL, CURRENT 2025',
        '农村居民人均消费支出增幅: 7.3 %, EQ, ANNUAL, CURRENT 2025',
      ],
    ],
    [
      'points are of the shares; a list prints its unit once',
      '中职在校生42万人，占高中阶段学生的46.1%，高职在校生28万人，占38.2%，分别比2015年提高3.4和5.6个百分点。',
      [
        '中职在校生: 42 万人, EQ, POINT, CURRENT 2025',
        '中职在校生占高中阶段学生的比例: 46.1 %, EQ, POINT, CURRENT 2025',
        '高职在校生: 28 万人, EQ, POINT, CURRENT 2025',
        '高职在校生占比: 38.2 %, EQ, POINT, CURRENT 2025',
        '中职在校生占高中阶段学生的比例提高: 3.4 个百分点, EQ, CUMULATIVE, CURRENT 2025',
        '高职在校生占比提高: 5.6 个百分点, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'shares of a sum',
      '项目总投资约300亿元，其中道路180亿元，管廊120亿元，分别占60%、40%。',
      [
        '项目总投资: 300 亿元, APPROX, CUMULATIVE, CURRENT 2025',
        '道路: 180 亿元, EQ, CUMULATIVE, CURRENT 2025',
        '管廊: 120 亿元, EQ, CUMULATIVE, CURRENT 2025',
        '道路占比: 60 %, EQ, POINT, CURRENT 2025',
        '管廊占比: 40 %, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'the growth is higher than another, not the thing',
      '工业增加值年均增长8%，高于全国平均水平1.2个百分点。',
      [
        '工业增加值年均增长: 8 %, EQ, ANNUAL, CURRENT 2025',
        '工业增加值年均增长高于全国平均水平: 1.2 个百分点, EQ, ANNUAL, CURRENT 2025',
      ],
    ],
    [
      'new ones of it, and all with the old ones',
      '铁路营业里程达到620公里、五年新增140公里，新增绿色工厂12家、累计45家。',
      [
        '铁路营业里程: 620 公里, EQ, POINT, CURRENT 2025',
        '新增铁路营业里程: 140 公里, EQ, CUMULATIVE, CURRENT 2025',
        '新增绿色工厂: 12 家, EQ, CUMULATIVE, CURRENT 2025',
        '绿色工厂: 45 家, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'sums, beds and the insured',
      '投放中小微企业转贷资金，总额达到30亿元；专科医院达到60家，床位达到1.2万张；扩大大病保险试点，覆盖全省12个市州中的8个，参保人数达到500万人。',
      [
        '中小微企业转贷资金总额: 30 亿元, EQ, POINT, CURRENT 2025',
        '专科医院: 60 家, EQ, POINT, CURRENT 2025',
        '专科医院床位: 1.2 万张, EQ, POINT, CURRENT 2025',
        '大病保险试点覆盖市州: 8 个, EQ, POINT, CURRENT 2025',
        '大病保险参保人数: 500 万人, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'a milestone is no thing counted, its subject is',
      '社会消费品零售总额连跨3个百亿元台阶，2025年达到520亿元。',
      ['社会消费品零售总额: 520 亿元, EQ, POINT, CURRENT 2025'],
    ],
    [
      'the next of a list is another thing, though it ends alike',
      '新增公共车位1500个、托位3600个。',
      ['新增公共车位: 1500 个, EQ, CUMULATIVE, CURRENT 2025', '托位: 3600 个, EQ, CUMULATIVE, CURRENT 2025'],
    ],
    [
      'what a modifier says of one is not said of the next',
      '培育年产值超20亿元的制药企业8家、上市企业3家，发行城市更新债券25亿元。',
      [
        '年产值超20亿元的制药企业: 8 家, EQ, CUMULATIVE, CURRENT 2025',
        '上市企业: 3 家, EQ, CUMULATIVE, CURRENT 2025',
        '城市更新债券: 25 亿元, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'the place changes',
      '设区市生活垃圾分类覆盖率达到100%，县级城市不低于80%。',
      [
        '设区市生活垃圾分类覆盖率: 100 %, EQ, POINT, CURRENT 2025',
        '县级城市生活垃圾分类覆盖率: 80 %, GTE, POINT, CURRENT 2025',
      ],
    ],
  ])
})

describe('其中', () => {
  testProse([
    [
      'people of a whole',
      '失业保险参保人数达到320万人，其中企业职工260万人、机关事业单位60万人。',
      [
        '失业保险参保人数: 320 万人, EQ, POINT, CURRENT 2025',
        '企业职工失业保险参保人数: 260 万人, EQ, POINT, CURRENT 2025',
        '机关事业单位失业保险参保人数: 60 万人, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'a share of some of them',
      '幼儿园专任教师持证率达到92%，其中公办幼儿园不低于97%。',
      [
        '幼儿园专任教师持证率: 92 %, EQ, POINT, CURRENT 2025',
        '公办幼儿园专任教师持证率: 97 %, GTE, POINT, CURRENT 2025',
      ],
    ],
  ])
})

describe('a noun behind its number', () => {
  testProse([
    [
      'keeps a modifier that says which',
      '每个县有1所以上具备急救能力的乡镇卫生院，打造20家年销售额超亿元的龙头企业，扶持15家具有带动效应的农业合作社。',
      [
        '具备急救能力的乡镇卫生院: 1 所 per 每个县, GTE, POINT, CURRENT 2025',
        '年销售额超亿元的龙头企业: 20 家, EQ, CUMULATIVE, CURRENT 2025',
        '农业合作社: 15 家, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'that names a place alone says nothing without what is done there',
      '公立医院改革试点扩大到6个市。',
      ['公立医院改革试点市: 6 个, EQ, POINT, CURRENT 2025'],
    ],
    [
      'a share used for something',
      '土地出让收入的10%以上用于农田水利建设。',
      ['土地出让收入用于农田水利建设比例: 10 %, GTE, POINT, CURRENT 2025'],
    ],
    [
      '为 is no verb of level before those helped',
      '为2.4万户小微企业减免房租1.6亿元。',
      [
        '减免房租的小微企业: 2.4 万户, EQ, CUMULATIVE, CURRENT 2025',
        '减免房租: 1.6 亿元, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
  ])
})

describe('每年 behind a period', () => {
  testProse([
    [
      'governs its own clause',
      '五年培育领军人才300名，每年选派特派员不少于200人次，建设院士工作站4个。',
      [
        '领军人才: 300 名, EQ, CUMULATIVE, CURRENT 2025',
        '特派员: 200 人次, GTE, ANNUAL, CURRENT 2025',
        '院士工作站: 4 个, EQ, CUMULATIVE, CURRENT 2025',
      ],
    ],
    [
      'at the head of the sentence it governs all',
      '每年选派特派员不少于200人次，开展技术培训40场。',
      ['特派员: 200 人次, GTE, ANNUAL, CURRENT 2025', '技术培训: 40 场, EQ, ANNUAL, CURRENT 2025'],
    ],
  ])
})

test('a deed without a name is that of its heading, the years beside it are its own', () => {
  const { figures } = extractText(
    [
      '云岭市“十四五”住房保障规划',
      '一、主要任务',
      '（一）实施农村危房改造',
      '按程序确定对象，到2025年累计完成6.4万户，其中2022年、2023年分别完成1.5万户、1.8万户。',
      '（二）加强组织领导',
      '到2025年累计完成3.2万户。',
      '',
    ].join('\n'),
  )
  expect(figures.map(brief)).toEqual([
    '农村危房改造: 6.4 万户, EQ, CUMULATIVE, CURRENT 2025',
    '农村危房改造: 1.5 万户, EQ, CUMULATIVE, CURRENT 2022',
    '农村危房改造: 1.8 万户, EQ, CUMULATIVE, CURRENT 2023',
  ])
})

test('money put in is for what is done next; alone it has no name', () => {
  expect(documentOf('投入18亿元，新建改建农村公路420公里。').figures.map(brief)).toEqual([
    '农村公路投入: 18 亿元, EQ, CUMULATIVE, CURRENT 2025',
    '农村公路: 420 公里, EQ, CUMULATIVE, CURRENT 2025',
  ])
  expect(documentOf('投入18亿元。').figures).toEqual([])
})

test.each(['对年收入超2000万元的企业给予补助，最高不超过50万元。', '公用经费由省、市、县按照3：4：3的比例分担。'])(
  'a cap without a name and a key to share by are no figures: %s',
  (line) => {
    expect(documentOf(line).figures).toEqual([])
  },
)
