// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why it changed. */
export type ChangeCause =
  /** Somebody corrected what was read. */
  | 'CORRECTION'
  /** The catalogue of indicators, units or regions is another one. */
  | 'NEW_CATALOGUE'
  /** The file of its document is another one, or new. */
  | 'NEW_FILE'
  /** The same file is read by other rules. */
  | 'NEW_RULES'
  /** Somebody said what is to be thought of a finding. */
  | 'REVIEW'
  /** Its document was withdrawn. */
  | 'WITHDRAWAL';

export type WithdrawnQueryVariables = Exact<{
  documents?: Array<string> | string | null | undefined;
}>;


export type WithdrawnQuery = { changes: { nodes: Array<{ at: string, cause: ChangeCause, by: string | null, why: string | null }> } };

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

export const WithdrawnDocument = new TypedDocumentString(`
    query Withdrawn($documents: [ID!]) {
  changes(documents: $documents, kinds: [REMOVED], first: 1) {
    nodes {
      at
      cause
      by
      why
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawnQuery, WithdrawnQueryVariables>;