import { findQuantities } from '../../etl/src/language/quantity/quantities.js'
import { parseUnit } from '../../etl/src/language/quantity/units.js'

/** 环境, 排水, 经济, 交通, 农业, 卫生: units as their plans print them. */
test.each([
  ['6万亿元', 6, '万亿元', '元'],
  ['1.2亿斤', 1.2, '亿斤', '吨'],
  ['500万吨标准煤', 500, '万吨标准煤', '吨标准煤'],
  ['35微克/立方米', 35, '微克/立方米', '微克/立方米'],
  ['60立方米/万元', 60, '立方米/万元', '立方米/万元'],
  ['85万立方米/日', 85, '万立方米/日', '立方米/日'],
  ['85万立方米/天', 85, '万立方米/天', '立方米/日'],
  ['320立方米/秒', 320, '立方米/秒', '立方米/秒'],
  ['28公里/百平方公里', 28, '公里/百平方公里', '公里/百平方公里'],
  ['400万千伏安', 400, '万千伏安', '千伏安'],
  ['3000套（间）', 3000, '套（间）', '套'],
  ['1.5℃', 1.5, '℃', '°C'],
  ['10.2/10万', 10.2, '/10万', '/10万'],
  ['120例/10万', 120, '例/10万', '件/10万'],
])('%s', (printed, value, unit, dimension) => {
  expect(findQuantities(`达到${printed}。`)).toMatchObject([{ amount: { value, unit } }])
  expect(parseUnit(unit)?.dimension).toBe(dimension)
})
