import type { Basis, Comparator } from '../model/index.js'

/** A goal that counts for linking: status CURRENT, with a catalogue entry, a region and a year. */
export interface Statement {
  id: string
  documentId: string
  regionCode: string
  indicatorCode: string
  year: number
  basis: Basis
  comparator: Comparator
  value: number | null
  low: number | null
  high: number | null
  per: string | null
  /** Unit as printed, white space removed. */
  unit: string | null
  /** Number as printed with its unit, for sentences. */
  shown: string
  /** A row of an indicator table; task rows, boxes and prose carry such rows out. */
  inIndicatorTable: boolean
  /** Its words say that it adjusts an earlier goal: 调整为. */
  adjusts: boolean
  /** Order over the whole dataset, by document and place in it. */
  sortKey: string
}

export interface LinkDocument {
  id: string
  title: string
  regionCode: string | null
  field: string | null
  issuedOn: string | null
  authority: Authority
}

/** Who speaks, the highest first: people's congress or Party committee, government, its general office, a department. */
export type Authority = 0 | 1 | 2 | 3

export interface LinkCitation {
  id: string
  fromId: string
  toId: string
}

export interface LinkRegion {
  code: string
  name: string
  parentCode: string | null
  population: number | null
}

export interface LinkIndicator {
  code: string
  name: string
  measure: 'STOCK' | 'FLOW' | 'RATE' | 'RATIO' | 'GROWTH'
  direction: 'HIGHER' | 'LOWER' | 'NEUTRAL'
  additive: boolean
}

/** Everything that linking looks at besides the statements, by id or code. */
export interface LinkWorld {
  documents: ReadonlyMap<string, LinkDocument>
  regions: ReadonlyMap<string, LinkRegion>
  indicators: ReadonlyMap<string, LinkIndicator>
  /** Citations by the document they stand in. */
  citationsFrom: ReadonlyMap<string, readonly LinkCitation[]>
  /** Parent of a policy field: employment → human-resources-social-security. */
  fieldParents: ReadonlyMap<string, string | null>
}

export type Stance = 'STRICTER' | 'EQUAL' | 'LOOSER' | 'NOT_COMPARABLE'

export interface Comparison {
  stance: Stance
  /** Differs only by < against ≤ at the same number. */
  marginal: boolean
  /** downstream − upstream in the base unit; rates and growth. */
  difference: number | null
  /** downstream / upstream; additive counts on one basis. */
  share: number | null
  /** Per resident, downstream against upstream; additive counts. */
  intensity: number | null
  /** Why they can't be compared, or what the comparison says. */
  reason: string
}

export interface Link extends Comparison {
  kind: 'INHERITS' | 'RESTATES'
  basis: 'CITED' | 'CHAIN' | 'SAME_FIELD' | null
  upstreamId: string
  downstreamId: string
  /** From downstream to upstream. */
  citationIds: string[]
}
