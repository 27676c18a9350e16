import type { ComparedIndicator, Comparison, Peopled, Statement } from '@plangraph/figures'

export type { ComparedIndicator as LinkIndicator, Comparison, Stance, Statement } from '@plangraph/figures'

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

export interface LinkRegion extends Peopled {
  code: string
  name: string
  parentCode: string | null
}

/** Everything that linking looks at besides the statements, by id or code. */
export interface LinkWorld {
  documents: ReadonlyMap<string, LinkDocument>
  regions: ReadonlyMap<string, LinkRegion>
  indicators: ReadonlyMap<string, ComparedIndicator>
  /** Citations by the document they are in. */
  citationsFrom: ReadonlyMap<string, readonly LinkCitation[]>
  /** Parent of a policy field: employment → human-resources-social-security. */
  fieldParents: ReadonlyMap<string, string | null>
}

/** All statements of one indicator, year, span and role by region. */
export type ByRegion = ReadonlyMap<string, readonly Statement[]>

export interface Link extends Comparison {
  kind: 'ASSIGNED_FROM' | 'INHERITS' | 'RESTATES' | 'SUPERSEDES'
  basis: 'CITED' | 'CHAIN' | 'SAME_FIELD' | null
  upstreamId: string
  downstreamId: string
  /** From downstream to upstream. */
  citationIds: string[]
  /** What upstream has been adjusted to since, which downstream has not followed; not stored. */
  outdatedBy?: Statement | null
}
