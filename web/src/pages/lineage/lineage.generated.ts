// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why one document cites another. */
export type CitationRelation =
  /** What the document was drawn up from: 根据, 依据 … 编制. */
  | 'BASED_ON'
  /** The document's own purpose, in its preamble: 为贯彻落实 …. */
  | 'IMPLEMENTS'
  /** Everything else, 落实《…》 inside a measure too. */
  | 'MENTIONS';

/** Which way is better. */
export type Direction =
  /** More is better. */
  | 'HIGHER'
  /** Less is better. */
  | 'LOWER'
  /** Neither. */
  | 'NEUTRAL';

/** How much of a document is here. */
export type DocumentStatus =
  /** Its text is here. */
  | 'INGESTED'
  /** Only cited so far. */
  | 'REFERENCED'
  /** Figures entered by hand from a page that reports them; its text is still wanted. */
  | 'TRANSCRIBED';

/** Why the upstream target governs. */
export type LinkBasis =
  /** Its document is cited through documents between. */
  | 'CHAIN'
  /** Its document is cited directly. */
  | 'CITED'
  /** Only same policy field and higher level. */
  | 'SAME_FIELD';

/** How two targets hang together. */
export type LinkKind =
  /** From a region's governing statement to the part of an upper goal (分解, 下达) that documents of regions above had given to it when it was signed: same indicator, year and span. What it INHERITS from the whole stands beside it. */
  | 'ASSIGNED_FROM'
  /** From a region's governing statement to what a region above had stated when it was signed, same indicator, year and span: to the statement that citations lead to and, where that is another one, to the governing one beside it. */
  | 'INHERITS'
  /** From a region's other statements (scheme, prose, task row) to the one that governed at their time. */
  | 'RESTATES'
  /** From a statement that adjusts a goal (调整为) to the goal that held before. */
  | 'SUPERSEDES';

/** Level of a region in the administrative division (行政区划). */
export type RegionLevel =
  /** County (县), district (区), county-level city (县级市), banner (旗). */
  | 'COUNTY'
  /** The nation (全国). */
  | 'NATIONAL'
  /** Prefecture-level city (地级市, 副省级市 too), 自治州, 地区, 盟. */
  | 'PREFECTURE'
  /** Province (省), autonomous region (自治区), municipality (直辖市). */
  | 'PROVINCE';

/** One target against another, in the indicator's direction. */
export type Stance =
  /** Asks for the same. */
  | 'EQUAL'
  /** Asks for less. */
  | 'LOOSER'
  /** Can't be compared: see `reason`. */
  | 'NOT_COMPARABLE'
  /** Asks for more. */
  | 'STRICTER';

export type LineageQueryVariables = Exact<{
  target: string;
  documents: number;
}>;


export type LineageQuery = { lineage: { complete: boolean, documentCount: number, targets: Array<{ year: number | null, indicatorName: string, id: string, printed: string, unit: string | null, normalizedValue: number | null, perCapita: number | null, indicator: { code: string, name: string, nameEn: string | null, unit: string, direction: Direction, additive: boolean } | null, region: { code: string, name: string, nameEn: string | null, level: RegionLevel } | null, document: { id: string, documentNumber: string | null, title: string, status: DocumentStatus } }>, links: Array<{ kind: LinkKind, basis: LinkBasis | null, stance: Stance, share: number | null, intensity: number | null, difference: number | null, downstream: { id: string }, upstream: { id: string } }>, documents: Array<{ id: string, documentNumber: string | null, title: string, status: DocumentStatus, issuedOn: string | null, region: { code: string, name: string, nameEn: string | null } | null }>, citations: Array<{ relation: CitationRelation, from: { id: string }, to: { id: string } }> }, node:
    | { __typename: 'Change' }
    | { __typename: 'Citation' }
    | { __typename: 'Correction' }
    | { __typename: 'Document' }
    | { __typename: 'EtlRun' }
    | { __typename: 'Finding' }
    | { __typename: 'Indicator' }
    | { __typename: 'Observation' }
    | { __typename: 'Organization' }
    | { __typename: 'PlanSeries' }
    | { __typename: 'Region' }
    | { __typename: 'Section' }
    | { __typename: 'Source' }
    | { __typename: 'Table' }
    | { __typename: 'Target', id: string, upstream: Array<{ upstream: { id: string, upstream: Array<{ upstream: { id: string, composition: { parts: Array<{ id: string, printed: string, unit: string | null, normalizedValue: number | null, perCapita: number | null, upstream: Array<{ kind: LinkKind, basis: LinkBasis | null, stance: Stance, share: number | null, intensity: number | null, difference: number | null, upstream: { id: string } }>, region: { code: string, name: string, nameEn: string | null, level: RegionLevel } | null, document: { id: string, documentNumber: string | null, title: string, status: DocumentStatus } }>, missing: Array<{ code: string, name: string, nameEn: string | null, level: RegionLevel }> } | null } }>, composition: { parts: Array<{ id: string, printed: string, unit: string | null, normalizedValue: number | null, perCapita: number | null, upstream: Array<{ kind: LinkKind, basis: LinkBasis | null, stance: Stance, share: number | null, intensity: number | null, difference: number | null, upstream: { id: string } }>, region: { code: string, name: string, nameEn: string | null, level: RegionLevel } | null, document: { id: string, documentNumber: string | null, title: string, status: DocumentStatus } }>, missing: Array<{ code: string, name: string, nameEn: string | null, level: RegionLevel }> } | null } }>, composition: { parts: Array<{ id: string, printed: string, unit: string | null, normalizedValue: number | null, perCapita: number | null, upstream: Array<{ kind: LinkKind, basis: LinkBasis | null, stance: Stance, share: number | null, intensity: number | null, difference: number | null, upstream: { id: string } }>, region: { code: string, name: string, nameEn: string | null, level: RegionLevel } | null, document: { id: string, documentNumber: string | null, title: string, status: DocumentStatus } }>, missing: Array<{ code: string, name: string, nameEn: string | null, level: RegionLevel }> } | null }
    | { __typename: 'TargetLink' }
    | { __typename: 'Task' }
   | null };

export type WholeFragment = { id: string, composition: { parts: Array<{ id: string, printed: string, unit: string | null, normalizedValue: number | null, perCapita: number | null, upstream: Array<{ kind: LinkKind, basis: LinkBasis | null, stance: Stance, share: number | null, intensity: number | null, difference: number | null, upstream: { id: string } }>, region: { code: string, name: string, nameEn: string | null, level: RegionLevel } | null, document: { id: string, documentNumber: string | null, title: string, status: DocumentStatus } }>, missing: Array<{ code: string, name: string, nameEn: string | null, level: RegionLevel }> } | null };

export type StatedFragment = { id: string, printed: string, unit: string | null, normalizedValue: number | null, perCapita: number | null, region: { code: string, name: string, nameEn: string | null, level: RegionLevel } | null, document: { id: string, documentNumber: string | null, title: string, status: DocumentStatus } };

export type LinkFragment = { kind: LinkKind, basis: LinkBasis | null, stance: Stance, share: number | null, intensity: number | null, difference: number | null, upstream: { id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const StatedFragmentDoc = new TypedDocumentString(`
    fragment Stated on Target {
  id
  printed
  unit
  normalizedValue
  perCapita
  region {
    code
    name
    nameEn
    level
  }
  document {
    id
    documentNumber
    title
    status
  }
}
    `, {"fragmentName":"Stated"}) as unknown as TypedDocumentString<StatedFragment, unknown>;
export const LinkFragmentDoc = new TypedDocumentString(`
    fragment Link on TargetLink {
  kind
  basis
  stance
  share
  intensity
  difference
  upstream {
    id
  }
}
    `, {"fragmentName":"Link"}) as unknown as TypedDocumentString<LinkFragment, unknown>;
export const WholeFragmentDoc = new TypedDocumentString(`
    fragment Whole on Target {
  id
  composition {
    parts {
      ...Stated
      upstream {
        ...Link
      }
    }
    missing {
      code
      name
      nameEn
      level
    }
  }
}
    fragment Stated on Target {
  id
  printed
  unit
  normalizedValue
  perCapita
  region {
    code
    name
    nameEn
    level
  }
  document {
    id
    documentNumber
    title
    status
  }
}
fragment Link on TargetLink {
  kind
  basis
  stance
  share
  intensity
  difference
  upstream {
    id
  }
}`, {"fragmentName":"Whole"}) as unknown as TypedDocumentString<WholeFragment, unknown>;
export const LineageDocument = new TypedDocumentString(`
    query Lineage($target: ID!, $documents: Int!) {
  lineage(target: $target) {
    complete
    documentCount
    targets {
      ...Stated
      year
      indicatorName
      indicator {
        code
        name
        nameEn
        unit
        direction
        additive
      }
    }
    links {
      ...Link
      downstream {
        id
      }
    }
    documents(first: $documents) {
      id
      documentNumber
      title
      status
      issuedOn
      region {
        code
        name
        nameEn
      }
    }
    citations(first: $documents) {
      relation
      from {
        id
      }
      to {
        id
      }
    }
  }
  node(id: $target) {
    __typename
    ... on Target {
      ...Whole
      upstream {
        upstream {
          ...Whole
          upstream {
            upstream {
              ...Whole
            }
          }
        }
      }
    }
  }
}
    fragment Whole on Target {
  id
  composition {
    parts {
      ...Stated
      upstream {
        ...Link
      }
    }
    missing {
      code
      name
      nameEn
      level
    }
  }
}
fragment Stated on Target {
  id
  printed
  unit
  normalizedValue
  perCapita
  region {
    code
    name
    nameEn
    level
  }
  document {
    id
    documentNumber
    title
    status
  }
}
fragment Link on TargetLink {
  kind
  basis
  stance
  share
  intensity
  difference
  upstream {
    id
  }
}`) as unknown as TypedDocumentString<LineageQuery, LineageQueryVariables>;