import { exact } from './exact.js'

/** CENSUS: counted at the census; YEAR_END: what statistics tell for the end of a year (年末常住人口). Both are 常住人口. */
export type ResidentsKind = 'CENSUS' | 'YEAR_END'

/** Residents of a region in one year. */
export interface Residents {
  year: number
  kind: ResidentsKind
  value: number
  /** Where that was published; of a census the number that the database knows it by. */
  source: string | number
}

/** What of a region tells its residents. */
export interface Peopled {
  /** At the 2020 census. */
  population: number | null
  populationSourceNumber?: number | null
  /** Of other years, `Residents[]`, as the database keeps it. */
  residents?: unknown
}

const CENSUS_YEAR = 2020

/** All that is known of a region's residents. */
function allOf({ population, populationSourceNumber, residents }: Peopled): Residents[] {
  // Written by the catalogue, which checks it.
  const others = (residents ?? []) as Residents[]
  if (population === null) return others
  return [{ year: CENSUS_YEAR, kind: 'CENSUS', value: population, source: populationSourceNumber ?? '' }, ...others]
}

/**
 * Residents of several regions, in their order, that can be set against each other: of the one year and kind that all of
 * them have and that is nearest to a year; a census before a year's end, the later year of two. Empty where they have none in
 * common. year null: the census.
 */
export function residentsNear(regions: readonly Peopled[], year: number | null): Residents[] {
  const [first, ...others] = regions.map(allOf)
  const like = (a: Residents) => (b: Residents) => a.year === b.year && a.kind === b.kind
  const far = (one: Residents) => Math.abs(one.year - (year ?? CENSUS_YEAR))
  const nearest = (first ?? [])
    .filter((one) => one.value > 0 && others.every((other) => other.some(like(one))))
    .sort((a, b) => far(a) - far(b) || Number(a.kind !== 'CENSUS') - Number(b.kind !== 'CENSUS') || b.year - a.year)[0]
  if (nearest === undefined) return []
  return [nearest, ...others.map((other) => other.find(like(nearest)) as Residents)]
}

/** An amount for every 10,000 residents. */
export const perTenThousandOf = (amount: number, { value }: Residents): number => exact((amount / value) * 10_000)
