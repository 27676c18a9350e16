// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type IndicatorYearsQueryVariables = Exact<{
  code: string;
  codes: Array<string> | string;
}>;


export type IndicatorYearsQuery = { indicator: { code: string, name: string, nameEn: string | null, aliases: Array<string>, topic: string, unit: string, measure: Measure, direction: Direction, additive: boolean } | null, provinces: Array<{ code: string }>, targetStats: Array<{ year: number | null, count: number }> };

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

export const IndicatorYearsDocument = new TypedDocumentString(`
    query IndicatorYears($code: String!, $codes: [String!]!) {
  indicator(code: $code) {
    code
    name
    nameEn
    aliases
    topic
    unit
    measure
    direction
    additive
  }
  provinces: regions(parent: "100000") {
    code
  }
  targetStats(groupBy: [YEAR], filter: {indicators: $codes, governing: true}) {
    year
    count
  }
}
    `) as unknown as TypedDocumentString<IndicatorYearsQuery, IndicatorYearsQueryVariables>;