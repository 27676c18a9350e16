import { findRegion } from '../catalogue/find-region.js'
import { liesIn } from '../catalogue/region-lineage.js'
import type { Region, Regions } from '../catalogue/types.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import type { FrontMatter } from '../model/index.js'

const nationalBodies = pattern`^(?:${words('national-body')}|[^省市县区州]{2,12}部(?:$|办公厅))`

/** 15 letters: 积石山保安族东乡族撒拉族自治县. */
const LONGEST_NAME = 15

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

/**
 * The deepest region that a text begins with: 陕西省西安市周至县人民政府 → 周至县. Of several regions of one name the one that lies in
 * what is named before it: 兰州市城关区, beside that of 拉萨市.
 */
export function leadingRegion(text: string, regions: Regions): Region | null {
  let found: Region | null = null
  for (let rest = text; ; ) {
    const next = firstRegion(rest, found, regions)
    if (next === null) return found
    found = next
    rest = rest.slice(next.name.length)
  }
}

/** The region whose full name a text begins with, in another one where that is known. */
function firstRegion(text: string, outer: Region | null, regions: Regions): Region | null {
  for (let length = Math.min(text.length, LONGEST_NAME); length >= 2; length--) {
    const region = regionNamed(text.slice(0, length), outer, regions)
    if (region !== null) return region
  }
  return null
}

function regionNamed(name: string, outer: Region | null, regions: Regions): Region | null {
  if (outer === null) {
    const region = findRegion(regions, name)
    return region?.name === name ? region : null
  }
  const [inner, ...others] = (regions.byName.get(name) ?? []).filter(
    (region) => region.name === name && region.code !== outer.code && liesIn(region, outer.code, regions),
  )
  return inner && others.length === 0 ? inner : null
}
