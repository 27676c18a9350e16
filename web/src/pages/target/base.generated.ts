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

export type LikeBaseQueryVariables = Exact<{
  region: string;
  indicator: string;
  year: number;
}>;


export type LikeBaseQuery = { alignment: { rows: Array<{ cells: Array<{ target: { id: string } | null, baseline: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, basis: Basis } | null }> }> } };

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

export const LikeBaseDocument = new TypedDocumentString(`
    query LikeBase($region: String!, $indicator: String!, $year: Int!) {
  alignment(regions: [$region], indicators: [$indicator], year: $year) {
    rows {
      cells {
        target {
          id
        }
        baseline {
          id
          printed
          unit
          year
          spanStart
          basis
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LikeBaseQuery, LikeBaseQueryVariables>;