import type { Region as RegionShape, Target as TargetShape } from '@plangraph/database'
import { builder } from '../builder.js'
import { Region } from './region.js'
import { Target } from './target.js'

export interface CompositionShape {
  parts: TargetShape[]
  sum: number
  missing: RegionShape[]
}

export const Composition = builder.objectRef<CompositionShape>('Composition')

Composition.implement({
  description: 'The targets of the parts of a region against that of the whole.',
  fields: (t) => ({
    parts: t.expose('parts', { type: [Target], description: 'Governing targets of the parts that have one.' }),
    sum: t.exposeFloat('sum', { description: "Sum of the parts in the indicator's base unit." }),
    missing: t.expose('missing', { type: [Region], description: 'Parts of the region without a target.' }),
  }),
})
