import type { Region } from '../../etl/src/catalogue/index.js'
import type { Random } from './random.js'

const childrenOf = (regions: readonly Region[]) => {
  const children = new Map<string, Region[]>()
  for (const region of regions)
    if (region.parentCode !== null) {
      const siblings = children.get(region.parentCode)
      if (siblings) siblings.push(region)
      else children.set(region.parentCode, [region])
    }
  return children
}

/**
 * `count` regions with all regions above them, parents first: the nation, some provinces, and in each some prefectures
 * with some of their counties. All regions when count is not smaller than their number.
 */
export function chooseRegions(regions: readonly Region[], count: number, random: Random): Region[] {
  const children = childrenOf(regions)
  const nation = regions.find(({ parentCode }) => parentCode === null)
  if (!nation) throw new Error('no region is without a parent: the list must hold the nation')
  const provinces = random.shuffle(children.get(nation.code) ?? [])
  const used = Math.min(provinces.length, Math.max(3, Math.ceil((count / regions.length) * provinces.length)))
  const quota = Math.ceil((count - 1) / used)
  const chosen = new Set([nation])
  for (const [i, province] of provinces.entries()) {
    const limit = i < used ? Math.min(count, chosen.size + quota) : count
    for (const region of withParts(province, children, Math.ceil(Math.sqrt(quota)), random)) {
      if (chosen.size >= limit) break
      chosen.add(region)
    }
  }
  // Provinces smaller than their quota leave room in the others.
  for (const region of regions) {
    if (chosen.size >= count) break
    chosen.add(region)
  }
  return regions.filter((region) => chosen.has(region))
}

/** A province, its parts with a few of theirs each, then the rest. */
function withParts(province: Region, children: ReadonlyMap<string, Region[]>, few: number, random: Random): Region[] {
  const parts = random.shuffle(children.get(province.code) ?? [])
  const lower = parts.map(({ code }) => random.shuffle(children.get(code) ?? []))
  return [
    province,
    ...parts.flatMap((part, i) => [part, ...(lower[i] as Region[]).slice(0, few)]),
    ...lower.flatMap((counties) => counties.slice(few)),
  ]
}
