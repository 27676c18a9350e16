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

/** Why it changed. */
export type ChangeCause =
  /** Somebody corrected what was read. */
  | 'CORRECTION'
  /** The catalogue of indicators, units or regions is another one. */
  | 'NEW_CATALOGUE'
  /** The file of its document is another one, or new. */
  | 'NEW_FILE'
  /** The same file is read by other rules. */
  | 'NEW_RULES'
  /** Somebody said what is to be thought of a finding. */
  | 'REVIEW'
  /** Its document was withdrawn. */
  | 'WITHDRAWAL';

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

/** Which way is better. */
export type Direction =
  /** More is better. */
  | 'HIGHER'
  /** Less is better. */
  | 'LOWER'
  /** Neither. */
  | 'NEUTRAL';

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

/** What a person who looked at a finding says of it. */
export type FindingState =
  /** It is right, and the figures are to be read with it in mind. */
  | 'ACCEPTED'
  /** What it is about was put right: corrected, or asked of who published it. */
  | 'FIXED'
  /** Nobody has said anything of it, or not of what it says now. */
  | 'OPEN'
  /** It is mistaken: the figures are as they should be. */
  | 'WRONG';

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

/** What kind of number an indicator is. Only like is compared with like. */
export type Measure =
  /** A count over a period (流量). */
  | 'FLOW'
  /** A growth rate (增速). */
  | 'GROWTH'
  /** A rate or share in per cent (率). */
  | 'RATE'
  /** A ratio of parts (比): 10:38:52. */
  | 'RATIO'
  /** A level at a point in time (存量). */
  | 'STOCK';

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

/** How much a finding matters. */
export type Severity =
  /** Figures are wrong or missing. */
  | 'ERROR'
  /** Good to know. */
  | 'INFO'
  /** Check it before you rely on the figures. */
  | 'WARNING';

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

/** Whose goal a target is. */
export type TargetStatus =
  /** A goal of this document. */
  | 'CURRENT'
  /** A former plan's goal that this document repeats in a results table. */
  | 'PAST';

export type TargetQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type TargetQuery = { node:
    | { __typename: 'Change' }
    | { __typename: 'Citation' }
    | { __typename: 'Correction' }
    | { __typename: 'Document' }
    | { __typename: 'EtlRun' }
    | { __typename: 'Finding' }
    | { __typename: 'Indicator' }
    | { __typename: 'Observation', id: string, indicatorName: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, basis: Basis, comparator: Comparator, per: string | null, origin: Origin, value: number | null, low: number | null, high: number | null, ratio: string | null, normalizedValue: number | null, normalizedLow: number | null, normalizedHigh: number | null, indicator: { code: string, name: string, nameEn: string | null, unit: string, topic: string, direction: Direction, measure: Measure } | null, region: { code: string, name: string, nameEn: string | null } | null, observationOf: { id: string, indicatorName: string, printed: string, unit: string | null } | null, document: { id: string, title: string, documentNumber: string | null, noticeTitle: string | null, kind: DocumentKind, status: DocumentStatus, issuedOn: string | null, periodStart: number | null, periodEnd: number | null, sourceFile: string | null, text: string | null, region: { code: string, name: string, nameEn: string | null } | null, issuers: Array<{ id: string, name: string }>, sources: Array<{ fileName: string, format: string, current: boolean, download: string }> }, evidence: { quote: string, charStart: number | null, charEnd: number | null, row: number | null, sourceUrl: string | null, accessedOn: string | null, spans: Array<{ page: number | null, box: Array<number> | null, certainty: number | null }>, section: { number: string | null, title: string, label: string | null } | null, table: { id: string, label: string | null, title: string | null, columns: Array<string>, rows: Array<Array<string>> } | null }, extraction: { rule: string, version: string, confidence: number, corrected: Array<{ field: string, original: string | null, why: string, by: string, at: string }> } }
    | { __typename: 'Organization' }
    | { __typename: 'PlanSeries' }
    | { __typename: 'Region' }
    | { __typename: 'Section' }
    | { __typename: 'Source' }
    | { __typename: 'Table' }
    | { __typename: 'Target', id: string, indicatorName: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, basis: Basis, comparator: Comparator, per: string | null, origin: Origin, value: number | null, low: number | null, high: number | null, ratio: string | null, normalizedValue: number | null, normalizedLow: number | null, normalizedHigh: number | null, binding: Binding | null, status: TargetStatus, indicator: { code: string, name: string, nameEn: string | null, unit: string, topic: string, direction: Direction, measure: Measure } | null, region: { code: string, name: string, nameEn: string | null } | null, partOf: { id: string, indicatorName: string, printed: string, unit: string | null } | null, document: { id: string, title: string, documentNumber: string | null, noticeTitle: string | null, kind: DocumentKind, status: DocumentStatus, issuedOn: string | null, periodStart: number | null, periodEnd: number | null, sourceFile: string | null, text: string | null, region: { code: string, name: string, nameEn: string | null } | null, issuers: Array<{ id: string, name: string }>, sources: Array<{ fileName: string, format: string, current: boolean, download: string }> }, evidence: { quote: string, charStart: number | null, charEnd: number | null, row: number | null, sourceUrl: string | null, accessedOn: string | null, spans: Array<{ page: number | null, box: Array<number> | null, certainty: number | null }>, section: { number: string | null, title: string, label: string | null } | null, table: { id: string, label: string | null, title: string | null, columns: Array<string>, rows: Array<Array<string>> } | null }, extraction: { rule: string, version: string, confidence: number, corrected: Array<{ field: string, original: string | null, why: string, by: string, at: string }> }, baseline: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, basis: Basis, indicatorName: string } | null, responsible: Array<{ lead: boolean, organization: { id: string, name: string } }>, history: Array<{ id: string, at: string, cause: ChangeCause, by: string | null, kind: ChangeKind, fields: Array<{ field: string, before: string | null, after: string | null }> }>, findings: Array<{ id: string, kind: FindingKind, severity: Severity, state: FindingState, why: { zh: string, en: string }, targets: Array<{ indicator: { name: string, nameEn: string | null } | null, region: { name: string, nameEn: string | null } | null }> }>, progress: { met: boolean | null, completion: number | null, remaining: number | null, neededPerYear: number | null, onTrack: boolean | null, due: number | null, reason: { code: string, zh: string, en: string }, result: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string } }, base: { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string } } | null } | null, upstream: Array<{ id: string, kind: LinkKind, basis: LinkBasis | null, stance: Stance, marginal: boolean, share: number | null, intensity: number | null, why: { zh: string, en: string }, upstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, says: Array<{ kind: LinkKind, upstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } } }>, supersededBy: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } } | null, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } }, downstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } } }>, downstream: Array<{ id: string, kind: LinkKind, basis: LinkBasis | null, stance: Stance, marginal: boolean, share: number | null, intensity: number | null, why: { zh: string, en: string }, upstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, says: Array<{ kind: LinkKind, upstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } } }>, supersededBy: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } } | null, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } }, downstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } } }> }
    | { __typename: 'TargetLink' }
    | { __typename: 'Task' }
   | null };

export type FigureSourceFragment = { id: string, title: string, documentNumber: string | null, noticeTitle: string | null, kind: DocumentKind, status: DocumentStatus, issuedOn: string | null, periodStart: number | null, periodEnd: number | null, sourceFile: string | null, text: string | null, region: { code: string, name: string, nameEn: string | null } | null, issuers: Array<{ id: string, name: string }>, sources: Array<{ fileName: string, format: string, current: boolean, download: string }> };

export type FigureWordsFragment = { quote: string, charStart: number | null, charEnd: number | null, row: number | null, sourceUrl: string | null, accessedOn: string | null, spans: Array<{ page: number | null, box: Array<number> | null, certainty: number | null }>, section: { number: string | null, title: string, label: string | null } | null, table: { id: string, label: string | null, title: string | null, columns: Array<string>, rows: Array<Array<string>> } | null };

export type FigureLinkFragment = { id: string, kind: LinkKind, basis: LinkBasis | null, stance: Stance, marginal: boolean, share: number | null, intensity: number | null, why: { zh: string, en: string }, upstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, says: Array<{ kind: LinkKind, upstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } } }>, supersededBy: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } } | null, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } }, downstream: { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } } };

export type FigureEndFragment = { id: string, printed: string, unit: string | null, year: number | null, indicatorName: string, indicator: { name: string, nameEn: string | null } | null, region: { code: string, name: string, nameEn: string | null } | null, document: { id: string, title: string, documentNumber: string | null } };

export type ReportedFragment = { id: string, printed: string, unit: string | null, year: number | null, spanStart: number | null, value: number | null, normalizedValue: number | null, document: { id: string, title: string, documentNumber: string | null }, evidence: { quote: string } };

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
export const FigureSourceFragmentDoc = new TypedDocumentString(`
    fragment FigureSource on Document {
  id
  title
  documentNumber
  noticeTitle
  kind
  status
  issuedOn
  periodStart
  periodEnd
  sourceFile
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
    current
    download
  }
  text
}
    `, {"fragmentName":"FigureSource"}) as unknown as TypedDocumentString<FigureSourceFragment, unknown>;
export const FigureWordsFragmentDoc = new TypedDocumentString(`
    fragment FigureWords on Evidence {
  quote
  charStart
  charEnd
  row
  sourceUrl
  accessedOn
  spans {
    page
    box
    certainty
  }
  section {
    number
    title
    label
  }
  table {
    id
    label
    title
    columns
    rows
  }
}
    `, {"fragmentName":"FigureWords"}) as unknown as TypedDocumentString<FigureWordsFragment, unknown>;
export const FigureEndFragmentDoc = new TypedDocumentString(`
    fragment FigureEnd on Target {
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
}
    `, {"fragmentName":"FigureEnd"}) as unknown as TypedDocumentString<FigureEndFragment, unknown>;
export const FigureLinkFragmentDoc = new TypedDocumentString(`
    fragment FigureLink on TargetLink {
  id
  kind
  basis
  stance
  marginal
  share
  intensity
  why {
    zh
    en
  }
  upstream {
    ...FigureEnd
    says: upstream {
      kind
      upstream {
        ...FigureEnd
      }
    }
    supersededBy {
      ...FigureEnd
    }
  }
  downstream {
    ...FigureEnd
  }
}
    fragment FigureEnd on Target {
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
}`, {"fragmentName":"FigureLink"}) as unknown as TypedDocumentString<FigureLinkFragment, unknown>;
export const ReportedFragmentDoc = new TypedDocumentString(`
    fragment Reported on Observation {
  id
  printed
  unit
  year
  spanStart
  value
  normalizedValue
  document {
    id
    title
    documentNumber
  }
  evidence {
    quote
  }
}
    `, {"fragmentName":"Reported"}) as unknown as TypedDocumentString<ReportedFragment, unknown>;
export const TargetDocument = new TypedDocumentString(`
    query Target($id: ID!, $asOf: DateTime) {
  node(id: $id, asOf: $asOf) {
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
      origin
      value
      low
      high
      ratio
      normalizedValue
      normalizedLow
      normalizedHigh
      binding
      status
      indicator {
        code
        name
        nameEn
        unit
        topic
        direction
        measure
      }
      region {
        code
        name
        nameEn
      }
      partOf {
        id
        indicatorName
        printed
        unit
      }
      document {
        ...FigureSource
      }
      evidence {
        ...FigureWords
      }
      extraction {
        rule
        version
        confidence
        corrected {
          field
          original
          why
          by
          at
        }
      }
      baseline {
        id
        printed
        unit
        year
        spanStart
        basis
        indicatorName
      }
      responsible {
        lead
        organization {
          id
          name
        }
      }
      history {
        id
        at
        cause
        by
        kind
        fields {
          field
          before
          after
        }
      }
      findings {
        id
        kind
        severity
        state
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
      progress {
        met
        completion
        remaining
        neededPerYear
        onTrack
        due
        reason {
          code
          zh
          en
        }
        result {
          ...Reported
        }
        base {
          ...Reported
        }
      }
      upstream {
        ...FigureLink
      }
      downstream {
        ...FigureLink
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
      origin
      value
      low
      high
      ratio
      normalizedValue
      normalizedLow
      normalizedHigh
      indicator {
        code
        name
        nameEn
        unit
        topic
        direction
        measure
      }
      region {
        code
        name
        nameEn
      }
      observationOf: partOf {
        id
        indicatorName
        printed
        unit
      }
      document {
        ...FigureSource
      }
      evidence {
        ...FigureWords
      }
      extraction {
        rule
        version
        confidence
        corrected {
          field
          original
          why
          by
          at
        }
      }
    }
  }
}
    fragment FigureSource on Document {
  id
  title
  documentNumber
  noticeTitle
  kind
  status
  issuedOn
  periodStart
  periodEnd
  sourceFile
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
    current
    download
  }
  text
}
fragment FigureWords on Evidence {
  quote
  charStart
  charEnd
  row
  sourceUrl
  accessedOn
  spans {
    page
    box
    certainty
  }
  section {
    number
    title
    label
  }
  table {
    id
    label
    title
    columns
    rows
  }
}
fragment FigureLink on TargetLink {
  id
  kind
  basis
  stance
  marginal
  share
  intensity
  why {
    zh
    en
  }
  upstream {
    ...FigureEnd
    says: upstream {
      kind
      upstream {
        ...FigureEnd
      }
    }
    supersededBy {
      ...FigureEnd
    }
  }
  downstream {
    ...FigureEnd
  }
}
fragment FigureEnd on Target {
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
}
fragment Reported on Observation {
  id
  printed
  unit
  year
  spanStart
  value
  normalizedValue
  document {
    id
    title
    documentNumber
  }
  evidence {
    quote
  }
}`) as unknown as TypedDocumentString<TargetQuery, TargetQueryVariables>;