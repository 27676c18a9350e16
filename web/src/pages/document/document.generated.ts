// Made by generate.ts from the schema and the queries of this folder; changed by nobody.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why one document cites another. */
export type CitationRelation =
  /** What the document was drawn up from: 根据, 依据 … 编制. */
  | 'BASED_ON'
  /** The document's own purpose, in its preamble: 为贯彻落实 …. */
  | 'IMPLEMENTS'
  /** Everything else, 落实《…》 inside a measure too. */
  | 'MENTIONS';

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

/** What a finding is about. */
export type FindingKind =
  /** A correction that a person made no longer finds what it expects, and was not applied. */
  | 'CORRECTION_STALE'
  /** Statements of one target by one region differ by more than rounding, and no text says that one adjusts the other; or documents report unlike results of one measure, region, span and year. */
  | 'DISCREPANCY'
  /** Figures that can not all be right, or one that does not fit its indicator or its place: likely misread. */
  | 'IMPLAUSIBLE_FIGURE'
  /** A table row without its value or attribute. */
  | 'INCOMPLETE_ROW'
  /** A region asks for less than the level above it. */
  | 'LOOSER_THAN_UPSTREAM'
  /** Cited as a basis, its text not here. */
  | 'MISSING_UPSTREAM'
  /** A goal follows one of a level above that has been adjusted since, and has not followed. */
  | 'OUTDATED_UPSTREAM'
  /** A part that is more than what it is read as a part of; parts that a document assigns to places below and that come to more than its own goal; goals of the regions directly below that come to more than that of the region (加码, INFO). */
  | 'PARTS_EXCEED_WHOLE'
  /** A file of a known document lacks more than a tenth of its figures, and was not taken: half saved, or shortened. */
  | 'ROWS_LOST'
  /** Two files of one document say unlike values of a figure. The document is read from the one named first. */
  | 'SOURCE_CONFLICT'
  /** Likely misread characters: 一千多支, 数‛经济, “十四”五. */
  | 'SUSPECT_TEXT'
  /** A figure whose name or meaning could not be settled: not served as a target or an observation. */
  | 'UNCLEAR_FIGURE'
  /** The catalogue has no indicator for a figure. */
  | 'UNMATCHED_INDICATOR'
  /** A part of the file that could not be read: a table that is an image, a scanned page. */
  | 'UNREAD_PART'
  /** A goal asks for less than was reached already. */
  | 'WEAKER_THAN_BASE';

/** How much a finding matters. */
export type Severity =
  /** Figures are wrong or missing. */
  | 'ERROR'
  /** Good to know. */
  | 'INFO'
  /** Check it before you rely on the figures. */
  | 'WARNING';

export type DocumentQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type DocumentQuery = { document: { id: string, title: string, noticeTitle: string | null, documentNumber: string | null, kind: DocumentKind, field: string | null, status: DocumentStatus, issuedOn: string | null, periodStart: number | null, periodEnd: number | null, text: string | null, region: { code: string, name: string, nameEn: string | null } | null, issuers: Array<{ id: string, name: string }>, sources: Array<{ fileName: string, format: string, pages: number | null, current: boolean, download: string }>, readability: { isWhole: boolean, unreadPages: number, unreadTables: number, unreadRows: number, unreadParts: number, meaningless: number } | null, sections: Array<{ id: string, depth: number, number: string | null, title: string, label: string | null, charStart: number, pageStart: number | null }>, tables: Array<{ id: string, label: string | null, title: string | null, columns: Array<string>, rows: Array<Array<string>>, charStart: number, charEnd: number, page: number | null }>, findings: Array<{ id: string, kind: FindingKind, severity: Severity, why: { zh: string, en: string }, targets: Array<{ indicator: { name: string, nameEn: string | null } | null, region: { name: string, nameEn: string | null } | null }> }>, citations: Array<{ id: string, relation: CitationRelation, evidence: { quote: string, charStart: number | null }, to: { id: string, title: string, documentNumber: string | null, status: DocumentStatus, region: { code: string, name: string, nameEn: string | null } | null } }>, citing: { documents: number }, citedBy: Array<{ id: string, relation: CitationRelation, evidence: { quote: string }, from: { id: string, title: string, documentNumber: string | null, status: DocumentStatus, region: { code: string, name: string, nameEn: string | null } | null } }> } | null };

export type DocumentNamedFragment = { id: string, title: string, documentNumber: string | null, status: DocumentStatus, region: { code: string, name: string, nameEn: string | null } | null };

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
export const DocumentNamedFragmentDoc = new TypedDocumentString(`
    fragment DocumentNamed on Document {
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
    `, {"fragmentName":"DocumentNamed"}) as unknown as TypedDocumentString<DocumentNamedFragment, unknown>;
export const DocumentDocument = new TypedDocumentString(`
    query Document($id: ID!, $asOf: DateTime) {
  document(id: $id, asOf: $asOf) {
    id
    title
    noticeTitle
    documentNumber
    kind
    field
    status
    issuedOn
    periodStart
    periodEnd
    region {
      code
      name
      nameEn
    }
    issuers {
      id
      name
    }
    sources {
      fileName
      format
      pages
      current
      download
    }
    readability {
      isWhole
      unreadPages
      unreadTables
      unreadRows
      unreadParts
      meaningless
    }
    text
    sections {
      id
      depth
      number
      title
      label
      charStart
      pageStart
    }
    tables {
      id
      label
      title
      columns
      rows
      charStart
      charEnd
      page
    }
    findings {
      id
      kind
      severity
      why {
        zh
        en
      }
      targets {
        indicator {
          name
          nameEn
        }
        region {
          name
          nameEn
        }
      }
    }
    citations {
      id
      relation
      evidence {
        quote
        charStart
      }
      to {
        ...DocumentNamed
      }
    }
    citing {
      documents
    }
    citedBy(first: 100) {
      id
      relation
      evidence {
        quote
      }
      from {
        ...DocumentNamed
      }
    }
  }
}
    fragment DocumentNamed on Document {
  id
  title
  documentNumber
  status
  region {
    code
    name
    nameEn
  }
}`) as unknown as TypedDocumentString<DocumentQuery, DocumentQueryVariables>;