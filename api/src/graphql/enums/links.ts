import { builder } from '../builder.js'

export const LinkKind = builder.enumType('LinkKind', {
  description: 'How two targets hang together.',
  values: {
    INHERITS: {
      description: 'Between the governing statements of a region and of one above it: same indicator, same period.',
    },
    RESTATES: { description: "From a region's other statements (scheme, prose, task row) to its governing one." },
  },
})

export const LinkBasis = builder.enumType('LinkBasis', {
  description: 'Why the upstream target governs.',
  values: {
    CITED: { description: 'Its document is cited directly.' },
    CHAIN: { description: 'Its document is cited through documents between.' },
    SAME_FIELD: { description: 'Only same policy field and higher level.' },
  },
})

export const Stance = builder.enumType('Stance', {
  description: "One target against another, in the indicator's direction.",
  values: {
    STRICTER: { description: 'Asks for more.' },
    EQUAL: { description: 'Asks for the same.' },
    LOOSER: { description: 'Asks for less.' },
    NOT_COMPARABLE: { description: "Can't be compared: see `reason`." },
  },
})
