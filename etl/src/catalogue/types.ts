import type { Residents } from '@plangraph/figures'
import type { Basis } from '../model/index.js'

export type Measure = 'STOCK' | 'FLOW' | 'RATE' | 'RATIO' | 'GROWTH'
export type Direction = 'HIGHER' | 'LOWER' | 'NEUTRAL'

/** One measure of a thing that plans count, under every name they print it with. */
export interface Indicator {
  /** Stable, kebab-case: urban-new-employment */
  code: string
  name: string
  nameEn: string
  /** Other names of the very same thing. */
  aliases: string[]
  topic: string
  /** Base unit: normalized values are in it. */
  unit: string
  measure: Measure
  /** Which way is better. */
  direction: Direction
  /** Do the parts of a region add up to the whole? */
  additive: boolean
  /** Other units the same thing is counted in: 人 beside 人次. */
  alsoCountedIn: string[]
  /** Units of the same dimension that count another thing: 户 of 老旧小区改造 are households, not communities. */
  notIn: string[]
  /** Bases a figure of it may have; empty: what its measure implies. */
  bases: Basis[]
  /** Verbs that may precede its name without changing what is counted: 开展, 发放. */
  verbs: string[]
}

export interface Topic {
  code: string
  name: string
  nameEn: string
}

/** A policy field of documents. */
export interface PolicyField {
  code: string
  name: string
  nameEn: string
  parent: string | null
  /** Words of a title that tell the field; the longest that a title has wins. */
  keywords: string[]
}

/** A publication of residents. */
export interface RegionSource {
  code: string
  name: string
  /** Day that its figures are for: 2020-11-01. */
  asOf: string
}

/** What the catalogue knows of a region beyond the division list; with name and level: a region the list lacks. */
export interface RegionNote {
  code: string
  nameEn: string | null
  /** Residents at the 2020 census, of the area that the source says. */
  population: number | null
  /** Publication, the day of its figures, and what is particular about the area. */
  populationSource: string | null
  name: string | null
  level: RegionLevel | null
}

/** What numbers of documents and short names of bodies tell of issuers. {region} in a name: the region's full name. */
export interface DocumentNumbers {
  /** alsoOf: cities that open their own numbers with the same abbreviation. */
  provinces: { code: string; abbreviation: string; alsoOf: string[] }[]
  /** heads: 国办发, of the state; marks: 政办发, after the abbreviation of a place. */
  bodies: { heads: string[]; marks: string[]; names: Partial<Record<RegionLevel | 'MUNICIPALITY', string>> }[]
  /** 人社厅 → {region}人力资源和社会保障厅 */
  shortNames: { short: string; full: string }[]
}

export interface Catalogue {
  topics: Topic[]
  indicators: Indicator[]
  fields: PolicyField[]
  regions: RegionNote[]
  residents: RegionResidents[]
  documentNumbers: DocumentNumbers
}

/** Residents of a region in one year, beside those of the census. */
export interface RegionResidents extends Residents {
  code: string
}

export type RegionLevel = 'NATIONAL' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY'

export interface Region {
  /** GB/T 2260, six digits; the nation is 100000. */
  code: string
  name: string
  nameEn: string | null
  level: RegionLevel
  parentCode: string | null
  population: number | null
  populationSource: string | null
  /** Of other years, in order. */
  residents: readonly Residents[]
}

export interface Regions {
  /** Parents before their parts. */
  list: readonly Region[]
  byCode: ReadonlyMap<string, Region>
  /** Regions by full name and by short name (西安), highest level first. */
  byName: ReadonlyMap<string, readonly Region[]>
}
