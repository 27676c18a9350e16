import type { Region, RegionLevel, Regions } from '../../catalogue/index.js'
import type { Token } from '../../language/tokens.js'

const levels: readonly RegionLevel[] = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY']

/** The region of a level that another lies in; null for a level below its own. */
function regionAbove(own: Region, level: RegionLevel, regions: Regions): Region | null {
  if (levels.indexOf(level) >= levels.indexOf(own.level)) return null
  for (
    let at: Region | undefined = own;
    at;
    at = at.parentCode === null ? undefined : regions.byCode.get(at.parentCode)
  )
    if (at.level === level) return at
  return level === 'NATIONAL' ? (regions.byCode.get('100000') ?? null) : null
}

/** Full name of the place that words name; null for the document's own. 全省 in a city's plan is its province. */
export function placeName(place: Token | null, own: Region | null, regions: Regions): string | null {
  if (!place) return null
  if (place.region !== undefined) {
    // 陕西省, the document's own, or 西安市 in it: only another place is named.
    return place.region === own?.code ? null : (regions.byCode.get(place.region)?.name ?? null)
  }
  const level = place.word?.level
  if (!own || level === undefined || level === 'OWN') return null
  return regionAbove(own, level, regions)?.name ?? null
}
