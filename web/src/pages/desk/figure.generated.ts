// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The time that the number is for. */
export type Basis =
  /** Per year (每年, 年均). */
  | 'ANNUAL'
  /** Over the whole period (累计). */
  | 'CUMULATIVE'
  /** Level at a year's end. */
  | 'POINT';

/** The attribute (属性) that a plan gives its goal. */
export type Binding =
  /** Anticipatory (预期性). */
  | 'ANTICIPATORY'
  /** Binding (约束性). */
  | 'BINDING';

/** What became of a row. */
export type ChangeKind =
  /** It is new. */
  | 'ADDED'
  /** It has other values. */
  | 'CHANGED'
  /** It is gone. */
  | 'REMOVED';

/** How the number binds. */
export type Comparator =
  /** About this (左右, 约). */
  | 'APPROX'
  /** Exactly this. */
  | 'EQ'
  /** More than this (＞, 超过). */
  | 'GT'
  /** At least this (≥, 以上, 不低于). */
  | 'GTE'
  /** Less than this (＜, 低于). */
  | 'LT'
  /** At most this (≤, 以内, 不超过). */
  | 'LTE'
  /** From `low` to `high`. */
  | 'RANGE';

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

/** Whose goal a target is. */
export type TargetStatus =
  /** A goal of this document. */
  | 'CURRENT'
  /** A former plan's goal that this document repeats in a results table. */
  | 'PAST';

export type DeskFigureQueryVariables = Exact<{
  id: string;
}>;


export type DeskFigureQuery = { node:
    | { __typename: 'Change' }
    | { __typename: 'Citation' }
    | { __typename: 'Correction' }
    | { __typename: 'Document' }
    | { __typename: 'EtlRun' }
    | { __typename: 'Finding' }
    | { __typename: 'Indicator' }
    | { __typename: 'Observation', id: string, indicatorName: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, basis: Basis, comparator: Comparator, per: string | null, region: { code: string, name: string, nameEn: string | null } | null, indicator: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string, row: number | null, spans: Array<{ page: number | null }>, table: { columns: Array<string>, rows: Array<Array<string>> } | null }, extraction: { corrected: Array<{ field: string, original: string | null, why: string, by: string, at: string, version: string | null }> } }
    | { __typename: 'Organization' }
    | { __typename: 'PlanSeries' }
    | { __typename: 'Region' }
    | { __typename: 'Section' }
    | { __typename: 'Source' }
    | { __typename: 'Table' }
    | { __typename: 'Target', id: string, indicatorName: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, basis: Basis, comparator: Comparator, per: string | null, binding: Binding | null, status: TargetStatus, region: { code: string, name: string, nameEn: string | null } | null, indicator: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string, row: number | null, spans: Array<{ page: number | null }>, table: { columns: Array<string>, rows: Array<Array<string>> } | null }, extraction: { corrected: Array<{ field: string, original: string | null, why: string, by: string, at: string, version: string | null }> } }
    | { __typename: 'TargetLink' }
    | { __typename: 'Task' }
   | null };

export type ForeseeCorrectionMutationVariables = Exact<{
  input: CorrectionInput;
}>;


export type ForeseeCorrectionMutation = { foresee: { changes: Array<{ kind: ChangeKind, rowType: string, name: string, document: string | null, fields: Array<{ field: string, before: string | null, after: string | null }> }>, stale: Array<{ zh: string, en: string }> } };

export type SaveCorrectionMutationVariables = Exact<{
  input: CorrectionInput;
  expected?: string | null | undefined;
  by?: string | null | undefined;
}>;


export type SaveCorrectionMutation = { correct: { state: DeskState, correction: { state: CorrectionState, outcomes: Array<{ why: { zh: string, en: string } | null }> } | null } };

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

export const DeskFigureDocument = new TypedDocumentString(`
    query DeskFigure($id: ID!) {
  node(id: $id) {
    __typename
    ... on Target {
      id
      indicatorName
      printed
      unit
      year
      spanStart
      basis
      comparator
      per
      binding
      status
      region {
        code
        name
        nameEn
      }
      indicator {
        code
        name
        nameEn
      }
      document {
        id
        title
        documentNumber
      }
      evidence {
        quote
        spans {
          page
        }
        table {
          columns
          rows
        }
        row
      }
      extraction {
        corrected {
          field
          original
          why
          by
          at
          version
        }
      }
    }
    ... on Observation {
      id
      indicatorName
      printed
      unit
      year
      spanStart
      basis
      comparator
      per
      region {
        code
        name
        nameEn
      }
      indicator {
        code
        name
        nameEn
      }
      document {
        id
        title
        documentNumber
      }
      evidence {
        quote
        spans {
          page
        }
        table {
          columns
          rows
        }
        row
      }
      extraction {
        corrected {
          field
          original
          why
          by
          at
          version
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskFigureQuery, DeskFigureQueryVariables>;
export const ForeseeCorrectionDocument = new TypedDocumentString(`
    mutation ForeseeCorrection($input: CorrectionInput!) {
  foresee(input: $input) {
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
    `) as unknown as TypedDocumentString<ForeseeCorrectionMutation, ForeseeCorrectionMutationVariables>;
export const SaveCorrectionDocument = new TypedDocumentString(`
    mutation SaveCorrection($input: CorrectionInput!, $expected: String, $by: String) {
  correct(input: $input, expected: $expected, by: $by) {
    state
    correction {
      state
      outcomes {
        why {
          zh
          en
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaveCorrectionMutation, SaveCorrectionMutationVariables>;