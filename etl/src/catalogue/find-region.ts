import type { Region, RegionLevel, Regions } from './types.js'

const levels: readonly RegionLevel[] = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY']

/**
 * The region of a code or a name, in full (西安市) or short (西安). A name of several levels means the highest
 * (吉林 is the province); null for no region (我省) and for names that several regions of one level share (朝阳区).
 */
export function findRegion(regions: Regions, codeOrName: string): Region | null {
  const wanted = codeOrName.trim()
  const byCode = regions.byCode.get(wanted)
  if (byCode) return byCode
  const named = regions.byName.get(wanted) ?? []
  const level = levels.find((candidate) => named.some((region) => region.level === candidate))
  const [found, ...others] = named.filter((region) => region.level === level)
  return found && others.length === 0 ? found : null
}
