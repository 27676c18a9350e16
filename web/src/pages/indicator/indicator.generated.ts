// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why a region has no target here. */
export type Absence =
  /** A row names the indicator, but its value is not printed or could not be read: see the findings. */
  | 'NOT_READ'
  /** A document of it in this field was read and sets no such goal; `why` tells where parts of it could not be read. */
  | 'NOT_STATED'
  /** No document of it in this field has been read: there is none, or it is only cited or transcribed. */
  | 'NO_DOCUMENT';

/** The time that the number is for. */
export type Basis =
  /** Per year (每年, 年均). */
  | 'ANNUAL'
  /** Over the whole period (累计). */
  | 'CUMULATIVE'
  /** Level at a year's end. */
  | 'POINT';

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

/** Ascending or descending. */
export type SortDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

export type IndicatorQueryVariables = Exact<{
  codes: Array<string> | string;
  years?: Array<number> | number | null | undefined;
  within?: string | null | undefined;
  levels?: Array<RegionLevel> | RegionLevel | null | undefined;
  year?: number | null | undefined;
  whole: Array<string> | string;
  provinces: Array<string> | string;
  direction: SortDirection;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  firstStatements?: number | null | undefined;
  afterStatement?: string | null | undefined;
  lastStatements?: number | null | undefined;
  beforeStatement?: string | null | undefined;
}>;


export type IndicatorQuery = { ranking: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ per: string | null, perCapita: number | null, id: string, printed: string, unit: string | null, basis: Basis, normalizedValue: number | null, comparator: Comparator, low: number | null, high: number | null, normalizedLow: number | null, normalizedHigh: number | null, year: number | null, spanStart: number | null, value: number | null, region: { level: RegionLevel, code: string, name: string, nameEn: string | null } | null, indicator: { unit: string, direction: Direction, measure: Measure } | null, document: { id: string, documentNumber: string | null, title: string }, baseline: { printed: string, unit: string | null, normalizedValue: number | null, basis: Basis, year: number | null } | null, progress: { met: boolean | null, completion: number | null, remaining: number | null, neededPerYear: number | null, onTrack: boolean | null, due: number | null, reason: { code: string, zh: string, en: string }, result: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null }, base: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null } | null } | null }> }, provinces: { nodes: Array<{ per: string | null, perCapita: number | null, id: string, printed: string, unit: string | null, basis: Basis, normalizedValue: number | null, region: { code: string, name: string, nameEn: string | null } | null }> }, alignment: { rows: Array<{ cells: Array<{ absence: Absence | null, region: { code: string } }> }> }, whole: { nodes: Array<{ id: string, printed: string, unit: string | null, basis: Basis, normalizedValue: number | null, composition: { parts: Array<{ id: string, printed: string, unit: string | null, basis: Basis, normalizedValue: number | null, region: { code: string, name: string, nameEn: string | null } | null }>, missing: Array<{ code: string }> } | null, region: { code: string, name: string, nameEn: string | null } | null }> }, former: { totalCount: number, nodes: Array<{ basis: Basis, comparator: Comparator, low: number | null, high: number | null, normalizedLow: number | null, normalizedHigh: number | null, id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null, indicator: { unit: string, direction: Direction, measure: Measure } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, documentNumber: string | null, title: string }, progress: { met: boolean | null, completion: number | null, remaining: number | null, neededPerYear: number | null, onTrack: boolean | null, due: number | null, reason: { code: string, zh: string, en: string }, result: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null }, base: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null } | null } | null }> }, statements: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, documentNumber: string | null, title: string }, evidence: { quote: string } }> } };

export type GoalFragment = { id: string, printed: string, unit: string | null, basis: Basis, normalizedValue: number | null, region: { code: string, name: string, nameEn: string | null } | null };

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
export const GoalFragmentDoc = new TypedDocumentString(`
    fragment Goal on Target {
  id
  printed
  unit
  basis
  normalizedValue
  region {
    code
    name
    nameEn
  }
}
    `, {"fragmentName":"Goal"}) as unknown as TypedDocumentString<GoalFragment, unknown>;
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
export const IndicatorDocument = new TypedDocumentString(`
    query Indicator($codes: [String!]!, $years: [Int!], $within: String, $levels: [RegionLevel!], $year: Int, $whole: [String!]!, $provinces: [String!]!, $direction: SortDirection!, $first: Int, $after: String, $last: Int, $before: String, $firstStatements: Int, $afterStatement: String, $lastStatements: Int, $beforeStatement: String) {
  ranking: targets(
    filter: {indicators: $codes, years: $years, governing: true, within: $within, levels: $levels}
    sort: VALUE
    direction: $direction
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
      ...Goal
      ...Asked
      per
      perCapita
      region {
        level
      }
      indicator {
        unit
        direction
        measure
      }
      document {
        id
        documentNumber
        title
      }
      baseline {
        printed
        unit
        normalizedValue
        basis
        year
      }
    }
  }
  provinces: targets(
    filter: {indicators: $codes, years: $years, governing: true, levels: [PROVINCE]}
    first: 40
  ) {
    nodes {
      ...Goal
      per
      perCapita
    }
  }
  alignment(regions: $provinces, indicators: $codes, year: $year) {
    rows {
      cells {
        region {
          code
        }
        absence
      }
    }
  }
  whole: targets(
    filter: {indicators: $codes, years: $years, governing: true, regions: $whole}
    first: 1
  ) {
    nodes {
      ...Goal
      composition {
        parts {
          ...Goal
        }
        missing {
          code
        }
      }
    }
  }
  former: targets(
    filter: {indicators: $codes, within: $within, levels: $levels}
    status: [PAST]
    sort: REGION
    first: 50
  ) {
    totalCount
    nodes {
      ...Asked
      indicator {
        unit
        direction
        measure
      }
      region {
        code
        name
        nameEn
      }
      document {
        id
        documentNumber
        title
      }
    }
  }
  statements: targets(
    filter: {indicators: $codes}
    first: $firstStatements
    after: $afterStatement
    last: $lastStatements
    before: $beforeStatement
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
      indicatorName
      region {
        code
        name
        nameEn
      }
      document {
        id
        documentNumber
        title
      }
      evidence {
        quote
      }
    }
  }
}
    fragment Goal on Target {
  id
  printed
  unit
  basis
  normalizedValue
  region {
    code
    name
    nameEn
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
}`) as unknown as TypedDocumentString<IndicatorQuery, IndicatorQueryVariables>;