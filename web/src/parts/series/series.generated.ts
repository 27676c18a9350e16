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

/** Whose goal a target is. */
export type TargetStatus =
  /** A goal of this document. */
  | 'CURRENT'
  /** A former plan's goal that this document repeats in a results table. */
  | 'PAST';

export type SeriesQueryVariables = Exact<{
  region: string;
  indicator: string;
}>;


export type SeriesQuery = { series: { region: { code: string, name: string, nameEn: string | null }, indicator: { code: string, name: string, nameEn: string | null, unit: string, measure: Measure }, points: Array<{ year: number, spanStart: number | null, target: { id: string, printed: string, unit: string | null, value: number | null, normalizedValue: number | null, normalizedLow: number | null, normalizedHigh: number | null, basis: Basis, comparator: Comparator, status: TargetStatus, supersededBy: { id: string, printed: string, unit: string | null } | null, evidence: { quote: string }, document: { id: string, documentNumber: string | null, title: string, issuedOn: string | null, periodStart: number | null, periodEnd: number | null, series: { editions: Array<{ id: string, documentNumber: string | null, title: string, issuedOn: string | null, periodStart: number | null, periodEnd: number | null }> } | null } } | null, observation: { id: string, printed: string, unit: string | null, value: number | null, normalizedValue: number | null, normalizedLow: number | null, normalizedHigh: number | null, basis: Basis, comparator: Comparator, evidence: { quote: string }, document: { id: string, documentNumber: string | null, title: string, issuedOn: string | null, periodStart: number | null, periodEnd: number | null } } | null }> } | null };

export type EditionFragment = { id: string, documentNumber: string | null, title: string, issuedOn: string | null, periodStart: number | null, periodEnd: number | null };

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
export const EditionFragmentDoc = new TypedDocumentString(`
    fragment Edition on Document {
  id
  documentNumber
  title
  issuedOn
  periodStart
  periodEnd
}
    `, {"fragmentName":"Edition"}) as unknown as TypedDocumentString<EditionFragment, unknown>;
export const SeriesDocument = new TypedDocumentString(`
    query Series($region: String!, $indicator: String!) {
  series(region: $region, indicator: $indicator, restatements: false) {
    region {
      code
      name
      nameEn
    }
    indicator {
      code
      name
      nameEn
      unit
      measure
    }
    points {
      year
      spanStart
      target {
        id
        printed
        unit
        value
        normalizedValue
        normalizedLow
        normalizedHigh
        basis
        comparator
        status
        supersededBy {
          id
          printed
          unit
        }
        evidence {
          quote
        }
        document {
          ...Edition
          series {
            editions {
              ...Edition
            }
          }
        }
      }
      observation {
        id
        printed
        unit
        value
        normalizedValue
        normalizedLow
        normalizedHigh
        basis
        comparator
        evidence {
          quote
        }
        document {
          ...Edition
        }
      }
    }
  }
}
    fragment Edition on Document {
  id
  documentNumber
  title
  issuedOn
  periodStart
  periodEnd
}`) as unknown as TypedDocumentString<SeriesQuery, SeriesQueryVariables>;