// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What came of a correction. */
export type CorrectionState =
  /** It holds wherever it is about something, or in some of its documents. */
  | 'APPLIED'
  /** It finds nowhere what it expects: what is read is served. */
  | 'STALE'
  /** Nothing of what it is about is here, or its documents have not been made again yet. */
  | 'WAITING';

export type DeskSavedQueryVariables = Exact<{
  id: string;
  isCorrection: boolean;
}>;


export type DeskSavedQuery = { runs: { nodes: Array<{ finishedAt: string | null }> }, node?:
    | { __typename: 'Change' }
    | { __typename: 'Citation' }
    | { __typename: 'Correction', id: string, about: string, field: string | null, expects: string | null, becomes: string | null, why: string, by: string, state: CorrectionState, version: string, outcomes: Array<{ why: { zh: string, en: string } | null }> }
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
    | { __typename: 'Target' }
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

export const DeskSavedDocument = new TypedDocumentString(`
    query DeskSaved($id: ID!, $isCorrection: Boolean!) {
  runs(first: 1) {
    nodes {
      finishedAt
    }
  }
  node(id: $id) @include(if: $isCorrection) {
    __typename
    ... on Correction {
      id
      about
      field
      expects
      becomes
      why
      by
      state
      version
      outcomes {
        why {
          zh
          en
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskSavedQuery, DeskSavedQueryVariables>;