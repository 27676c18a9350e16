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

export const Direction = builder.enumType('Direction', {
  description: 'Which way is better.',
  values: {
    HIGHER: { description: 'More is better.' },
    LOWER: { description: 'Less is better.' },
    NEUTRAL: { description: 'Neither.' },
  },
})

export const Measure = builder.enumType('Measure', {
  description: 'What kind of number an indicator is. Only like is compared with like.',
  values: {
    STOCK: { description: 'A level at a point in time (存量).' },
    FLOW: { description: 'A count over a period (流量).' },
    RATE: { description: 'A rate or share in per cent (率).' },
    RATIO: { description: 'A ratio of parts (比): 10:38:52.' },
    GROWTH: { description: 'A growth rate (增速).' },
  },
})
