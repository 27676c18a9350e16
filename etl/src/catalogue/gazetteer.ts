import type { Region, RegionLevel, Regions } from './types.js'

/** A name of places in a text. regions: all of that name, the highest level first. */
export interface PlaceName {
  start: number
  end: number
  regions: readonly Region[]
}

const levels: readonly RegionLevel[] = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY']

const peoples =
  '土家族|哈尼族|哈萨克|柯尔克孜|维吾尔|蒙古族?|布依族|朝鲜族|景颇族|傈僳族|仡佬族|苗族|回族|藏族|彝族|壮族|侗族|傣族|白族|羌族|黎族|瑶族|满族|土族'
const autonomous = new RegExp(`^(.{2,6}?)(?:${peoples})+自治州$`)

/** 恩施土家族苗族自治州 is printed as 恩施州, too. */
const shortPrefecture = (name: string): string[] => {
  const stem = autonomous.exec(name)?.[1]
  return stem === undefined ? [] : [`${stem}州`]
}

/** Names by their first two characters, the longest first. */
type Names = ReadonlyMap<string, readonly (readonly [string, readonly Region[]])[]>

const indexes = new WeakMap<Regions, Names>()

function namesOf(regions: Regions): Names {
  const known = indexes.get(regions)
  if (known) return known
  const names = new Map<string, Region[]>()
  for (const [name, found] of regions.byName) names.set(name, [...found])
  for (const region of regions.list)
    for (const name of region.level === 'PREFECTURE' ? shortPrefecture(region.name) : [])
      names.set(name, [...(names.get(name) ?? []), region])
  const index = new Map<string, [string, Region[]][]>()
  for (const [name, found] of names) {
    if (name.length < 2) continue
    found.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    const key = name.slice(0, 2)
    index.set(key, [...(index.get(key) ?? []), [name, found]])
  }
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length)
  indexes.set(regions, index)
  return index
}

/** Names of regions in a text, in full or short (四川, 西安, 恩施州), the longest at each place, none inside another. */
export function placeNamesIn(text: string, regions: Regions): PlaceName[] {
  const names = namesOf(regions)
  const found: PlaceName[] = []
  for (let at = 0; at < text.length - 1; ) {
    const match = names.get(text.slice(at, at + 2))?.find(([name]) => text.startsWith(name, at))
    if (match) found.push({ start: at, end: at + match[0].length, regions: match[1] })
    at += match ? match[0].length : 1
  }
  return found
}

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

/** True where `inner` lies in `outer` or is it. */
export const liesIn = (inner: Region, outer: Region, regions: Regions): boolean =>
  lineageOf(inner, regions).some((region) => region.code === outer.code)
