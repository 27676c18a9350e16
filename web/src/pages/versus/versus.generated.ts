// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How much of a document is here. */
export type DocumentStatus =
  /** Its text is here. */
  | 'INGESTED'
  /** Only cited so far. */
  | 'REFERENCED'
  /** Figures entered by hand from a page that reports them; its text is still wanted. */
  | 'TRANSCRIBED';

export type VersusQueryVariables = Exact<{
  a: string;
  b: string;
}>;


export type VersusQuery = { a: { id: string, title: string, documentNumber: string | null, issuedOn: string | null, status: DocumentStatus, region: { code: string, name: string, nameEn: string | null } | null } | null, b: { id: string, title: string, documentNumber: string | null, issuedOn: string | null, status: DocumentStatus, region: { code: string, name: string, nameEn: string | null } | null } | null };

export type VersusDocumentFragment = { id: string, title: string, documentNumber: string | null, issuedOn: string | null, status: DocumentStatus, region: { code: string, name: string, nameEn: string | null } | null };

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
export const VersusDocumentFragmentDoc = new TypedDocumentString(`
    fragment VersusDocument on Document {
  id
  title
  documentNumber
  issuedOn
  status
  region {
    code
    name
    nameEn
  }
}
    `, {"fragmentName":"VersusDocument"}) as unknown as TypedDocumentString<VersusDocumentFragment, unknown>;
export const VersusDocument = new TypedDocumentString(`
    query Versus($a: ID!, $b: ID!) {
  a: document(id: $a) {
    ...VersusDocument
  }
  b: document(id: $b) {
    ...VersusDocument
  }
}
    fragment VersusDocument on Document {
  id
  title
  documentNumber
  issuedOn
  status
  region {
    code
    name
    nameEn
  }
}`) as unknown as TypedDocumentString<VersusQuery, VersusQueryVariables>;