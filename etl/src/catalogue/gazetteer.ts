import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { liesIn } from './region-lineage.js'
import type { Region, RegionLevel, Regions } from './types.js'

/** A name of places in a text. regions: all of that name, the highest level first. */
export interface PlaceName {
  start: number
  end: number
  regions: readonly Region[]
}

const levels: readonly RegionLevel[] = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY']

const autonomous = pattern`^(.{2,6}?)${words('people-name')}+自治州$`

/** 恩施土家族苗族自治州 is printed as 恩施州, too. */
const shortPrefecture = (name: string): string[] => {
  const stem = autonomous.exec(name)?.[1]
  return stem === undefined ? [] : [`${stem}州`]
}

/** A name in full or short with all regions it means, the highest level first. */
type Name = readonly [name: string, regions: readonly Region[]]

/** Names by their first two characters, the longest first. */
type Names = ReadonlyMap<string, readonly Name[]>

const indexes = new WeakMap<Regions, Names>()

/** The one index of the names of regions, made when it is first asked for. */
function namesOf(regions: Regions): Names {
  const known = indexes.get(regions)
  if (known) return known
  const names = new Map<string, Region[]>()
  for (const [name, found] of regions.byName) names.set(name, [...found])
  for (const region of regions.list)
    for (const name of region.level === 'PREFECTURE' ? shortPrefecture(region.name) : [])
      names.set(name, [...(names.get(name) ?? []), region])
  const index = new Map<string, Name[]>()
  for (const [name, found] of names) {
    if (name.length < 2) continue
    found.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    const key = name.slice(0, 2)
    index.set(key, [...(index.get(key) ?? []), [name, found]])
  }
  for (const list of index.values()) list.sort(([a], [b]) => b.length - a.length)
  indexes.set(regions, index)
  return index
}

/** The longest name that is at an offset of a text and is wanted. */
const nameAt = (names: Names, text: string, at: number, wanted: (name: Name) => boolean = () => true) =>
  names.get(text.slice(at, at + 2))?.find((name) => text.startsWith(name[0], at) && wanted(name))

/** Names of regions in a text, in full or short (四川, 西安, 恩施州), the longest at each place, none inside another. */
export function placeNamesIn(text: string, regions: Regions): PlaceName[] {
  const names = namesOf(regions)
  const found: PlaceName[] = []
  for (let at = 0; at < text.length - 1; ) {
    const match = nameAt(names, text, at)
    if (match) found.push({ start: at, end: at + match[0].length, regions: match[1] })
    at += match ? match[0].length : 1
  }
  return found
}

/** A full name of three letters or more; 城区 and 郊区 mean kinds of places far more often than the places so named. */
const tells = ([name, regions]: Name) =>
  regions.some((region) => region.name === name) && (name.length > 2 || regions.some(({ level }) => level !== 'COUNTY'))

/**
 * The region whose full name begins at an offset of a text. Of several so named the one in `own` is meant; null where
 * that leaves more than one.
 */
export function regionNamedAt(
  regions: Regions,
  own: string | null,
): (text: string, at: number) => { code: string; length: number } | null {
  const names = namesOf(regions)
  return (text, at) => {
    const found = nameAt(names, text, at, tells)
    if (!found) return null
    const named = found[1].filter(({ name }) => name === found[0])
    const inside = own === null ? [] : named.filter((region) => liesIn(region, own, regions))
    const [region, ...others] = inside.length > 0 ? inside : named
    return region && others.length === 0 ? { code: region.code, length: found[0].length } : null
  }
}
