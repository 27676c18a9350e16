// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why a region has no target here. */
export type Absence =
  /** A row names the indicator, but its value is not printed or could not be read: see the findings. */
  | 'NOT_READ'
  /** A document of it in this field was read and sets no such goal; `why` tells where parts of it could not be read. */
  | 'NOT_STATED'
  /** No document of it in this field has been read: there is none, or it is only cited or transcribed. */
  | 'NO_DOCUMENT';

/** The time that the number is for. */
export type Basis =
  /** Per year (每年, 年均). */
  | 'ANNUAL'
  /** Over the whole period (累计). */
  | 'CUMULATIVE'
  /** Level at a year's end. */
  | 'POINT';

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

/** Which way is better. */
export type Direction =
  /** More is better. */
  | 'HIGHER'
  /** Less is better. */
  | 'LOWER'
  /** Neither. */
  | 'NEUTRAL';

/** One target against another, in the indicator's direction. */
export type Stance =
  /** Asks for the same. */
  | 'EQUAL'
  /** Asks for less. */
  | 'LOOSER'
  /** Can't be compared: see `reason`. */
  | 'NOT_COMPARABLE'
  /** Asks for more. */
  | 'STRICTER';

export type AlignQueryVariables = Exact<{
  regions: Array<string> | string;
  reference?: string | null | undefined;
  year?: number | null | undefined;
  minShared?: number | null | undefined;
  topic?: string | null | undefined;
}>;


export type AlignQuery = { alignment: { reference: { code: string, name: string, nameEn: string | null } | null, regions: Array<{ code: string, name: string, nameEn: string | null }>, rows: Array<{ year: number | null, sharedBy: number, indicator: { code: string, name: string, nameEn: string | null, unit: string, topic: string, direction: Direction, additive: boolean }, cells: Array<{ perCapita: number | null, stance: Stance | null, absence: Absence | null, changePercent: number | null, region: { code: string }, target: { id: string, printed: string, unit: string | null, comparator: Comparator, basis: Basis, normalizedValue: number | null, normalizedLow: number | null, normalizedHigh: number | null } | null, baseline: { printed: string, unit: string | null, normalizedValue: number | null, year: number | null } | null, why: { zh: string, en: string } | null }> }> }, read: { nodes: Array<{ region: { code: string, name: string, nameEn: string | null } | null }> } };

export type AlignPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type AlignPlacesQuery = { read: { nodes: Array<{ region: { code: string, name: string, nameEn: string | null } | null }> } };

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

export const AlignDocument = new TypedDocumentString(`
    query Align($regions: [String!]!, $reference: String, $year: Int, $minShared: Int, $topic: String) {
  alignment(
    regions: $regions
    reference: $reference
    year: $year
    minShared: $minShared
    topic: $topic
  ) {
    reference {
      code
      name
      nameEn
    }
    regions {
      code
      name
      nameEn
    }
    rows {
      year
      sharedBy
      indicator {
        code
        name
        nameEn
        unit
        topic
        direction
        additive
      }
      cells {
        region {
          code
        }
        target {
          id
          printed
          unit
          comparator
          basis
          normalizedValue
          normalizedLow
          normalizedHigh
        }
        baseline {
          printed
          unit
          normalizedValue
          year
        }
        perCapita
        stance
        absence
        why {
          zh
          en
        }
        changePercent
      }
    }
  }
  read: documents(filter: {wanted: false}, first: 100) {
    nodes {
      region {
        code
        name
        nameEn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlignQuery, AlignQueryVariables>;
export const AlignPlacesDocument = new TypedDocumentString(`
    query AlignPlaces {
  read: documents(filter: {wanted: false}, first: 100) {
    nodes {
      region {
        code
        name
        nameEn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlignPlacesQuery, AlignPlacesQueryVariables>;