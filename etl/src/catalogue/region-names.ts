import type { Region, Regions } from './types.js'

interface Name {
  name: string
  regions: Region[]
}

const indexes = new WeakMap<Regions, Map<string, Name[]>>()

/** A full name of three letters or more; 城区 and 郊区 mean kinds of places far more often than the places so named. */
const tells = (name: string, regions: readonly Region[]) =>
  regions.some((region) => region.name === name) && (name.length > 2 || regions.some(({ level }) => level !== 'COUNTY'))

/** Full names by their first character, the longest first; made once for a gazetteer. */
function indexOf(regions: Regions): Map<string, Name[]> {
  const known = indexes.get(regions)
  if (known) return known
  const index = new Map<string, Name[]>()
  for (const [name, named] of regions.byName) {
    if (!tells(name, named)) continue
    const first = name.charAt(0)
    index.set(first, [...(index.get(first) ?? []), { name, regions: named.filter((region) => region.name === name) }])
  }
  for (const names of index.values()) names.sort((a, b) => b.name.length - a.name.length)
  indexes.set(regions, index)
  return index
}

/** Whether one region lies in another, by the codes of GB/T 2260; every region lies in the nation. */
export const liesIn = (code: string, outer: string): boolean =>
  outer === '100000' || code.startsWith(outer.replace(/(?:00)+$/, ''))

/**
 * The region whose full name begins at an offset of a text. Of several so named the one in `own` is meant; null where
 * that leaves more than one.
 */
export function regionNamedAt(
  regions: Regions,
  own: string | null,
): (text: string, at: number) => { code: string; length: number } | null {
  const index = indexOf(regions)
  return (text, at) => {
    const found = index.get(text.charAt(at))?.find(({ name }) => text.startsWith(name, at))
    if (!found) return null
    const inside = own === null ? [] : found.regions.filter(({ code }) => liesIn(code, own))
    const [region, ...others] = inside.length > 0 ? inside : found.regions
    return region && others.length === 0 ? { code: region.code, length: found.name.length } : null
  }
}
