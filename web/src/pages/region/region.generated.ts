// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The attribute (属性) that a plan gives its goal. */
export type Binding =
  /** Anticipatory (预期性). */
  | 'ANTICIPATORY'
  /** Binding (约束性). */
  | 'BINDING';

/** What a finding is about. */
export type FindingKind =
  /** Statements of one target by one region differ by more than rounding, and no text says that one adjusts the other. */
  | 'DISCREPANCY'
  /** Figures that can not all be right, or one that does not fit its indicator or its place: likely misread. */
  | 'IMPLAUSIBLE_FIGURE'
  /** A table row without its value or attribute. */
  | 'INCOMPLETE_ROW'
  /** A region asks for less than the level above it. */
  | 'LOOSER_THAN_UPSTREAM'
  /** Cited as a basis, its text not here. */
  | 'MISSING_UPSTREAM'
  /** A goal follows one of a level above that has been adjusted since, and has not followed. */
  | 'OUTDATED_UPSTREAM'
  /** A part that is more than what it is read as a part of. */
  | 'PARTS_EXCEED_WHOLE'
  /** Likely misread characters: 一千多支, 数‛经济, “十四”五. */
  | 'SUSPECT_TEXT'
  /** A figure whose name or meaning could not be settled: not served as a target or an observation. */
  | 'UNCLEAR_FIGURE'
  /** The catalogue has no indicator for a figure. */
  | 'UNMATCHED_INDICATOR'
  /** A part of the file that could not be read: a table that is an image, a scanned page. */
  | 'UNREAD_PART'
  /** A goal asks for less than was reached already. */
  | 'WEAKER_THAN_BASE';

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

/** How much a finding matters. */
export type Severity =
  /** Figures are wrong or missing. */
  | 'ERROR'
  /** Good to know. */
  | 'INFO'
  /** Check it before you rely on the figures. */
  | 'WARNING';

export type RegionQueryVariables = Exact<{
  code: string;
  codes: Array<string> | string;
  topics?: Array<string> | string | null | undefined;
  documents: Array<string> | string;
  levels?: Array<RegionLevel> | RegionLevel | null | undefined;
  isDivided: boolean;
  isRead: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RegionQuery = { statements: { totalCount: number }, topics: Array<{ topic: string | null, count: number }>, goals: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, printed: string, unit: string | null, year: number | null, binding: Binding | null, indicator: { code: string, name: string, nameEn: string | null, topic: string } | null, document: { id: string, documentNumber: string | null, title: string } }> }, below?: Array<{ code: string, name: string, nameEn: string | null }>, statedBelow?: Array<{ count: number, region: { code: string } | null }>, findings?: { totalCount: number, nodes: Array<{ id: string, kind: FindingKind, severity: Severity, why: { zh: string, en: string }, documents: Array<{ id: string, documentNumber: string | null, title: string }> }> } };

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

export const RegionDocument = new TypedDocumentString(`
    query Region($code: String!, $codes: [String!]!, $topics: [String!], $documents: [ID!]!, $levels: [RegionLevel!], $isDivided: Boolean!, $isRead: Boolean!, $first: Int, $after: String, $last: Int, $before: String) {
  statements: targets(filter: {regions: $codes}, first: 0) {
    totalCount
  }
  topics: targetStats(
    groupBy: [TOPIC]
    filter: {regions: $codes, governing: true}
  ) {
    topic
    count
  }
  goals: targets(
    filter: {regions: $codes, governing: true, topics: $topics}
    sort: INDICATOR
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    nodes {
      id
      printed
      unit
      year
      binding
      indicator {
        code
        name
        nameEn
        topic
      }
      document {
        id
        documentNumber
        title
      }
    }
  }
  below: regions(parent: $code) @include(if: $isDivided) {
    code
    name
    nameEn
  }
  statedBelow: targetStats(
    groupBy: [REGION]
    filter: {within: $code, levels: $levels, governing: true}
  ) @include(if: $isDivided) {
    count
    region {
      code
    }
  }
  findings(documents: $documents, first: 20) @include(if: $isRead) {
    totalCount
    nodes {
      id
      kind
      severity
      why {
        zh
        en
      }
      documents {
        id
        documentNumber
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegionQuery, RegionQueryVariables>;