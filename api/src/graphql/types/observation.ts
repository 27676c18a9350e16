import { builder } from '../builder.js'
import { figureFields, proofFields } from './add-figure-fields.js'

export const Observation = builder.prismaNode('Observation', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  description: 'A result that a document reports: a base-year value, an achievement (完成情况).',
  fields: (t) => ({
    ...figureFields(t, 'Observation'),
    ...proofFields(t),
  }),
})

export const ObservationConnection = builder.connectionObject(
  { type: Observation, name: 'ObservationConnection', description: 'A page of observations.' },
  { name: 'ObservationEdge', description: 'An observation with its cursor.' },
)
