import type { Composition as CompositionShape } from '../../domain/composition/compose.js'
import { builder } from '../builder.js'
import { Region } from './region.js'
import { Target } from './target.js'

export const Composition = builder.objectRef<CompositionShape>('Composition')

Composition.implement({
  description:
    'What the regions directly below state, against the goal of the whole. Each of them counts once, none further down.',
  fields: (t) => ({
    parts: t.expose('parts', {
      type: [Target],
      description:
        'Governing statements of the regions directly below, by region code: same indicator, year and basis, one number ' +
        'for the region as a whole; 人 never beside 人次.',
    }),
    sum: t.exposeFloat('sum', { description: "Sum of the parts in the indicator's base unit; 0 where none is known." }),
    missing: t.expose('missing', {
      type: [Region],
      description:
        'Regions directly below without such a statement, by code: the sum is the whole only when it is empty.',
    }),
  }),
})
