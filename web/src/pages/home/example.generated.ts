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

export type ExampleQueryVariables = Exact<{
  regions: Array<string> | string;
  reference?: string | null | undefined;
  minShared: number;
}>;


export type ExampleQuery = { alignment: { reference: { code: string, name: string, nameEn: string | null } | null, regions: Array<{ code: string, name: string, nameEn: string | null }>, rows: Array<{ year: number | null, indicator: { code: string, name: string, nameEn: string | null, unit: string }, cells: Array<{ stance: Stance | null, absence: Absence | null, target: { id: string, printed: string, unit: string | null } | null, why: { zh: string, en: string } | null }> }> } };

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

export const ExampleDocument = new TypedDocumentString(`
    query Example($regions: [String!]!, $reference: String, $minShared: Int!) {
  alignment(regions: $regions, reference: $reference, minShared: $minShared) {
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
      indicator {
        code
        name
        nameEn
        unit
      }
      cells {
        target {
          id
          printed
          unit
        }
        stance
        why {
          zh
          en
        }
        absence
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExampleQuery, ExampleQueryVariables>;