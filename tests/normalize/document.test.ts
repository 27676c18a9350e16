import { documentField, documentRegion } from '../../etl/src/normalize/index.js'
import { catalogue, regions } from './catalogue.js'

test.each([
  ['西安市“十四五”人力资源和社会保障事业发展规划', 'human-resources-social-security'],
  ['四川省人力资源和社会保障事业发展“十四五”规划', 'human-resources-social-security'],
  ['西安市“十四五”就业促进实施方案', 'employment'],
  ['关于创建高质量充分就业市的实施意见', 'employment'],
  ['陕西省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', 'general'],
  ['四川省“十四五”生态环境保护规划', 'environment'],
  ['“十四五”推进农业农村现代化规划', 'agriculture-rural'],
  ['关于加快发展“归雁经济”的指导意见', null],
  ['安徽省"十五五"规划纲要要点', 'general'],
  ['上海市“十四五”时期规划纲要', 'general'],
  ['“十五五”规划纲要', 'general'],
  ['“十五五”时期经济社会发展主要指标', 'general'],
  ['某某产业“十四五”发展规划纲要', null],
  ['扩大内需战略规划纲要（2022－2035年）', 'services-trade'],
  ['某省“十五五”能源规划纲要', 'energy'],
  ['关于促进光伏产业健康发展的若干意见', 'energy'],
  ['国民健康“十五五”规划', 'health'],
  ['浙江省城市内涝治理“十四五”规划', 'housing'],
])('the field of %s is %s', (title, field) => {
  expect(documentField(title, catalogue)).toBe(field)
})

test.each<[string | null, string[], string | null]>([
  ['西安市', [], '610100'],
  ['四川省', [], '510000'],
  ['全国', [], '100000'],
  [null, ['商洛市人力资源和社会保障局', '商洛市发展和改革委员会'], '611000'],
  [null, ['人力资源和社会保障部'], '100000'],
  [null, ['国务院办公厅'], '100000'],
  [null, ['陕西省西安市周至县人民政府'], '610124'],
  [null, ['中共四川省委'], '510000'],
  [null, ['市直机关'], null],
  [null, [], null],
])('the region of %p, issued by %p, is %p', (regionName, issuers, code) => {
  expect(documentRegion({ regionName, issuers }, regions)).toBe(code)
})
