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

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { dataset: { documents: number, targets: number, observations: number, links: number }, findings: { totalCount: number }, read: { totalCount: number, nodes: Array<{ id: string, title: string, documentNumber: string | null, issuedOn: string | null, region: { code: string, name: string, nameEn: string | null, parent: { code: string } | null } | null }> }, wanted: { totalCount: number, nodes: Array<{ id: string, title: string, documentNumber: string | null, status: DocumentStatus, region: { code: string, name: string, nameEn: string | null } | null, citing: { documents: number, targets: number } }> } };

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

export const StartDocument = new TypedDocumentString(`
    query Start {
  dataset {
    documents
    targets
    observations
    links
  }
  findings(first: 0) {
    totalCount
  }
  read: documents(filter: {wanted: false}, first: 100) {
    totalCount
    nodes {
      id
      title
      documentNumber
      issuedOn
      region {
        code
        name
        nameEn
        parent {
          code
        }
      }
    }
  }
  wanted: documents(filter: {wanted: true}, sort: CITED_BY, first: 50) {
    totalCount
    nodes {
      id
      title
      documentNumber
      status
      region {
        code
        name
        nameEn
      }
      citing {
        documents
        targets
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;