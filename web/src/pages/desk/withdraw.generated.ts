// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What became of a row. */
export type ChangeKind =
  /** It is new. */
  | 'ADDED'
  /** It has other values. */
  | 'CHANGED'
  /** It is gone. */
  | 'REMOVED';

/** How much of a document is here. */
export type DocumentStatus =
  /** Its text is here. */
  | 'INGESTED'
  /** Only cited so far. */
  | 'REFERENCED'
  /** Figures entered by hand from a page that reports them; its text is still wanted. */
  | 'TRANSCRIBED';

/** How far a run of ingest has come. */
export type IngestState =
  /** It has ended: `run` says what it did. */
  | 'ENDED'
  /** It is in progress, and ends by itself: `runs(first: 1)` says when it has finished. */
  | 'RUNNING';

export type DeskWithdrawQueryVariables = Exact<{
  id: string;
}>;


export type DeskWithdrawQuery = { document: { id: string, title: string, documentNumber: string | null, status: DocumentStatus, sha256: string | null, region: { code: string, name: string, nameEn: string | null } | null, sources: Array<{ fileName: string, current: boolean }>, targets: { totalCount: number }, observations: { totalCount: number }, citing: { documents: number } } | null };

export type ForeseeWithdrawalMutationVariables = Exact<{
  document: string;
}>;


export type ForeseeWithdrawalMutation = { foreseeWithdrawal: { changes: Array<{ kind: ChangeKind, rowType: string, name: string, document: string | null, fields: Array<{ field: string, before: string | null, after: string | null }> }>, stale: Array<{ zh: string, en: string }> } };

export type WithdrawMutationVariables = Exact<{
  document: string;
  why: string;
  expected?: string | null | undefined;
  by?: string | null | undefined;
}>;


export type WithdrawMutation = { withdraw: { state: IngestState } };

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

export const DeskWithdrawDocument = new TypedDocumentString(`
    query DeskWithdraw($id: ID!) {
  document(id: $id) {
    id
    title
    documentNumber
    status
    sha256
    region {
      code
      name
      nameEn
    }
    sources {
      fileName
      current
    }
    targets(first: 0) {
      totalCount
    }
    observations(first: 0) {
      totalCount
    }
    citing {
      documents
    }
  }
}
    `) as unknown as TypedDocumentString<DeskWithdrawQuery, DeskWithdrawQueryVariables>;
export const ForeseeWithdrawalDocument = new TypedDocumentString(`
    mutation ForeseeWithdrawal($document: ID!) {
  foreseeWithdrawal(document: $document) {
    changes {
      kind
      rowType
      name
      document
      fields {
        field
        before
        after
      }
    }
    stale {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<ForeseeWithdrawalMutation, ForeseeWithdrawalMutationVariables>;
export const WithdrawDocument = new TypedDocumentString(`
    mutation Withdraw($document: ID!, $why: String!, $expected: String, $by: String) {
  withdraw(document: $document, why: $why, expected: $expected, by: $by) {
    state
  }
}
    `) as unknown as TypedDocumentString<WithdrawMutation, WithdrawMutationVariables>;