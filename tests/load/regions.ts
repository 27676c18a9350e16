import { Places } from '../../etl/src/identity/places.js'
import type { ReferenceVocabulary } from '../../etl/src/identity/reference-vocabulary.js'
import type { RegionRow } from '../../etl/src/store/catalogue-rows.js'

const region = (code: string, name: string, level: RegionRow['level'], parentCode: string | null): RegionRow => ({
  code,
  name,
  nameEn: null,
  level,
  parentCode,
  population: null,
  populationSource: null,
  residents: [],
})

/** A few regions, with two counties of one name. */
export const regions: RegionRow[] = [
  region('100000', '全国', 'NATIONAL', null),
  region('610000', '陕西省', 'PROVINCE', '100000'),
  region('610100', '西安市', 'PREFECTURE', '610000'),
  region('610900', '安康市', 'PREFECTURE', '610000'),
  region('611000', '商洛市', 'PREFECTURE', '610000'),
  region('610902', '汉滨区', 'COUNTY', '610900'),
  region('410000', '河南省', 'PROVINCE', '100000'),
  region('410500', '安阳市', 'PREFECTURE', '410000'),
  region('110000', '北京市', 'PROVINCE', '100000'),
  region('110105', '朝阳区', 'COUNTY', '110000'),
  region('220000', '吉林省', 'PROVINCE', '100000'),
  region('220100', '长春市', 'PREFECTURE', '220000'),
  region('220104', '朝阳区', 'COUNTY', '220100'),
  region('510000', '四川省', 'PROVINCE', '100000'),
]

export const places = new Places(regions)

/** A vocabulary that tells nothing of cited documents. */
export const vocabulary: ReferenceVocabulary = {
  fields: [],
  documentNumbers: { provinces: [], bodies: [], shortNames: [] },
}
