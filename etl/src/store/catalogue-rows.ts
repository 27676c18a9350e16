import type { Prisma } from '@plangraph/database'
import type { Residents } from '@plangraph/figures'
import type { Catalogue, Region, Regions } from '../catalogue/index.js'

export type RegionRow = Required<Prisma.RegionCreateManyInput>
export type IndicatorRow = Required<Prisma.IndicatorCreateManyInput>

/** Regions as rows, parents before their parts. */
export const regionRows = ({ list }: Regions): RegionRow[] =>
  list.map(({ code, name, nameEn, level, parentCode, population, populationSource, residents }: Region) => {
    return { code, name, nameEn, level, parentCode, population, populationSource, residents: residents.map(toJson) }
  })

/** With the names of an object that JSON may hold. */
const toJson = ({ year, kind, value, source }: Residents) => ({ year, kind, value, source })

export const indicatorRows = ({ indicators }: Catalogue): IndicatorRow[] =>
  indicators.map(({ code, name, nameEn, aliases, topic, unit, measure, direction, additive }) => {
    return { code, name, nameEn, aliases, topic, unit, measure, direction, additive }
  })
