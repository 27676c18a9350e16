// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Level of a region in the administrative division (行政区划). */
export type RegionLevel =
  /** County (县), district (区), county-level city (县级市), banner (旗). */
  | 'COUNTY'
  /** The nation (全国). */
  | 'NATIONAL'
  /** Prefecture-level city (地级市, 副省级市 too), 自治州, 地区, 盟. */
  | 'PREFECTURE'
  /** Province (省), autonomous region (自治区), municipality (直辖市). */
  | 'PROVINCE';

export type NamesQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type NamesQuery = { names: { isGuess: boolean, regions: Array<{ code: string, name: string, nameEn: string | null, level: RegionLevel, parent: { name: string, nameEn: string | null } | null, targets: { totalCount: number }, documents: { totalCount: number } }>, indicators: Array<{ code: string, name: string, nameEn: string | null, topic: string, unit: string, targets: { totalCount: number } }> } };

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

export const NamesDocument = new TypedDocumentString(`
    query Names($text: String!, $first: Int!) {
  names(text: $text, first: $first) {
    isGuess
    regions {
      code
      name
      nameEn
      level
      parent {
        name
        nameEn
      }
      targets(first: 0) {
        totalCount
      }
      documents(first: 0) {
        totalCount
      }
    }
    indicators {
      code
      name
      nameEn
      topic
      unit
      targets(first: 0) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NamesQuery, NamesQueryVariables>;