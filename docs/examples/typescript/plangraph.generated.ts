// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type InheritedGoalsQueryVariables = Exact<{
  places: Array<string> | string;
  after?: string | null | undefined;
}>;


export type InheritedGoalsQuery = { targets: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ indicatorName: string, year: number | null, printed: string, unit: string | null, region: { name: string } | null, document: { title: string }, evidence: { quote: string, spans: Array<{ page: number | null }> }, upstream: Array<{ kind: LinkKind, basis: LinkBasis | null, share: number | null, stance: Stance, upstream: { printed: string, unit: string | null, region: { name: string } | null } }> }> } };

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

export const InheritedGoalsDocument = new TypedDocumentString(`
    query InheritedGoals($places: [String!]!, $after: String) {
  targets(filter: {regions: $places, governing: true}, first: 50, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      region {
        name
      }
      indicatorName
      year
      printed
      unit
      document {
        title
      }
      evidence {
        quote
        spans {
          page
        }
      }
      upstream {
        kind
        basis
        share
        stance
        upstream {
          region {
            name
          }
          printed
          unit
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InheritedGoalsQuery, InheritedGoalsQueryVariables>;