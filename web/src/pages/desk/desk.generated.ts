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

/** What became of a row. */
export type ChangeKind =
  /** It is new. */
  | 'ADDED'
  /** It has other values. */
  | 'CHANGED'
  /** It is gone. */
  | 'REMOVED';

/** What came of a correction. */
export type CorrectionState =
  /** It holds wherever it is about something, or in some of its documents. */
  | 'APPLIED'
  /** It finds nowhere what it expects: what is read is served. */
  | 'STALE'
  /** Nothing of what it is about is here, or its documents have not been made again yet. */
  | 'WAITING';

/** How far something that a person did has come. */
export type DeskState =
  /** It is done, with all that follows. */
  | 'ENDED'
  /** The run that does it goes on. */
  | 'RUNNING'
  /** It is kept, and the next run does it: another run is in progress. */
  | 'WAITING';

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

/** How much a finding matters. */
export type Severity =
  /** Figures are wrong or missing. */
  | 'ERROR'
  /** Good to know. */
  | 'INFO'
  /** Check it before you rely on the figures. */
  | 'WARNING';

export type DeskQueryVariables = Exact<{
  run?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  kept?: number | null | undefined;
  keptAfter?: string | null | undefined;
  keptLast?: number | null | undefined;
  keptBefore?: string | null | undefined;
}>;


export type DeskQuery = { runUnderWay: { startedAt: string, files: number, read: number, stored: number } | null, readingQueue: { waiting: number, reading: Array<string>, workers: number, places: number, givenUp: Array<{ name: string, why: string, whyZh: string }> }, runs: { nodes: Array<{ id: string, startedAt: string, startedBy: string | null }> }, changes: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, at: string, cause: ChangeCause, by: string | null, key: string | null, why: string | null, kind: ChangeKind, rowType: string, rowId: string, name: string, document: { id: string, title: string, documentNumber: string | null } | null, run: { id: string } | null, fields: Array<{ field: string, before: string | null, after: string | null }> }> }, stale: { totalCount: number, nodes: Array<{ id: string, about: string, field: string | null, expects: string | null, becomes: string | null, why: string, by: string, at: string, version: string, outcomes: Array<{ document: { id: string, title: string, documentNumber: string | null } | null, why: { zh: string, en: string } | null }> }> }, kept: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, about: string, field: string | null, expects: string | null, becomes: string | null, why: string, by: string, at: string, state: CorrectionState, version: string }> }, waiting: { totalCount: number }, applied: { totalCount: number }, findings: { totalCount: number, nodes: Array<{ id: string, kind: FindingKind, severity: Severity, why: { zh: string, en: string }, documents: Array<{ id: string, title: string, documentNumber: string | null }>, targets: Array<{ indicator: { name: string, nameEn: string | null } | null, region: { name: string, nameEn: string | null } | null }> }> }, accepted: { totalCount: number }, fixed: { totalCount: number }, wrong: { totalCount: number }, unmatchedNames: { totalCount: number, nodes: Array<{ name: string, figures: number, unit: string | null, documentCount: number, entry: string, nearest: Array<{ code: string, name: string, why: { zh: string, en: string } }> }> }, wanted: { totalCount: number, nodes: Array<{ id: string, title: string, documentNumber: string | null, citing: { documents: number, targets: number } }> } };

export type TakeBackMutationVariables = Exact<{
  correction: string;
  expected: string;
  by?: string | null | undefined;
}>;


export type TakeBackMutation = { takeBack: { state: DeskState } };

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

export const DeskDocument = new TypedDocumentString(`
    query Desk($run: ID, $first: Int, $after: String, $last: Int, $before: String, $kept: Int, $keptAfter: String, $keptLast: Int, $keptBefore: String) {
  runUnderWay {
    startedAt
    files
    read
    stored
  }
  readingQueue {
    waiting
    reading
    givenUp {
      name
      why
      whyZh
    }
    workers
    places
  }
  runs(first: 12) {
    nodes {
      id
      startedAt
      startedBy
    }
  }
  changes(run: $run, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    nodes {
      id
      at
      cause
      by
      key
      why
      kind
      rowType
      rowId
      name
      document {
        id
        title
        documentNumber
      }
      run {
        id
      }
      fields {
        field
        before
        after
      }
    }
  }
  stale: corrections(states: [STALE], first: 20) {
    totalCount
    nodes {
      id
      about
      field
      expects
      becomes
      why
      by
      at
      version
      outcomes {
        document {
          id
          title
          documentNumber
        }
        why {
          zh
          en
        }
      }
    }
  }
  kept: corrections(
    states: [APPLIED, WAITING]
    first: $kept
    after: $keptAfter
    last: $keptLast
    before: $keptBefore
  ) {
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    nodes {
      id
      about
      field
      expects
      becomes
      why
      by
      at
      state
      version
    }
  }
  waiting: corrections(states: [WAITING], first: 0) {
    totalCount
  }
  applied: corrections(states: [APPLIED], first: 0) {
    totalCount
  }
  findings(states: [OPEN], first: 10) {
    totalCount
    nodes {
      id
      kind
      severity
      why {
        zh
        en
      }
      documents {
        id
        title
        documentNumber
      }
      targets {
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
  accepted: findings(states: [ACCEPTED], first: 0) {
    totalCount
  }
  fixed: findings(states: [FIXED], first: 0) {
    totalCount
  }
  wrong: findings(states: [WRONG], first: 0) {
    totalCount
  }
  unmatchedNames(first: 10) {
    totalCount
    nodes {
      name
      figures
      unit
      documentCount
      nearest {
        code
        name
        why {
          zh
          en
        }
      }
      entry
    }
  }
  wanted: documents(filter: {wanted: true}, sort: CITED_BY, first: 5) {
    totalCount
    nodes {
      id
      title
      documentNumber
      citing {
        documents
        targets
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskQuery, DeskQueryVariables>;
export const TakeBackDocument = new TypedDocumentString(`
    mutation TakeBack($correction: ID!, $expected: String!, $by: String) {
  takeBack(correction: $correction, expected: $expected, by: $by) {
    state
  }
}
    `) as unknown as TypedDocumentString<TakeBackMutation, TakeBackMutationVariables>;