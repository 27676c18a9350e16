import type { Residents as ResidentsShape } from '@plangraph/figures'
import { populationSource } from '../../domain/regions/population-source.js'
import { builder } from '../builder.js'

const ResidentsKind = builder.enumType('ResidentsKind', {
  description: 'How residents (常住人口) were counted.',
  values: {
    CENSUS: { description: 'At the census of 1 November 2020.' },
    YEAR_END: { description: "At a year's end, as statistics tell it, revised after the census." },
  },
})

export const Residents = builder.objectRef<ResidentsShape>('Residents').implement({
  description: 'Residents (常住人口, not the registered 户籍人口) of a region in one year.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'How many there were.' }),
    year: t.exposeInt('year', { description: 'The year.' }),
    kind: t.expose('kind', { type: ResidentsKind, description: 'How they were counted.' }),
    source: t.string({
      description: 'Where that was published.',
      resolve: ({ source }, _args, context) =>
        typeof source === 'string' ? source : populationSource(context, source),
    }),
  }),
})
