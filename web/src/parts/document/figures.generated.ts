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

/** Where in a document the figure is. */
export type Origin =
  /** A box (专栏) beside the text. */
  | 'BOX'
  /** A sentence of the text. */
  | 'PROSE'
  /** A cell of a table. */
  | 'TABLE'
  /** Entered by hand from a page that reports it. */
  | 'TRANSCRIBED';

/** Whose goal a target is. */
export type TargetStatus =
  /** A goal of this document. */
  | 'CURRENT'
  /** A former plan's goal that this document repeats in a results table. */
  | 'PAST';

export type DocumentFiguresQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  goals: number;
  goalsAfter?: string | null | undefined;
  results: number;
  resultsAfter?: string | null | undefined;
}>;


export type DocumentFiguresQuery = { document: { targets: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Target', id: string, indicatorName: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, basis: Basis, comparator: Comparator, per: string | null, origin: Origin, binding: Binding | null, status: TargetStatus, normalizedValue: number | null, normalizedLow: number | null, normalizedHigh: number | null, indicator: { code: string, name: string, nameEn: string | null, unit: string, topic: string } | null, region: { code: string, name: string, nameEn: string | null } | null, evidence: { quote: string, charStart: number | null, charEnd: number | null, row: number | null, sourceUrl: string | null, table: { id: string } | null, spans: Array<{ page: number | null, box: Array<number> | null }> } }> }, observations: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Observation', id: string, indicatorName: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, basis: Basis, comparator: Comparator, per: string | null, origin: Origin, normalizedValue: number | null, normalizedLow: number | null, normalizedHigh: number | null, indicator: { code: string, name: string, nameEn: string | null, unit: string, topic: string } | null, region: { code: string, name: string, nameEn: string | null } | null, evidence: { quote: string, charStart: number | null, charEnd: number | null, row: number | null, sourceUrl: string | null, table: { id: string } | null, spans: Array<{ page: number | null, box: Array<number> | null }> } }> } } | null };

export type DocumentFigureWordsFragment = { quote: string, charStart: number | null, charEnd: number | null, row: number | null, sourceUrl: string | null, table: { id: string } | null, spans: Array<{ page: number | null, box: Array<number> | null }> };

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
export const DocumentFigureWordsFragmentDoc = new TypedDocumentString(`
    fragment DocumentFigureWords on Evidence {
  quote
  charStart
  charEnd
  row
  sourceUrl
  table {
    id
  }
  spans {
    page
    box
  }
}
    `, {"fragmentName":"DocumentFigureWords"}) as unknown as TypedDocumentString<DocumentFigureWordsFragment, unknown>;
export const DocumentFiguresDocument = new TypedDocumentString(`
    query DocumentFigures($id: ID!, $asOf: DateTime, $goals: Int!, $goalsAfter: String, $results: Int!, $resultsAfter: String) {
  document(id: $id, asOf: $asOf) {
    targets(first: $goals, after: $goalsAfter, status: [CURRENT, PAST]) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        id
        indicatorName
        printed
        unit
        year
        spanStart
        basis
        comparator
        per
        origin
        binding
        status
        normalizedValue
        normalizedLow
        normalizedHigh
        indicator {
          code
          name
          nameEn
          unit
          topic
        }
        region {
          code
          name
          nameEn
        }
        evidence {
          ...DocumentFigureWords
        }
      }
    }
    observations(first: $results, after: $resultsAfter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        id
        indicatorName
        printed
        unit
        year
        spanStart
        basis
        comparator
        per
        origin
        normalizedValue
        normalizedLow
        normalizedHigh
        indicator {
          code
          name
          nameEn
          unit
          topic
        }
        region {
          code
          name
          nameEn
        }
        evidence {
          ...DocumentFigureWords
        }
      }
    }
  }
}
    fragment DocumentFigureWords on Evidence {
  quote
  charStart
  charEnd
  row
  sourceUrl
  table {
    id
  }
  spans {
    page
    box
  }
}`) as unknown as TypedDocumentString<DocumentFiguresQuery, DocumentFiguresQueryVariables>;