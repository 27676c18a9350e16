// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a finding is about. */
export type FindingKind =
  /** A correction that a person made no longer finds what it expects, and was not applied. */
  | 'CORRECTION_STALE'
  /** Statements of one target by one region differ by more than rounding, and no text says that one adjusts the other; or documents report unlike results of one measure, region, span and year. */
  | 'DISCREPANCY'
  /** Figures that can not all be right, or one that does not fit its indicator or its place: likely misread. */
  | 'IMPLAUSIBLE_FIGURE'
  /** A table row without its value or attribute. */
  | 'INCOMPLETE_ROW'
  /** A region asks for less than the level above it. */
  | 'LOOSER_THAN_UPSTREAM'
  /** Cited as a basis, its text not here. */
  | 'MISSING_UPSTREAM'
  /** A goal follows one of a level above that has been adjusted since, and has not followed. */
  | 'OUTDATED_UPSTREAM'
  /** A part that is more than what it is read as a part of; parts that a document assigns to places below and that come to more than its own goal; goals of the regions directly below that come to more than that of the region (加码, INFO). */
  | 'PARTS_EXCEED_WHOLE'
  /** A file of a known document lacks more than a tenth of its figures, and was not taken: half saved, or shortened. */
  | 'ROWS_LOST'
  /** Two files of one document say unlike values of a figure. The document is read from the one named first. */
  | 'SOURCE_CONFLICT'
  /** Likely misread characters: 一千多支, 数‛经济, “十四”五. */
  | 'SUSPECT_TEXT'
  /** A figure whose name or meaning could not be settled: not served as a target or an observation. */
  | 'UNCLEAR_FIGURE'
  /** The catalogue has no indicator for a figure. */
  | 'UNMATCHED_INDICATOR'
  /** A part of the file that could not be read: a table that is an image, a scanned page. */
  | 'UNREAD_PART'
  /** A goal asks for less than was reached already. */
  | 'WEAKER_THAN_BASE';

/** What a person who looked at a finding says of it. */
export type FindingState =
  /** It is right, and the figures are to be read with it in mind. */
  | 'ACCEPTED'
  /** What it is about was put right: corrected, or asked of who published it. */
  | 'FIXED'
  /** Nobody has said anything of it, or not of what it says now. */
  | 'OPEN'
  /** It is mistaken: the figures are as they should be. */
  | 'WRONG';

/** How much a finding matters. */
export type Severity =
  /** Figures are wrong or missing. */
  | 'ERROR'
  /** Good to know. */
  | 'INFO'
  /** Check it before you rely on the figures. */
  | 'WARNING';

export type DeskFindingQueryVariables = Exact<{
  id: string;
}>;


export type DeskFindingQuery = { node:
    | { __typename: 'Change' }
    | { __typename: 'Citation' }
    | { __typename: 'Correction' }
    | { __typename: 'Document' }
    | { __typename: 'EtlRun' }
    | { __typename: 'Finding', id: string, kind: FindingKind, severity: Severity, state: FindingState, note: string | null, why: { zh: string, en: string }, review: { state: FindingState, note: string, by: string, at: string, message: string, version: string } | null, documents: Array<{ id: string, title: string, documentNumber: string | null }>, evidence: Array<{ quote: string, spans: Array<{ page: number | null }> }>, targets: Array<{ id: string, printed: string, unit: string | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { name: string, nameEn: string | null } | null }> }
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

export type SaveReviewMutationVariables = Exact<{
  finding: string;
  state: FindingState;
  note?: string | null | undefined;
  expected?: string | null | undefined;
  by?: string | null | undefined;
}>;


export type SaveReviewMutation = { review: { id: string } };

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

export const DeskFindingDocument = new TypedDocumentString(`
    query DeskFinding($id: ID!) {
  node(id: $id) {
    __typename
    ... on Finding {
      id
      kind
      severity
      state
      note
      why {
        zh
        en
      }
      review {
        state
        note
        by
        at
        message
        version
      }
      documents {
        id
        title
        documentNumber
      }
      evidence {
        quote
        spans {
          page
        }
      }
      targets {
        id
        printed
        unit
        indicatorName
        indicator {
          name
          nameEn
        }
        region {
          name
          nameEn
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskFindingQuery, DeskFindingQueryVariables>;
export const SaveReviewDocument = new TypedDocumentString(`
    mutation SaveReview($finding: ID!, $state: FindingState!, $note: String, $expected: String, $by: String) {
  review(
    finding: $finding
    state: $state
    note: $note
    expected: $expected
    by: $by
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveReviewMutation, SaveReviewMutationVariables>;