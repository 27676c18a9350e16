// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How much of a document is here. */
export type DocumentStatus =
  /** Its text is here. */
  | 'INGESTED'
  /** Only cited so far. */
  | 'REFERENCED'
  /** Figures entered by hand from a page that reports them; its text is still wanted. */
  | 'TRANSCRIBED';

/** Why the upstream target governs. */
export type LinkBasis =
  /** Its document is cited through documents between. */
  | 'CHAIN'
  /** Its document is cited directly. */
  | 'CITED'
  /** Only same policy field and higher level. */
  | 'SAME_FIELD';

/** How two targets hang together. */
export type LinkKind =
  /** From a region's governing statement to the part of an upper goal (分解, 下达) that documents of regions above had given to it when it was signed: same indicator, year and span. What it INHERITS from the whole stands beside it. */
  | 'ASSIGNED_FROM'
  /** From a region's governing statement to what a region above had stated when it was signed, same indicator, year and span: to the statement that citations lead to and, where that is another one, to the governing one beside it. */
  | 'INHERITS'
  /** From a region's other statements (scheme, prose, task row) to the one that governed at their time. */
  | 'RESTATES'
  /** From a statement that adjusts a goal (调整为) to the goal that held before. */
  | 'SUPERSEDES';

export type DeskMissedQueryVariables = Exact<{
  document: string;
}>;


export type DeskMissedQuery = { document: { id: string, title: string, documentNumber: string | null, status: DocumentStatus, region: { code: string, name: string, nameEn: string | null } | null } | null };

export type DeskLinkQueryVariables = Exact<{
  link: string;
}>;


export type DeskLinkQuery = { node:
    | { __typename: 'Change' }
    | { __typename: 'Citation' }
    | { __typename: 'Correction' }
    | { __typename: 'Document' }
    | { __typename: 'EtlRun' }
    | { __typename: 'Finding' }
    | { __typename: 'Indicator' }
    | { __typename: 'Observation' }
    | { __typename: 'Organization' }
    | { __typename: 'PlanSeries' }
    | { __typename: 'Region' }
    | { __typename: 'Section' }
    | { __typename: 'Source' }
    | { __typename: 'Table' }
    | { __typename: 'Target' }
    | { __typename: 'TargetLink', id: string, kind: LinkKind, basis: LinkBasis | null, why: { zh: string, en: string }, upstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, region: { name: string, nameEn: string | null } | null, indicator: { name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string } }, downstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, region: { name: string, nameEn: string | null } | null, indicator: { name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string } } }
    | { __typename: 'Task' }
   | null };

export type LinkedGoalFragment = { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, region: { name: string, nameEn: string | null } | null, indicator: { name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string } };

export type DeskNameQueryVariables = Exact<{
  name: string;
}>;


export type DeskNameQuery = { names: { indicators: Array<{ code: string, name: string, nameEn: string | null }> } };

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
export const LinkedGoalFragmentDoc = new TypedDocumentString(`
    fragment LinkedGoal on Target {
  id
  printed
  unit
  year
  indicatorName
  region {
    name
    nameEn
  }
  indicator {
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
    `, {"fragmentName":"LinkedGoal"}) as unknown as TypedDocumentString<LinkedGoalFragment, unknown>;
export const DeskMissedDocument = new TypedDocumentString(`
    query DeskMissed($document: ID!) {
  document(id: $document) {
    id
    title
    documentNumber
    status
    region {
      code
      name
      nameEn
    }
  }
}
    `) as unknown as TypedDocumentString<DeskMissedQuery, DeskMissedQueryVariables>;
export const DeskLinkDocument = new TypedDocumentString(`
    query DeskLink($link: ID!) {
  node(id: $link) {
    __typename
    ... on TargetLink {
      id
      kind
      basis
      why {
        zh
        en
      }
      upstream {
        ...LinkedGoal
      }
      downstream {
        ...LinkedGoal
      }
    }
  }
}
    fragment LinkedGoal on Target {
  id
  printed
  unit
  year
  indicatorName
  region {
    name
    nameEn
  }
  indicator {
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
}`) as unknown as TypedDocumentString<DeskLinkQuery, DeskLinkQueryVariables>;
export const DeskNameDocument = new TypedDocumentString(`
    query DeskName($name: String!) {
  names(text: $name, first: 8) {
    indicators {
      code
      name
      nameEn
    }
  }
}
    `) as unknown as TypedDocumentString<DeskNameQuery, DeskNameQueryVariables>;