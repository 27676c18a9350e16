// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type TargetQueryVariables = Exact<{
  id: string;
}>;


export type TargetQuery = { node:
    | { __typename: 'Citation' }
    | { __typename: 'Document' }
    | { __typename: 'EtlRun' }
    | { __typename: 'Finding' }
    | { __typename: 'Indicator' }
    | { __typename: 'Observation' }
    | { __typename: 'Organization' }
    | { __typename: 'Region' }
    | { __typename: 'Section' }
    | { __typename: 'Source' }
    | { __typename: 'Table' }
    | { __typename: 'Target', printed: string, unit: string | null, indicatorName: string, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, documentNumber: string | null, title: string }, evidence: { quote: string } }
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

export const TargetDocument = new TypedDocumentString(`
    query Target($id: ID!) {
  node(id: $id) {
    __typename
    ... on Target {
      printed
      unit
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
    `) as unknown as TypedDocumentString<TargetQuery, TargetQueryVariables>;