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

/** What is to be corrected. What was read is looked up by the figure. */
export type CorrectionInput = {
  /** What it should be: as printed, a code, a year; left out for nothing. */
  becomes?: string | null | undefined;
  /** Of MISSED: the document, by its global id. */
  document?: string | null | undefined;
  /** Of LINK_WRONG: the lower goal. */
  downstream?: string | null | undefined;
  /** What you saw; refused where something else is read. Of INDICATOR by name: its code. */
  expects?: string | null | undefined;
  /** Of FIELD: name, status, region, value, unit, comparator, per, basis, year, spanStart or binding. */
  field?: string | null | undefined;
  /** The goal or result, by its global id; of FIELD, NOT_A_FIGURE, and INDICATOR of a figure. */
  figure?: string | null | undefined;
  /** What it says. */
  kind: CorrectionKind;
  /** Of MISSED: the figure. */
  missed?: MissedFigureInput | null | undefined;
  /** Of INDICATOR: the name, wherever it stands, in place of a figure. */
  name?: string | null | undefined;
  /** Of MISSED: the words of the figure, which the text has at one place. */
  quote?: string | null | undefined;
  /** Of LINK_WRONG: the upper goal. */
  upstream?: string | null | undefined;
  /** The reason, in 2000 characters at most. */
  why: string;
};

/** What a correction says. */
export type CorrectionKind =
  /** A field of a figure is something else. */
  | 'FIELD'
  /** A figure, or all of a name, is one of an indicator. */
  | 'INDICATOR'
  /** Two goals are not linked. */
  | 'LINK_WRONG'
  /** A figure was missed. */
  | 'MISSED'
  /** What was read as a figure is none. */
  | 'NOT_A_FIGURE';

/** A figure that the reading missed. What is left out: a goal, a level, of the region of its document. */
export type MissedFigureInput = {
  /** CUMULATIVE, ANNUAL or POINT. */
  basis?: string | null | undefined;
  /** ANTICIPATORY or BINDING. */
  binding?: string | null | undefined;
  /** GTE, LTE, … */
  comparator?: string | null | undefined;
  /** What it counts. */
  name: string;
  /** What it is for each of. */
  per?: string | null | undefined;
  /** Code of the region that it is about. */
  region?: string | null | undefined;
  /** First year of the span that it counts. */
  spanStart?: number | null | undefined;
  /** CURRENT, PAST, or ACTUAL for a result. */
  status?: string | null | undefined;
  /** Its unit. */
  unit?: string | null | undefined;
  /** The number as printed, without its unit. */
  value: string;
  /** The year it is for. */
  year?: number | null | undefined;
};

export type ForeseeCorrectionMutationVariables = Exact<{
  input: CorrectionInput;
}>;


export type ForeseeCorrectionMutation = { foresee: { changes: Array<{ kind: ChangeKind, rowType: string, name: string, document: string | null, fields: Array<{ field: string, before: string | null, after: string | null }> }>, stale: Array<{ zh: string, en: string }> } };

export type SaveCorrectionMutationVariables = Exact<{
  input: CorrectionInput;
  expected?: string | null | undefined;
  by?: string | null | undefined;
}>;


export type SaveCorrectionMutation = { correct: { correction: { id: string } | null } };

export type ForeseenFragment = { changes: Array<{ kind: ChangeKind, rowType: string, name: string, document: string | null, fields: Array<{ field: string, before: string | null, after: string | null }> }>, stale: Array<{ zh: string, en: string }> };

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
export const ForeseenFragmentDoc = new TypedDocumentString(`
    fragment Foreseen on Foresight {
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
    `, {"fragmentName":"Foreseen"}) as unknown as TypedDocumentString<ForeseenFragment, unknown>;
export const ForeseeCorrectionDocument = new TypedDocumentString(`
    mutation ForeseeCorrection($input: CorrectionInput!) {
  foresee(input: $input) {
    ...Foreseen
  }
}
    fragment Foreseen on Foresight {
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
}`) as unknown as TypedDocumentString<ForeseeCorrectionMutation, ForeseeCorrectionMutationVariables>;
export const SaveCorrectionDocument = new TypedDocumentString(`
    mutation SaveCorrection($input: CorrectionInput!, $expected: String, $by: String) {
  correct(input: $input, expected: $expected, by: $by) {
    correction {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SaveCorrectionMutation, SaveCorrectionMutationVariables>;