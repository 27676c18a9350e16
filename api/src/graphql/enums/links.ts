import { builder } from '../builder.js'

export const LinkKind = builder.enumType('LinkKind', {
  description: 'How two targets hang together.',
  values: {
    ASSIGNED_FROM: {
      description:
        "From a region's governing statement to the part of an upper goal (分解, 下达) that documents of regions above had " +
        'given to it when it was signed: same indicator, year and span. What it INHERITS from the whole stands beside it.',
    },
    INHERITS: {
      description:
        "From a region's governing statement to what a region above had stated when it was signed, same indicator, year " +
        'and span: to the statement that citations lead to and, where that is another one, to the governing one beside it.',
    },
    RESTATES: {
      description: "From a region's other statements (scheme, prose, task row) to the one that governed at their time.",
    },
    SUPERSEDES: { description: 'From a statement that adjusts a goal (调整为) to the goal that held before.' },
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

export const Absence = builder.enumType('Absence', {
  description: 'Why a region has no target here.',
  values: {
    NOT_STATED: {
      description:
        'A document of it in this field was read and sets no such goal; `why` tells where parts of it could not be read.',
    },
    NOT_READ: {
      description: 'A row names the indicator, but its value is not printed or could not be read: see the findings.',
    },
    NO_DOCUMENT: {
      description: 'No document of it in this field has been read: there is none, or it is only cited or transcribed.',
    },
  },
})

export const BindingChange = builder.enumType('BindingChange', {
  description: 'What becomes of the attribute (属性) from one goal to one that follows it.',
  values: {
    WEAKENED: { description: '约束性 (binding) above, 预期性 (anticipatory) in what follows.' },
    STRENGTHENED: { description: '预期性 (anticipatory) above, 约束性 (binding) in what follows.' },
    SAME: { description: 'Both print the same.' },
  },
})
