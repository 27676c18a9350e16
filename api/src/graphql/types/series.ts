import { reasonOf } from '../../domain/reasons/reason.js'
import type { Jump as JumpShape } from '../../domain/series/jumps.js'
import type { Series as SeriesShape } from '../../domain/series/load-series.js'
import type { SeriesPoint as SeriesPointShape } from '../../domain/series/series-points.js'
import { builder } from '../builder.js'
import { manyRows } from '../limits/field-cost.js'
import { Indicator } from './indicator.js'
import { Observation } from './observation.js'
import { Reason } from './reason.js'
import { Region } from './region.js'
import { Target } from './target.js'

const Jump = builder.objectRef<JumpShape>('Jump').implement({
  description:
    'Why a result is another one than was reported before: what is counted changed, which is no rise or fall. Beyond rounding.',
  fields: (t) => ({
    from: t.expose('from', {
      type: Observation,
      description: 'What an earlier document reported for the same year; else the base that `change` starts from.',
    }),
    change: t.expose('change', {
      type: Observation,
      nullable: true,
      description:
        'The change since `from`, in per cent, that the document of the result reports and that does not lead to it; null ' +
        'where `from` is of the same year.',
    }),
    difference: t.exposeFloat('difference', {
      nullable: true,
      description:
        'Result − what was reported before, or − what `change` leads to from `from`; in the base unit. Null where nothing ' +
        'tells whether the change is a rise or a cut.',
    }),
    reason: t.field({ type: Reason, description: 'The same in a sentence.', resolve: ({ why }) => reasonOf(why) }),
  }),
})

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
    jump: t.expose('jump', {
      type: Jump,
      nullable: true,
      description:
        'Why the result is not the one reported before: another number of an earlier document for the same year, or a change ' +
        'that does not lead to it. Null for goals, and where nothing contradicts it.',
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
