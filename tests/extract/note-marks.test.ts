import { tableFigures } from '../../etl/src/extract/table-figures.js'
import { withoutRaisedMarks } from '../../etl/src/language/grammar/list-marks.js'
import { bareRowName } from '../../etl/src/language/names/sub-rows.js'
import { mapRange } from '../../etl/src/model/index.js'
import { structureDocument } from '../../etl/src/structure/index.js'
import { gridDocument } from '../structure/grid-document.js'
import { brief } from './brief.js'
import { must, planText } from './document-of.js'
import { testProse } from './prose-cases.js'

const plain = (text: string) => withoutRaisedMarks(mapRange(text, 0, text.length)).text

test.each([
  ['路灯310²盏', '路灯310盏'],
  ['覆盖率³为25¹²', '覆盖率为25'],
  ['筹资10[¹]亿元', '筹资10亿元'],
  ['筹资10²亿元', '筹资10亿元'],
])('raised digits that point to notes: %s', (text, read) => expect(plain(text)).toBe(read))

test.each(['绿地4.5km²', '库容6亿m³', '流速2m·s⁻¹', '年产10⁴吨', '产量3×10⁶件', '面积（hm²）'])(
  'raised digits that are powers: %s',
  (text) => expect(plain(text)).toBe(text),
)

test.each([
  ['②护理床位数', '护理床位数'],
  ['★新建校舍*', '新建校舍'],
  ['失能老人数②*', '失能老人数'],
  ['漏损率（注1）', '漏损率'],
  ['蓄水量［4］', '蓄水量'],
  ['PM2.5平均浓度', 'PM2.5平均浓度'],
  ['供水管网（2期）', '供水管网（2期）'],
  ['救助人数[含流浪人员]', '救助人数[含流浪人员]'],
])('marks around the name of a row: %s', (label, name) => expect(bareRowName(label)).toBe(name))

test('a cell with the mark of a note states the number before it', () => {
  const read = gridDocument([
    ...planText(['到2025年，基本公共服务更加均衡，群众的获得感、幸福感、安全感不断增强。']).split('\n\n'),
    [
      ['指标', '单位', '2020年', '2025年'],
      ['老年食堂', '个', '18', '25¹'],
      ['绿地', 'km²', '7²', '9'],
      ['泵站<sup>1</sup>', '座', '<del>5</del> 6', '**8**'],
    ],
  ])
  const structure = must(structureDocument(read))
  const { figures } = tableFigures(read, structure.tables[0] as (typeof structure.tables)[0], 0, structure.frontMatter)
  expect(figures.map(brief)).toEqual([
    '老年食堂: 18 个, EQ, POINT, ACTUAL 2020',
    '老年食堂: 25 个, EQ, POINT, CURRENT 2025',
    '绿地: 7 km², EQ, POINT, ACTUAL 2020',
    '绿地: 9 km², EQ, POINT, CURRENT 2025',
    '泵站: 6 座, EQ, POINT, ACTUAL 2020',
    '泵站: 8 座, EQ, POINT, CURRENT 2025',
  ])
})

testProse([
  [
    'marks behind words, values and units',
    '再生水利用率①达到35%*，供水普及率※达到98%〔2〕，改造泵站360③座。',
    [
      '再生水利用率: 35 %, EQ, POINT, CURRENT 2025',
      '供水普及率: 98 %, EQ, POINT, CURRENT 2025',
      '改造泵站: 360 座, EQ, CUMULATIVE, CURRENT 2025',
    ],
  ],
  [
    'what Markdown strikes out, raises and takes for no mark',
    '供水普及率[^1]达到~~97~~98\\%，管网漏损率降至<del>9</del><ins>8</ins>%，绿地达到12km<sup>2</sup>，泵站7^①^座，站房9$^{3}$座。',
    [
      '供水普及率: 98 %, EQ, POINT, CURRENT 2025',
      '管网漏损率: 8 %, EQ, POINT, CURRENT 2025',
      '绿地: 12 km², EQ, POINT, CURRENT 2025',
      '泵站: 7 座, EQ, POINT, CURRENT 2025',
      '站房: 9 座, EQ, POINT, CURRENT 2025',
    ],
  ],
  [
    'a range with two tildes',
    '供水普及率达到95~~98%，管网漏损率降至7~~8%。',
    ['供水普及率: 95–98 %, RANGE, POINT, CURRENT 2025', '管网漏损率: 7–8 %, RANGE, POINT, CURRENT 2025'],
  ],
  [
    'ordinals of an enumeration',
    '一是新建泵站7座。二是供水普及率达到98%。',
    ['泵站: 7 座, EQ, CUMULATIVE, CURRENT 2025', '供水普及率: 98 %, EQ, POINT, CURRENT 2025'],
  ],
  ['the number of an article', '第四条 供水普及率达到98%。', ['供水普及率: 98 %, EQ, POINT, CURRENT 2025']],
  ['a letter', 'b.供水普及率达到98%。', ['供水普及率: 98 %, EQ, POINT, CURRENT 2025']],
  ['a decimal number', '2.4.1 供水普及率达到98%。', ['供水普及率: 98 %, EQ, POINT, CURRENT 2025']],
])
