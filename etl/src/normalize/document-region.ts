import { findRegion } from '../catalogue/find-region.js'
import type { Region, Regions } from '../catalogue/types.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import type { FrontMatter } from '../model/index.js'

const nationalBodies = pattern`^(?:${words('national-body')}|[^省市县区州]{2,12}部(?:$|办公厅))`

/** GB/T 2260 code of the region a document is for: what its head says, else the region its issuers name; or null. */
export function documentRegion(
  { regionName, issuers }: Pick<FrontMatter, 'regionName' | 'issuers'>,
  regions: Regions,
): string | null {
  const named = regionName === null ? null : (findRegion(regions, regionName) ?? leadingRegion(regionName, regions))
  const found = named ?? issuers.map((issuer) => regionOfBody(issuer, regions)).find((region) => region !== null)
  return found?.code ?? null
}

function regionOfBody(body: string, regions: Regions): Region | null {
  return nationalBodies.test(body) ? findRegion(regions, '全国') : leadingRegion(body.replace(/^中共/, ''), regions)
}

/** The deepest region that a text begins with: 陕西省西安市周至县人民政府 → 周至县. */
export function leadingRegion(text: string, regions: Regions): Region | null {
  for (let length = Math.min(text.length, 15); length >= 2; length--) {
    const region = findRegion(regions, text.slice(0, length))
    if (region?.name === text.slice(0, length)) return leadingRegion(text.slice(length), regions) ?? region
  }
  return null
}
