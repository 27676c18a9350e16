import type { Document as DocumentRow, Indicator as IndicatorRow, Region as RegionRow } from '@plangraph/database'
import type { GroupKeys } from '../../domain/stats/group-keys.js'
import type { Totals } from '../../domain/stats/totals.js'
import { builder } from '../builder.js'
import { RegionLevel } from '../enums/catalogue.js'
import { Basis, Binding, Origin, TargetStatus } from '../enums/figures.js'
import { Document } from './document.js'
import { Indicator } from './indicator.js'
import { Region } from './region.js'

/** Keys that figures are not grouped by are null. */
export interface FigureStatsShape extends Totals, Omit<GroupKeys, 'region' | 'indicator' | 'document'> {
  region: RegionRow | null
  indicator: IndicatorRow | null
  document: DocumentRow | null
}

const key = (what: string) => `${what}; null where not grouped by it, and for the group of figures without one.`
const OF_ONE_KIND = 'null unless all its values are for one indicator on one basis, and none counts 人次 beside 人.'

export const FigureStats = builder.objectRef<FigureStatsShape>('FigureStats').implement({
  description:
    'A group of figures: its keys, how many figures it has, and what their values come to where that means something. ' +
    'Values are `normalizedValue` of figures for the region as a whole: ranges, ratios and figures for each of ' +
    'something (`per`) have none.',
  fields: (t) => ({
    region: t.expose('region', { type: Region, nullable: true, description: key('Region') }),
    level: t.expose('level', { type: RegionLevel, nullable: true, description: key('Level of the region') }),
    indicator: t.expose('indicator', { type: Indicator, nullable: true, description: key('Indicator') }),
    topic: t.exposeString('topic', { nullable: true, description: key('Topic of the indicator') }),
    year: t.exposeInt('year', { nullable: true, description: key('Year') }),
    basis: t.expose('basis', { type: Basis, nullable: true, description: key('The time that the numbers are for') }),
    status: t.expose('status', { type: TargetStatus, nullable: true, description: key('Whose goals they are') }),
    binding: t.expose('binding', { type: Binding, nullable: true, description: key('Attribute (属性)') }),
    origin: t.expose('origin', { type: Origin, nullable: true, description: key('Where in the document they are') }),
    document: t.expose('document', { type: Document, nullable: true, description: key('Document') }),
    count: t.exposeInt('count', { description: 'How many figures the group has, those without a value included.' }),
    valueCount: t.exposeInt('valueCount', {
      description: 'How many of them have a value: those that the numbers below are made of.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: `Unit of the numbers below: the base unit of the indicator; ${OF_ONE_KIND}`,
    }),
    sum: t.exposeFloat('sum', {
      nullable: true,
      description:
        'Sum of the values; null unless they add up: one additive indicator on one basis for one year, and no region ' +
        'counted twice, which is to say one value of each region and all regions of one level. ' +
        'The filter `governing: true` leaves one statement of each region.',
    }),
    min: t.exposeFloat('min', { nullable: true, description: `Smallest value; ${OF_ONE_KIND}` }),
    max: t.exposeFloat('max', { nullable: true, description: `Largest value; ${OF_ONE_KIND}` }),
    mean: t.exposeFloat('mean', {
      nullable: true,
      description: `Mean of the values, each counting the same; ${OF_ONE_KIND}`,
    }),
  }),
})
