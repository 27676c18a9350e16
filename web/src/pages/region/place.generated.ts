// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What sort of document it is. */
export type DocumentKind =
  /** Action plan (行动计划). */
  | 'ACTION_PLAN'
  /** Law (法律). */
  | 'LAW'
  /** Notice (通知). */
  | 'NOTICE'
  /** Opinions (意见). */
  | 'OPINION'
  /** None of the others. */
  | 'OTHER'
  /** Outline of a plan (纲要). */
  | 'OUTLINE'
  /** Plan (规划). */
  | 'PLAN'
  /** Regulation or measures (条例, 办法). */
  | 'REGULATION'
  /** Report on the work of the government (工作报告). */
  | 'REPORT'
  /** Implementation scheme (实施方案). */
  | 'SCHEME';

/** How much of a document is here. */
export type DocumentStatus =
  /** Its text is here. */
  | 'INGESTED'
  /** Only cited so far. */
  | 'REFERENCED'
  /** Figures entered by hand from a page that reports them; its text is still wanted. */
  | 'TRANSCRIBED';

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

export type PlaceQueryVariables = Exact<{
  code: string;
}>;


export type PlaceQuery = { region: { level: RegionLevel, population: number | null, populationSource: string | null, code: string, name: string, nameEn: string | null, parent: { code: string, name: string, nameEn: string | null, parent: { code: string, name: string, nameEn: string | null, parent: { code: string, name: string, nameEn: string | null } | null } | null } | null, documents: { totalCount: number, nodes: Array<{ id: string, documentNumber: string | null, title: string, kind: DocumentKind, status: DocumentStatus, issuedOn: string | null, field: string | null }> } } | null };

export type PlaceNameFragment = { code: string, name: string, nameEn: string | null };

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
export const PlaceNameFragmentDoc = new TypedDocumentString(`
    fragment PlaceName on Region {
  code
  name
  nameEn
}
    `, {"fragmentName":"PlaceName"}) as unknown as TypedDocumentString<PlaceNameFragment, unknown>;
export const PlaceDocument = new TypedDocumentString(`
    query Place($code: String!) {
  region(code: $code) {
    ...PlaceName
    level
    population
    populationSource
    parent {
      ...PlaceName
      parent {
        ...PlaceName
        parent {
          ...PlaceName
        }
      }
    }
    documents(first: 100) {
      totalCount
      nodes {
        id
        documentNumber
        title
        kind
        status
        issuedOn
        field
      }
    }
  }
}
    fragment PlaceName on Region {
  code
  name
  nameEn
}`) as unknown as TypedDocumentString<PlaceQuery, PlaceQueryVariables>;