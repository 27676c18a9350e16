import { divisionRegions } from '../../etl/src/catalogue/regions.js'
import { documentRegion } from '../../etl/src/normalize/index.js'
import { documentRegionName } from '../../etl/src/structure/front-matter/region.js'

const regionName = (title: string, issuers: readonly string[]) =>
  documentRegionName(
    { titles: [title], issuers, number: null, meeting: null, labelled: [], addressee: '', text: '' },
    divisionRegions(),
  )

test.each([
  ['赣州市国民经济和社会发展第十四个五年规划', '赣州市'],
  ['杭州市“十四五”就业促进规划', '杭州市'],
  ['广州市黄埔区“十四五”规划', '黄埔区'],
  ['贵州省“十四五”就业促进规划', '贵州省'],
  ['苏州工业园区“十四五”规划', '苏州工业园区'],
  ['襄阳市“十四五”规划', '襄阳市'],
  ['津市市“十四五”规划', '津市市'],
  ['内蒙古自治区“十四五”就业促进规划', '内蒙古自治区'],
  ['新疆维吾尔自治区“十四五”规划', '新疆维吾尔自治区'],
  ['湘西土家族苗族自治州“十四五”规划', '湘西土家族苗族自治州'],
  ['恩施州“十四五”人才发展规划', '恩施土家族苗族自治州'],
  ['通州区“十四五”规划', '通州区'],
  ['浦东新区“十四五”规划', '浦东新区'],
  ['河北雄安新区规划纲要', '河北雄安新区'],
  ['大兴安岭地区“十四五”规划', '大兴安岭地区'],
  ['中共安吉县委 安吉县人民政府关于推进乡村振兴的实施意见', '安吉县'],
  ['香港特别行政区北部都会区行动纲领', '香港特别行政区'],
  ['湖南省城市更新规划', '湖南省'],
  ['浙江省未来社区建设方案', '浙江省'],
  ['云南省市场监管“十四五”规划', '云南省'],
])('%s speaks for %s', (title, region) => expect(regionName(title, [])).toBe(region))

test.each([
  ['关于创建高质量充分就业市的实施意见', ['安康市人民政府办公室'], '安康市'],
  ['政府工作报告', ['陕西省西安市周至县人民政府'], '周至县'],
  ['“十四五”市场监管现代化规划', ['国务院'], '全国'],
  ['全国市场监管“十四五”规划', [], '全国'],
  ['关于加快发展“归雁经济”的意见', [], null],
])('%s, issued by %p, speaks for %p', (title, issuers, region) => expect(regionName(title, issuers)).toBe(region))

test('every city and county is known by its name behind that of what it lies in, also where others share the name', () => {
  const regions = divisionRegions()
  const below = [...regions.byCode.values()].filter(({ level }) => level === 'PREFECTURE' || level === 'COUNTY')
  const known = below.map(({ name, parentCode }) => {
    const named = regionName(`${regions.byCode.get(parentCode ?? '')?.name}${name}“十四五”规划`, [])
    return documentRegion({ regionName: named, issuers: [] }, regions)
  })
  expect(known).toEqual(below.map(({ code }) => code))
  expect(documentRegion({ regionName: null, issuers: ['兰州市城关区人民政府'] }, regions)).toBe('620102')
})
