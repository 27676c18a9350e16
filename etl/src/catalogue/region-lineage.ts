import type { Region, Regions } from './types.js'

/** The region itself and those it lies in, innermost first. */
export function lineageOf(region: Region, regions: Regions): Region[] {
  const lineage = [region]
  for (let code = region.parentCode; code !== null; ) {
    const parent = regions.byCode.get(code)
    if (!parent) break
    lineage.push(parent)
    code = parent.parentCode
  }
  return lineage
}

/** True where `inner` lies in the region of code `outer` or is it. */
export const liesIn = (inner: Region, outer: string, regions: Regions): boolean =>
  lineageOf(inner, regions).some(({ code }) => code === outer)
