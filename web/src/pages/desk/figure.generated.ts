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

/** Whose goal a target is. */
export type TargetStatus =
  /** A goal of this document. */
  | 'CURRENT'
  /** A former plan's goal that this document repeats in a results table. */
  | 'PAST';

export type DeskFigureQueryVariables = Exact<{
  id: string;
}>;


export type DeskFigureQuery = { node:
    | { __typename: 'Change' }
    | { __typename: 'Citation' }
    | { __typename: 'Correction' }
    | { __typename: 'Document' }
    | { __typename: 'EtlRun' }
    | { __typename: 'Finding' }
    | { __typename: 'Indicator' }
    | { __typename: 'Observation', id: string, indicatorName: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, basis: Basis, comparator: Comparator, per: string | null, region: { code: string, name: string, nameEn: string | null } | null, indicator: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string, row: number | null, spans: Array<{ page: number | null }>, table: { columns: Array<string>, rows: Array<Array<string>> } | null }, extraction: { corrected: Array<{ field: string, original: string | null, why: string, by: string, at: string, version: string | null, correction: { id: string, version: string } | null }> } }
    | { __typename: 'Organization' }
    | { __typename: 'PlanSeries' }
    | { __typename: 'Region' }
    | { __typename: 'Section' }
    | { __typename: 'Source' }
    | { __typename: 'Table' }
    | { __typename: 'Target', id: string, indicatorName: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, basis: Basis, comparator: Comparator, per: string | null, binding: Binding | null, status: TargetStatus, region: { code: string, name: string, nameEn: string | null } | null, indicator: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string, row: number | null, spans: Array<{ page: number | null }>, table: { columns: Array<string>, rows: Array<Array<string>> } | null }, extraction: { corrected: Array<{ field: string, original: string | null, why: string, by: string, at: string, version: string | null, correction: { id: string, version: string } | null }> } }
    | { __typename: 'TargetLink' }
    | { __typename: 'Task' }
   | null };

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

export const DeskFigureDocument = new TypedDocumentString(`
    query DeskFigure($id: ID!) {
  node(id: $id) {
    __typename
    ... on Target {
      id
      indicatorName
      printed
      unit
      year
      spanStart
      basis
      comparator
      per
      binding
      status
      region {
        code
        name
        nameEn
      }
      indicator {
        code
        name
        nameEn
      }
      document {
        id
        title
        documentNumber
      }
      evidence {
        quote
        spans {
          page
        }
        table {
          columns
          rows
        }
        row
      }
      extraction {
        corrected {
          field
          original
          why
          by
          at
          version
          correction {
            id
            version
          }
        }
      }
    }
    ... on Observation {
      id
      indicatorName
      printed
      unit
      year
      spanStart
      basis
      comparator
      per
      region {
        code
        name
        nameEn
      }
      indicator {
        code
        name
        nameEn
      }
      document {
        id
        title
        documentNumber
      }
      evidence {
        quote
        spans {
          page
        }
        table {
          columns
          rows
        }
        row
      }
      extraction {
        corrected {
          field
          original
          why
          by
          at
          version
          correction {
            id
            version
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskFigureQuery, DeskFigureQueryVariables>;