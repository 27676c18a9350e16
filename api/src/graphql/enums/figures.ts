import { builder } from '../builder.js'

export const Comparator = builder.enumType('Comparator', {
  description: 'How the number binds.',
  values: {
    EQ: { description: 'Exactly this.' },
    GTE: { description: 'At least this (≥, 以上, 不低于).' },
    GT: { description: 'More than this (＞, 超过).' },
    LTE: { description: 'At most this (≤, 以内, 不超过).' },
    LT: { description: 'Less than this (＜, 低于).' },
    APPROX: { description: 'About this (左右, 约).' },
    RANGE: { description: 'From `low` to `high`.' },
  },
})

export const Basis = builder.enumType('Basis', {
  description: 'The time that the number is for.',
  values: {
    CUMULATIVE: { description: 'Over the whole period (累计).' },
    ANNUAL: { description: 'Per year (每年, 年均).' },
    POINT: { description: "Level at a year's end." },
  },
})

export const Binding = builder.enumType('Binding', {
  description: 'The attribute (属性) that a plan gives its goal.',
  values: {
    ANTICIPATORY: { description: 'Anticipatory (预期性).' },
    BINDING: { description: 'Binding (约束性).' },
  },
})

export const Origin = builder.enumType('Origin', {
  description: 'Where in a document the figure is.',
  values: {
    TABLE: { description: 'A cell of a table.' },
    PROSE: { description: 'A sentence of the text.' },
    BOX: { description: 'A box (专栏) beside the text.' },
    TRANSCRIBED: { description: 'Entered by hand from a page that reports it.' },
  },
})

export const TargetStatus = builder.enumType('TargetStatus', {
  description: 'Whose goal a target is.',
  values: {
    CURRENT: { description: 'A goal of this document.' },
    PAST: { description: "A former plan's goal that this document repeats in a results table." },
  },
})

export const TargetRole = builder.enumType('TargetRole', {
  description: 'What a target is to its region.',
  values: {
    GOAL: { description: 'A goal that the document sets.' },
    ASSIGNED: { description: 'A part that an upper document gives to a place below.' },
  },
})
