import type { Series as SeriesShape } from '../../domain/series/load-series.js'
import type { SeriesPoint as SeriesPointShape } from '../../domain/series/series-points.js'
import { builder } from '../builder.js'
import { manyRows } from '../limits/field-cost.js'
import { Indicator } from './indicator.js'
import { Observation } from './observation.js'
import { Region } from './region.js'
import { Target } from './target.js'

const SeriesPoint = builder.objectRef<SeriesPointShape>('SeriesPoint').implement({
  description: 'One statement of a series: either a goal or a result.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Year that it is for, the last one of a period.' }),
    spanStart: t.exposeInt('spanStart', {
      nullable: true,
      description: 'First year that a sum or an average over years covers; null for a level and where it is unclear.',
    }),
    target: t.expose('target', { type: Target, nullable: true, description: 'The goal; null for a result.' }),
    observation: t.expose('observation', {
      type: Observation,
      nullable: true,
      description: 'The result; null for a goal.',
    }),
  }),
})

export const Series = builder.objectRef<SeriesShape>('Series').implement({
  description: 'All that is said of one measure in one region.',
  fields: (t) => ({
    region: t.expose('region', { type: Region, description: 'The region.' }),
    indicator: t.expose('indicator', { type: Indicator, description: 'The measure.' }),
    points: t.expose('points', {
      complexity: manyRows(50),
      type: [SeriesPoint],
      description:
        'Every goal and result with a year, for the region as a whole: by year, those over several years before those of ' +
        'the year alone, goals before results, then by the date of the document. Points of unlike spans (a sum over five ' +
        'years, one year, a level) are not of one line: see `spanStart` and `basis`.',
    }),
  }),
})
