import type { Prisma } from '@plangraph/database'
import type { Residents } from '@plangraph/figures'
import type { Catalogue, Region, Regions } from '../catalogue/index.js'

/** As the catalogue tells it: with the words for where its population was published, which are stored apart. */
export type RegionRow = Required<Omit<Prisma.RegionCreateManyInput, 'populationSourceNumber'>> & {
  populationSource: string | null
}
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
