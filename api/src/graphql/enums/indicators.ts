import { builder } from '../builder.js'

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
