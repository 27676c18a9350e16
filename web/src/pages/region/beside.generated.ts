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

export type BesideQueryVariables = Exact<{
  parent: string;
  levels?: Array<RegionLevel> | RegionLevel | null | undefined;
  years?: Array<number> | number | null | undefined;
  indicators: Array<string> | string;
}>;


export type BesideQuery = { stated: Array<{ count: number, indicator: { code: string } | null }>, places: Array<{ count: number, region: { code: string, name: string, nameEn: string | null } | null }> };

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

export const BesideDocument = new TypedDocumentString(`
    query Beside($parent: String!, $levels: [RegionLevel!], $years: [Int!], $indicators: [String!]!) {
  stated: targetStats(
    groupBy: [INDICATOR]
    filter: {within: $parent, levels: $levels, years: $years, indicators: $indicators, governing: true}
  ) {
    count
    indicator {
      code
    }
  }
  places: targetStats(
    groupBy: [REGION]
    filter: {within: $parent, levels: $levels, years: $years, governing: true}
  ) {
    count
    region {
      code
      name
      nameEn
    }
  }
}
    `) as unknown as TypedDocumentString<BesideQuery, BesideQueryVariables>;