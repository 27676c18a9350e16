import { placeNamesIn, regionNamedAt } from '../../etl/src/catalogue/gazetteer.js'
import { findRegion } from '../../etl/src/catalogue/index.js'
import { regions } from '../normalize/catalogue.js'

test.each([
  ['全国', '100000', 'NATIONAL', null],
  ['北京市', '110000', 'PROVINCE', '100000'],
  ['四川省', '510000', 'PROVINCE', '100000'],
  ['四川', '510000', 'PROVINCE', '100000'],
  ['内蒙古', '150000', 'PROVINCE', '100000'],
  ['香港', '810000', 'PROVINCE', '100000'],
  ['西安市', '610100', 'PREFECTURE', '610000'],
  ['西安', '610100', 'PREFECTURE', '610000'],
  ['安康市', '610900', 'PREFECTURE', '610000'],
  ['商洛市', '611000', 'PREFECTURE', '610000'],
  ['凉山彝族自治州', '513400', 'PREFECTURE', '510000'],
  ['周至县', '610124', 'COUNTY', '610100'],
  ['旬阳市', '610981', 'COUNTY', '610900'],
  ['延庆区', '110119', 'COUNTY', '110000'],
  ['秀山土家族苗族自治县', '500241', 'COUNTY', '500000'],
  ['济源市', '419001', 'COUNTY', '410000'],
  ['东莞市', '441900', 'PREFECTURE', '440000'],
])('%s is %s, %s, part of %s', (name, code, level, parentCode) => {
  expect(findRegion(regions, name)).toMatchObject({ code, level, parentCode })
  expect(findRegion(regions, code)?.code).toBe(code)
})

test('a name of two levels means the higher one', () => {
  expect(findRegion(regions, '吉林')?.code).toBe('220000')
  expect(findRegion(regions, '吉林市')?.code).toBe('220200')
})

test.each(['我省', '我市', '朝阳区', '西咸新区', '东城街道', '省直辖县级行政单位', '县', ''])(
  '%p is no region',
  (name) => {
    expect(findRegion(regions, name)).toBeNull()
  },
)

test('codes are six digits, given once, and every parent comes before its parts', () => {
  const seen = new Set<string>()
  for (const { code, parentCode } of regions.list) {
    expect(code).toMatch(/^\d{6}$/)
    expect(seen.has(code)).toBe(false)
    if (parentCode !== null) expect(seen.has(parentCode)).toBe(true)
    seen.add(code)
  }
  expect(regions.list.filter(({ level }) => level === 'PROVINCE')).toHaveLength(34)
})

test('every division has an English name, and all but thirteen their residents with their source and day', () => {
  expect(regions.list.filter(({ nameEn }) => nameEn === null)).toEqual([])
  const counted = regions.list.filter(({ population }) => population !== null)
  expect(regions.list.length - counted.length).toBe(13)
  expect(counted.filter(({ populationSource }) => !populationSource?.includes('2020-11-01'))).toEqual([])
  expect(findRegion(regions, '西安市')).toMatchObject({ nameEn: "Xi'an", population: 12952907 })
  expect(findRegion(regions, '西安市')?.populationSource).toContain('12183280')
  expect(findRegion(regions, '周至县')).toMatchObject({ nameEn: 'Zhouzhi County', population: 557_482 })
})

test('residents of provinces and of the forces are the nation', () => {
  const of = (level: string) => regions.list.filter((region) => region.level === level)
  const sum = (list: typeof regions.list) => list.reduce((total, { population }) => total + (population ?? 0), 0)
  expect(sum(of('PROVINCE')) + 2_000_000).toBe(sum(of('NATIONAL')))
  // Xi'an and Xianyang follow the provincial bulletin, which leaves out Yangling.
  const shaanxi = regions.list.filter(({ parentCode, level }) => parentCode === '610000' && level === 'PREFECTURE')
  expect(sum(of('PROVINCE').filter(({ code }) => code === '610000')) - sum(shaanxi)).toBe(253_871)
})

test.each([
  ['620102', 'Chengguan District'],
  ['130225', 'Laoting County'],
  ['340421', 'Fengtai County'],
  ['150525', 'Naiman Banner'],
  ['653131', 'Taxkorgan Tajik Autonomous County'],
  ['622927', 'Jishishan Bonan, Dongxiang and Salar Autonomous County'],
  ['540221', 'Namling County'],
  ['210212', 'Lüshunkou District'],
  ['610981', 'Xunyang'],
])('%s is %s', (code, nameEn) => {
  expect(regions.byCode.get(code)?.nameEn).toBe(nameEn)
})

describe('names of regions in a text', () => {
  test('prose and front matter know the same regions; prose takes full names alone', () => {
    const text = '支持西安、宝鸡市和恩施州的城关区'
    expect(placeNamesIn(text, regions).map(({ start, end }) => text.slice(start, end))).toEqual([
      '西安',
      '宝鸡市',
      '恩施州',
      '城关区',
    ])
    const named = regionNamedAt(regions, '620100')
    const found = [...text].flatMap((_, at) => named(text, at)?.code ?? [])
    // 城关区 is a district of Lanzhou in a document of Lanzhou, and of several cities elsewhere.
    expect(found).toEqual(['610300', '620102'])
    expect(regionNamedAt(regions, null)(text, text.indexOf('城关区'))).toBeNull()
  })

  test('the longest name at a place is meant, and kinds of places are none', () => {
    const named = regionNamedAt(regions, null)
    expect(named('吉林省吉林市', 0)).toEqual({ code: '220000', length: 3 })
    expect(named('吉林省吉林市', 3)).toEqual({ code: '220200', length: 3 })
    expect(named('城区和郊区', 0)).toBeNull()
  })
})
