// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why one document cites another. */
export type CitationRelation =
  /** What the document was drawn up from: 根据, 依据 … 编制. */
  | 'BASED_ON'
  /** The document's own purpose, in its preamble: 为贯彻落实 …. */
  | 'IMPLEMENTS'
  /** Everything else, 落实《…》 inside a measure too. */
  | 'MENTIONS';

/** How much of a document is here. */
export type DocumentStatus =
  /** Its text is here. */
  | 'INGESTED'
  /** Only cited so far. */
  | 'REFERENCED'
  /** Figures entered by hand from a page that reports them; its text is still wanted. */
  | 'TRANSCRIBED';

export type WantedQueryVariables = Exact<{
  status?: DocumentStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WantedQuery = { documents: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, title: string, documentNumber: string | null, status: DocumentStatus, field: string | null, periodStart: number | null, periodEnd: number | null, region: { code: string, name: string, nameEn: string | null } | null, citing: { documents: number, targets: number }, citedBy: Array<{ relation: CitationRelation, from: { id: string, title: string, documentNumber: string | null } }> }> } };

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

export const WantedDocument = new TypedDocumentString(`
    query Wanted($status: DocumentStatus, $first: Int, $after: String, $last: Int, $before: String) {
  documents(
    filter: {wanted: true, status: $status}
    sort: CITED_BY
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    nodes {
      id
      title
      documentNumber
      status
      field
      periodStart
      periodEnd
      region {
        code
        name
        nameEn
      }
      citing {
        documents
        targets
      }
      citedBy(first: 12) {
        relation
        from {
          id
          title
          documentNumber
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WantedQuery, WantedQueryVariables>;