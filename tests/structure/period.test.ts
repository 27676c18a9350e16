import { fiveYearPlansIn } from '../../etl/src/language/time/period.js'

test.each([
  ['“十四五”规划', [14]],
  ['“十四”五规划', [14]],
  ['十四五期间', [14]],
  ['“十五”计划', [10]],
  ['第十五个五年规划', [15]],
  ['十五五规划', [15]],
])('%s speaks of plans %j', (text, ordinals) => expect(fiveYearPlansIn(text)).toEqual(ordinals))

test.each(['打造十五分钟就业服务圈', '三十五项改革', '百分之九十五以上', '二十五条稳就业措施'])(
  '%s is a number',
  (text) => expect(fiveYearPlansIn(text)).toEqual([]),
)
