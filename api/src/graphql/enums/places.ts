import { builder } from '../builder.js'

export const RegionLevel = builder.enumType('RegionLevel', {
  description: 'Level of a region in the administrative division (行政区划).',
  values: {
    NATIONAL: { description: 'The nation (全国).' },
    PROVINCE: { description: 'Province (省), autonomous region (自治区), municipality (直辖市).' },
    PREFECTURE: { description: 'Prefecture-level city (地级市, 副省级市 too), 自治州, 地区, 盟.' },
    COUNTY: { description: 'County (县), district (区), county-level city (县级市), banner (旗).' },
  },
})
