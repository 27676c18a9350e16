import type { Residents } from '@plangraph/figures'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { type Division, divisions } from './divisions.js'
import type { Catalogue, Region, RegionNote, Regions } from './types.js'

/** All regions with codes: the division list plus what the catalogue knows of them or adds to them. */
export function loadRegions(catalogue: Catalogue): Regions {
  const notes = new Map(catalogue.regions.map((note) => [note.code, note]))
  const residents = new Map<string, Residents[]>()
  for (const { code, ...one } of catalogue.residents) addTo(residents, code, one)
  const region = (division: Division): Region => regionOf(division, notes.get(division.code), residents)
  const listed = divisions.map(region)
  const added = catalogue.regions.flatMap(({ code, name, level }) =>
    name === null || level === null ? [] : [region({ code, name, level, parentCode: parentOf(code) })],
  )
  const list = [...listed, ...added]
  return { list, byCode: new Map(list.map((region) => [region.code, region])), byName: indexNames(list) }
}

let ofDivisions: Regions | null = null

/** The regions of the division list alone, for what needs their names and no more. */
export function divisionRegions(): Regions {
  ofDivisions ??= loadRegions({
    topics: [],
    indicators: [],
    fields: [],
    regions: [],
    residents: [],
    documentNumbers: noNumbers,
  })
  return ofDivisions
}

const noNumbers = { provinces: [], bodies: [], shortNames: [] }

/** Column by column: every process that reads makes thousands of them first, and objects spread into others cost ten times as much. */
const regionOf = (
  { code, name, level, parentCode }: Division,
  note: RegionNote | undefined,
  residents: ReadonlyMap<string, Residents[]>,
): Region => ({
  code,
  name,
  level,
  parentCode,
  nameEn: note?.nameEn ?? null,
  population: note?.population ?? null,
  populationSource: note?.populationSource ?? null,
  residents: residents.get(code) ?? [],
})

function parentOf(code: string): string {
  if (code.endsWith('0000')) return '100000'
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
}

function indexNames(list: readonly Region[]): Map<string, Region[]> {
  const index = new Map<string, Region[]>()
  for (const region of list) for (const name of new Set([region.name, shortName(region)])) addTo(index, name, region)
  return index
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

const provinceEnding = pattern`${words('province-ending')}$`
const prefectureEnding = pattern`${words('prefecture-ending')}$`

// Counties keep their full name: 长安, 新城 and the like mean too many things.
function shortName({ name, level }: Region): string {
  if (level === 'PROVINCE') return name.replace(provinceEnding, '')
  return level === 'PREFECTURE' ? name.replace(prefectureEnding, '') : name
}
