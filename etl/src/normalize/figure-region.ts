import { findRegion } from '../catalogue/find-region.js'
import { liesIn } from '../catalogue/region-lineage.js'
import type { Regions } from '../catalogue/types.js'
import { leadingRegion } from './document-region.js'

/**
 * GB/T 2260 code of the place that a figure is about, as its document prints it. Of several regions of one name that
 * within the document's region is meant (城关区 in a plan of 兰州市), else the one that the name alone tells. null where
 * none or more than one is left; never the document's region.
 */
export function placeCode(place: string, documentCode: string | null, regions: Regions): string | null {
  const named = regions.byName.get(place.trim()) ?? []
  const within = documentCode === null ? [] : named.filter((region) => liesIn(region, documentCode, regions))
  const [inner, ...others] = within.filter(({ code }) => code !== documentCode)
  if (inner && others.length === 0) return inner.code
  return (findRegion(regions, place) ?? leadingRegion(place, regions))?.code ?? null
}
