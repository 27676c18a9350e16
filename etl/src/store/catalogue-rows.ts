import type { Prisma } from '@plangraph/database'
import type { Catalogue, Region, Regions } from '../catalogue/index.js'

export type RegionRow = Required<Prisma.RegionCreateManyInput>
export type IndicatorRow = Required<Prisma.IndicatorCreateManyInput>

/** Regions as rows, parents before their parts. */
export const regionRows = ({ list }: Regions): RegionRow[] =>
  list.map(({ code, name, nameEn, level, parentCode, population, populationSource }: Region) => {
    return { code, name, nameEn, level, parentCode, population, populationSource }
  })

export const indicatorRows = ({ indicators }: Catalogue): IndicatorRow[] =>
  indicators.map(({ code, name, nameEn, aliases, topic, unit, measure, direction, additive }) => {
    return { code, name, nameEn, aliases, topic, unit, measure, direction, additive }
  })
