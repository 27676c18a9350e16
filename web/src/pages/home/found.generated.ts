// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The attribute (属性) that a plan gives its goal. */
export type Binding =
  /** Anticipatory (预期性). */
  | 'ANTICIPATORY'
  /** Binding (约束性). */
  | 'BINDING';

/** Which documents. Parts left out do not restrict, those given must all hold; lists have at most 150 values. */
export type DocumentFilter = {
  /** Any of these kinds. */
  kinds?: Array<DocumentKind> | null | undefined;
  /** Any of these levels of region. */
  levels?: Array<RegionLevel> | null | undefined;
  /** Region codes (610100) or full names (西安市, Xi'an): any of these very regions. */
  regions?: Array<string> | null | undefined;
  /** This status. */
  status?: DocumentStatus | null | undefined;
  /** Words of the title or part of the document number, two Chinese characters are enough; % and _ are plain characters. */
  text?: string | null | undefined;
  /** True: only documents whose text is still wanted, REFERENCED or TRANSCRIBED; with `sort: CITED_BY` the list of what to get next. False: only those whose text is here. Null: both. */
  wanted?: boolean | null | undefined;
  /** Code or full name of a region: it and all regions below it, 陕西省 with its cities and counties. */
  within?: string | null | undefined;
};

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

/** Which figures. Parts left out do not restrict, those given must all hold; lists have at most 150 values. */
export type FigureFilter = {
  /** This attribute; observations have none, so none match. */
  binding?: Binding | null | undefined;
  /** Any of these documents: global ids, document numbers or other keys. */
  documents?: Array<string> | null | undefined;
  /** True: only the statement that governs for its region, indicator and year; false: only the others. Observations have no such thing: true matches none. */
  governing?: boolean | null | undefined;
  /** True: only targets that goals of regions below follow from (links INHERITS); false: only those that none does. Of observations true matches none. */
  hasDownstream?: boolean | null | undefined;
  /** Codes (urban-new-employment) or names (城镇新增就业人数, New urban jobs) of indicators: any of these. */
  indicators?: Array<string> | null | undefined;
  /** Any of these levels of region. */
  levels?: Array<RegionLevel> | null | undefined;
  /** Any of these places in the document. */
  origins?: Array<Origin> | null | undefined;
  /** Region codes (610100) or full names (西安市, Xi'an): any of these very regions. */
  regions?: Array<string> | null | undefined;
  /** Full text over indicator name and quote, two Chinese characters are enough: 失业. Width, case and white space do not matter; % and _ are plain characters. */
  text?: string | null | undefined;
  /** Any of these topics of the catalogue: employment. */
  topics?: Array<string> | null | undefined;
  /** Only figures that a run added or changed which ended at this instant or later: whoever asks with the time of the last question misses none. What is gone is in no list: see `changes` of the kind REMOVED. */
  updatedSince?: string | null | undefined;
  /** Code or full name of a region: it and all regions below it, 陕西省 with its cities and counties. */
  within?: string | null | undefined;
  /** Any of these years: 2025. */
  years?: Array<number> | null | undefined;
};

/** Where in a document the figure is. */
export type Origin =
  /** A box (专栏) beside the text. */
  | 'BOX'
  /** A sentence of the text. */
  | 'PROSE'
  /** A cell of a table. */
  | 'TABLE'
  /** Entered by hand from a page that reports it. */
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

export type FoundQueryVariables = Exact<{
  goals: FigureFilter;
  documents: DocumentFilter;
  text: string;
  regions?: Array<string> | string | null | undefined;
  goalsFirst: number;
  documentsFirst: number;
  passagesFirst: number;
  goalsAfter?: string | null | undefined;
  documentsAfter?: string | null | undefined;
  passagesAfter?: string | null | undefined;
}>;


export type FoundQuery = { goals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string } }> }, documents: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, documentNumber: string | null, status: DocumentStatus, issuedOn: string | null, region: { code: string, name: string, nameEn: string | null } | null, targets: { totalCount: number } }> }, passages: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ before: string, match: string, after: string, charStart: number, page: number | null, section: { number: string | null, title: string } | null, document: { id: string, title: string, documentNumber: string | null } }> } };

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

export const FoundDocument = new TypedDocumentString(`
    query Found($goals: FigureFilter!, $documents: DocumentFilter!, $text: String!, $regions: [String!], $goalsFirst: Int!, $documentsFirst: Int!, $passagesFirst: Int!, $goalsAfter: String, $documentsAfter: String, $passagesAfter: String) {
  goals: targets(filter: $goals, first: $goalsFirst, after: $goalsAfter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      printed
      unit
      year
      indicatorName
      indicator {
        name
        nameEn
      }
      region {
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
      }
    }
  }
  documents(filter: $documents, first: $documentsFirst, after: $documentsAfter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      documentNumber
      status
      issuedOn
      region {
        code
        name
        nameEn
      }
      targets(first: 0) {
        totalCount
      }
    }
  }
  passages(
    text: $text
    regions: $regions
    first: $passagesFirst
    after: $passagesAfter
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      before
      match
      after
      charStart
      page
      section {
        number
        title
      }
      document {
        id
        title
        documentNumber
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FoundQuery, FoundQueryVariables>;