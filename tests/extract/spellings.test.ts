import { parseCell } from '../../etl/src/language/quantity/cell-value.js'
import type { Amount } from '../../etl/src/model/index.js'
import { documentOf } from './document-of.js'

/** value or ends or ratio, unit, comparator */
type Meaning = [number | [number, number] | string, string | null, Amount['comparator']]

const meaningOf = ({ value, low, high, ratio, unit, comparator }: Amount): Meaning => [
  ratio ?? value ?? [low as number, high as number],
  unit,
  comparator,
]

/** Spellings that are alone in a cell, and after 参保规模 or 参保规模达到 in a sentence. */
const spellings: Record<string, [string, ...Meaning][]> = {
  'bounds before the number, negated': [
    ['不超过4.5%', 4.5, '%', 'LTE'],
    ['不得超过4.5%', 4.5, '%', 'LTE'],
    ['不能超过4.5%', 4.5, '%', 'LTE'],
    ['不应高于4.5%', 4.5, '%', 'LTE'],
    ['不宜高于4.5%', 4.5, '%', 'LTE'],
    ['不可高于4.5%', 4.5, '%', 'LTE'],
    ['不得突破50万人', 50, '万人', 'LTE'],
    ['不大于5%', 5, '%', 'LTE'],
    ['不多于50个', 50, '个', 'LTE'],
    ['未超过4.5%', 4.5, '%', 'LTE'],
    ['最高不超过5%', 5, '%', 'LTE'],
    ['不低于95%', 95, '%', 'GTE'],
    ['不得低于95%', 95, '%', 'GTE'],
    ['不能低于95%', 95, '%', 'GTE'],
    ['不应低于95%', 95, '%', 'GTE'],
    ['不得少于50万人', 50, '万人', 'GTE'],
    ['不应少于50万人', 50, '万人', 'GTE'],
    ['不小于50亩', 50, '亩', 'GTE'],
    ['最低不少于3次', 3, '次', 'GTE'],
  ],
  'bounds before the number': [
    ['最多50个', 50, '个', 'LTE'],
    ['至多50个', 50, '个', 'LTE'],
    ['至少5%', 5, '%', 'GTE'],
    ['超过50万人', 50, '万人', 'GT'],
    ['突破50万人', 50, '万人', 'GT'],
    ['多于50个', 50, '个', 'GT'],
    ['低于5%', 5, '%', 'LT'],
    ['不足5%', 5, '%', 'LT'],
    ['约60万人', 60, '万人', 'APPROX'],
    ['近60万人', 60, '万人', 'APPROX'],
    ['近万个', 10000, '个', 'APPROX'],
  ],
  signs: [
    ['≤4.5%', 4.5, '%', 'LTE'],
    ['≦4.5%', 4.5, '%', 'LTE'],
    ['<=4.5%', 4.5, '%', 'LTE'],
    ['＜＝4.5%', 4.5, '%', 'LTE'],
    ['≥50万人', 50, '万人', 'GTE'],
    ['>=50万人', 50, '万人', 'GTE'],
    ['＜5.5%', 5.5, '%', 'LT'],
    ['<5.5%', 5.5, '%', 'LT'],
    ['＞95%', 95, '%', 'GT'],
    ['>95%', 95, '%', 'GT'],
  ],
  'bounds after the number': [
    ['95%以上', 95, '%', 'GTE'],
    ['95%（含）以上', 95, '%', 'GTE'],
    ['95%(含)以上', 95, '%', 'GTE'],
    ['95%以上（含）', 95, '%', 'GTE'],
    ['95%及以上', 95, '%', 'GTE'],
    ['95%及以下', 95, '%', 'LTE'],
    ['5%以内', 5, '%', 'LTE'],
    ['5%之内', 5, '%', 'LTE'],
    ['60万人左右', 60, '万人', 'APPROX'],
    ['9万亿元左右', 9, '万亿元', 'APPROX'],
    ['60万人上下', 60, '万人', 'APPROX'],
    ['60多万人', 60, '万人', 'GT'],
    ['6.1万余人', 6.1, '万人', 'GT'],
  ],
  'below zero': [
    ['-1.2%', -1.2, '%', 'EQ'],
    ['－1.5%', -1.5, '%', 'EQ'],
    ['−0.3‰', -0.3, '‰', 'EQ'],
    ['负0.3‰', -0.3, '‰', 'EQ'],
    ['-0.3‰左右', -0.3, '‰', 'APPROX'],
  ],
  ranges: [
    ['5%-6%', [5, 6], '%', 'RANGE'],
    ['5-6%', [5, 6], '%', 'RANGE'],
    ['0.5%—1.0%', [0.5, 1], '%', 'RANGE'],
    ['8%-10%之间', [8, 10], '%', 'RANGE'],
    ['9万至10万人之间', [9, 10], '万人', 'RANGE'],
    ['9万～10万人', [9, 10], '万人', 'RANGE'],
    ['-0.3‰至0.5‰', [-0.3, 0.5], '‰', 'RANGE'],
    ['-0.5‰—-0.3‰', [-0.5, -0.3], '‰', 'RANGE'],
  ],
  'numbers in words': [
    ['百分之九十五', 95, '%', 'EQ'],
    ['百分之九十五点五以上', 95.5, '%', 'GTE'],
    ['三分之二', '2/3', null, 'EQ'],
    ['三分之二以上', '2/3', null, 'GTE'],
    ['2/3', '2/3', null, 'EQ'],
    ['八成以上', 80, '%', 'GTE'],
    ['五成左右', 50, '%', 'APPROX'],
    ['七成半', 75, '%', 'EQ'],
    ['八成', 80, '%', 'EQ'],
    ['十几万人', 10, '万人', 'GT'],
    ['三十多万人', 30, '万人', 'GT'],
    ['壹佰贰拾万元', 1200000, '元', 'EQ'],
    ['一百二十万元', 1200000, '元', 'EQ'],
  ],
  units: [
    ['80周岁', 80, '周岁', 'EQ'],
    ['30㎡', 30, '㎡', 'EQ'],
    ['1.2×10⁸m³', 1.2, '10⁸m³', 'EQ'],
    ['3x10^4公顷', 3, '10^4公顷', 'EQ'],
    ['30万吨CO₂', 30, '万吨CO₂', 'EQ'],
    ['30m²', 30, 'm²', 'EQ'],
    ['30m2', 30, 'm2', 'EQ'],
    ['120km²', 120, 'km²', 'EQ'],
    ['5000km', 5000, 'km', 'EQ'],
    ['300hm²', 300, 'hm²', 'EQ'],
    ['5万t', 5, '万t', 'EQ'],
    ['65﹪', 65, '%', 'EQ'],
    ['65％以上', 65, '%', 'GTE'],
    ['600兆瓦', 600, '兆瓦', 'EQ'],
    ['600MW', 600, 'MW', 'EQ'],
    ['35μg/m³', 35, 'μg/m³', 'EQ'],
    ['35微克/立方米', 35, '微克/立方米', 'EQ'],
    ['0.06人/亿元', 0.06, '人/亿元', 'EQ'],
    ['120亿kW·h', 120, '亿kW·h', 'EQ'],
    ['120亿千瓦时', 120, '亿千瓦时', 'EQ'],
  ],
  'words that say again that it is a level': [
    ['2万元以上水平', 2, '万元', 'GTE'],
    ['2000亿元新台阶', 2000, '亿元', 'EQ'],
    ['80万吨以上！', 80, '万吨', 'GTE'],
    ['10万人①', 10, '万人', 'EQ'],
    ['10万人[1]', 10, '万人', 'EQ'],
    ['10万人*', 10, '万人', 'EQ'],
  ],
}

const opensWithBound = /^(?:不|未|最|至|超|突|多|低|约|近|[≤≦≥<>＜＞])/

describe.each(Object.entries(spellings))('%s', (_kind, cases) => {
  test.each(cases)('%s in a cell', (spelling, ...meaning) => {
    const cell = parseCell(spelling)
    expect(cell && meaningOf(cell.amount)).toEqual(meaning)
  })

  test.each(cases)('%s in a sentence', (spelling, ...meaning) => {
    const verb = opensWithBound.test(spelling) ? '' : '达到'
    const { figures } = documentOf(`参保规模${verb}${spelling}${spelling.endsWith('！') ? '' : '。'}`)
    expect(figures.map(({ indicatorName, amount }) => [indicatorName, ...meaningOf(amount)])).toEqual([
      ['参保规模', ...meaning],
    ])
  })
})

test.each([
  ['26.67%→27.67%(约束性)', 27.67, '%', 'EQ'],
  ['3.8（2019年）', 3.8, null, 'EQ'],
  ['提高到11.7年', 11.7, '年', 'EQ'],
  ['控制在5.5%以内', 5.5, '%', 'LTE'],
  ['达到60万人', 60, '万人', 'EQ'],
])('a cell with words beside its number: %s', (spelling, ...meaning) => {
  const cell = parseCell(spelling)
  expect(cell && meaningOf(cell.amount)).toEqual(meaning)
  expect(cell?.cumulative).toBe(false)
})

test.each([
  ['参保规模增长-1.2%。', -1.2],
  ['参保规模增速为－1.5%。', -1.5],
  ['参保规模为企业减负5亿元。', 5],
  ['——减税5亿元。', 5],
])('a sign is one only before a number below zero: %s', (line, value) => {
  expect(documentOf(line).figures.map(({ amount }) => amount.value)).toEqual([value])
})
