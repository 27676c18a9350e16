// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The time that the number is for. */
export type Basis =
  /** Per year (每年, 年均). */
  | 'ANNUAL'
  /** Over the whole period (累计). */
  | 'CUMULATIVE'
  /** Level at a year's end. */
  | 'POINT';

/** The attribute (属性) that a plan gives its goal. */
export type Binding =
  /** Anticipatory (预期性). */
  | 'ANTICIPATORY'
  /** Binding (约束性). */
  | 'BINDING';

/** How the number binds. */
export type Comparator =
  /** About this (左右, 约). */
  | 'APPROX'
  /** Exactly this. */
  | 'EQ'
  /** More than this (＞, 超过). */
  | 'GT'
  /** At least this (≥, 以上, 不低于). */
  | 'GTE'
  /** Less than this (＜, 低于). */
  | 'LT'
  /** At most this (≤, 以内, 不超过). */
  | 'LTE'
  /** From `low` to `high`. */
  | 'RANGE';

/** Which way is better. */
export type Direction =
  /** More is better. */
  | 'HIGHER'
  /** Less is better. */
  | 'LOWER'
  /** Neither. */
  | 'NEUTRAL';

/** What a finding is about. */
export type FindingKind =
  /** A correction that a person made no longer finds what it expects, and was not applied. */
  | 'CORRECTION_STALE'
  /** Statements of one target by one region differ by more than rounding, and no text says that one adjusts the other; or documents report unlike results of one measure, region, span and year. */
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
  /** A part that is more than what it is read as a part of; parts that a document assigns to places below and that come to more than its own goal; goals of the regions directly below that come to more than that of the region (加码, INFO). */
  | 'PARTS_EXCEED_WHOLE'
  /** A file of a known document lacks more than a tenth of its figures, and was not taken: half saved, or shortened. */
  | 'ROWS_LOST'
  /** Two files of one document say unlike values of a figure. The document is read from the one named first. */
  | 'SOURCE_CONFLICT'
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

/** What kind of number an indicator is. Only like is compared with like. */
export type Measure =
  /** A count over a period (流量). */
  | 'FLOW'
  /** A growth rate (增速). */
  | 'GROWTH'
  /** A rate or share in per cent (率). */
  | 'RATE'
  /** A ratio of parts (比): 10:38:52. */
  | 'RATIO'
  /** A level at a point in time (存量). */
  | 'STOCK';

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


export type RegionQuery = { statements: { totalCount: number }, topics: Array<{ topic: string | null, count: number }>, goals: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ binding: Binding | null, basis: Basis, comparator: Comparator, low: number | null, high: number | null, normalizedLow: number | null, normalizedHigh: number | null, id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null, indicator: { code: string, name: string, nameEn: string | null, topic: string, unit: string, direction: Direction, measure: Measure } | null, document: { id: string, documentNumber: string | null, title: string }, progress: { met: boolean | null, completion: number | null, remaining: number | null, neededPerYear: number | null, onTrack: boolean | null, due: number | null, reason: { code: string, zh: string, en: string }, result: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null }, base: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null } | null } | null }> }, former: { totalCount: number, nodes: Array<{ indicatorName: string, basis: Basis, comparator: Comparator, low: number | null, high: number | null, normalizedLow: number | null, normalizedHigh: number | null, id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null, indicator: { code: string, name: string, nameEn: string | null, topic: string, unit: string, direction: Direction, measure: Measure } | null, document: { id: string, documentNumber: string | null, title: string }, progress: { met: boolean | null, completion: number | null, remaining: number | null, neededPerYear: number | null, onTrack: boolean | null, due: number | null, reason: { code: string, zh: string, en: string }, result: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null }, base: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null } | null } | null }> }, below?: Array<{ code: string, name: string, nameEn: string | null }>, statedBelow?: Array<{ count: number, region: { code: string } | null }>, findings?: { totalCount: number, nodes: Array<{ id: string, kind: FindingKind, severity: Severity, why: { zh: string, en: string }, targets: Array<{ indicator: { name: string, nameEn: string | null } | null, region: { name: string, nameEn: string | null } | null }>, documents: Array<{ id: string, documentNumber: string | null, title: string }> }> } };

export type AskedFragment = { basis: Basis, comparator: Comparator, low: number | null, high: number | null, normalizedLow: number | null, normalizedHigh: number | null, id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null, progress: { met: boolean | null, completion: number | null, remaining: number | null, neededPerYear: number | null, onTrack: boolean | null, due: number | null, reason: { code: string, zh: string, en: string }, result: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null }, base: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null } | null } | null };

export type PrintedFragment = { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null };

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
export const PrintedFragmentDoc = new TypedDocumentString(`
    fragment Printed on Target {
  id
  printed
  unit
  year
  spanStart
  value
  normalizedValue
}
    `, {"fragmentName":"Printed"}) as unknown as TypedDocumentString<PrintedFragment, unknown>;
export const AskedFragmentDoc = new TypedDocumentString(`
    fragment Asked on Target {
  ...Printed
  basis
  comparator
  low
  high
  normalizedLow
  normalizedHigh
  progress {
    met
    completion
    remaining
    neededPerYear
    onTrack
    due
    reason {
      code
      zh
      en
    }
    result {
      id
      printed
      unit
      year
      spanStart
      value
      normalizedValue
    }
    base {
      id
      printed
      unit
      year
      spanStart
      value
      normalizedValue
    }
  }
}
    fragment Printed on Target {
  id
  printed
  unit
  year
  spanStart
  value
  normalizedValue
}`, {"fragmentName":"Asked"}) as unknown as TypedDocumentString<AskedFragment, unknown>;
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
      ...Asked
      binding
      indicator {
        code
        name
        nameEn
        topic
        unit
        direction
        measure
      }
      document {
        id
        documentNumber
        title
      }
    }
  }
  former: targets(
    filter: {regions: $codes, topics: $topics}
    status: [PAST]
    sort: INDICATOR
    first: 100
  ) {
    totalCount
    nodes {
      ...Asked
      indicator {
        code
        name
        nameEn
        topic
        unit
        direction
        measure
      }
      indicatorName
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
      targets {
        indicator {
          name
          nameEn
        }
        region {
          name
          nameEn
        }
      }
      documents {
        id
        documentNumber
        title
      }
    }
  }
}
    fragment Asked on Target {
  ...Printed
  basis
  comparator
  low
  high
  normalizedLow
  normalizedHigh
  progress {
    met
    completion
    remaining
    neededPerYear
    onTrack
    due
    reason {
      code
      zh
      en
    }
    result {
      id
      printed
      unit
      year
      spanStart
      value
      normalizedValue
    }
    base {
      id
      printed
      unit
      year
      spanStart
      value
      normalizedValue
    }
  }
}
fragment Printed on Target {
  id
  printed
  unit
  year
  spanStart
  value
  normalizedValue
}`) as unknown as TypedDocumentString<RegionQuery, RegionQueryVariables>;