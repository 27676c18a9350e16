import { builder } from '../builder.js'

export const DocumentKind = builder.enumType('DocumentKind', {
  description: 'What sort of document it is.',
  values: {
    OUTLINE: { description: 'Outline of a plan (纲要).' },
    PLAN: { description: 'Plan (规划).' },
    SCHEME: { description: 'Implementation scheme (实施方案).' },
    ACTION_PLAN: { description: 'Action plan (行动计划).' },
    OPINION: { description: 'Opinions (意见).' },
    NOTICE: { description: 'Notice (通知).' },
    REPORT: { description: 'Report on the work of the government (工作报告).' },
    REGULATION: { description: 'Regulation or measures (条例, 办法).' },
    LAW: { description: 'Law (法律).' },
    OTHER: { description: 'None of the others.' },
  },
})

export const DocumentStatus = builder.enumType('DocumentStatus', {
  description: 'How much of a document is here.',
  values: {
    INGESTED: { description: 'Its text is here.' },
    TRANSCRIBED: { description: 'Figures entered by hand from a page that reports them; its text is still wanted.' },
    REFERENCED: { description: 'Only cited so far.' },
  },
})

export const TableKind = builder.enumType('TableKind', {
  description: 'What a table holds.',
  values: {
    INDICATOR_TARGETS: { description: 'Goals of this plan (指标表).' },
    INDICATOR_RESULTS: { description: 'Results of the former plan (完成情况表).' },
    TASK_ASSIGNMENT: { description: 'Tasks and the bodies that answer for them (任务分工表).' },
    OTHER: { description: 'Anything else.' },
  },
})

export const CitationRelation = builder.enumType('CitationRelation', {
  description: 'Why one document cites another.',
  values: {
    BASED_ON: { description: 'What the document was drawn up from: 根据, 依据 … 编制.' },
    IMPLEMENTS: { description: "The document's own purpose, in its preamble: 为贯彻落实 …." },
    MENTIONS: { description: 'Everything else, 落实《…》 inside a measure too.' },
  },
})

export const FindingKind = builder.enumType('FindingKind', {
  description: 'What a finding is about.',
  values: {
    DISCREPANCY: {
      description:
        'Statements of one target by one region differ by more than rounding, and no text says that one adjusts the other; ' +
        'or documents report unlike results of one measure, region, span and year.',
    },
    LOOSER_THAN_UPSTREAM: { description: 'A region asks for less than the level above it.' },
    MISSING_UPSTREAM: { description: 'Cited as a basis, its text not here.' },
    UNMATCHED_INDICATOR: { description: 'The catalogue has no indicator for a figure.' },
    INCOMPLETE_ROW: { description: 'A table row without its value or attribute.' },
    SUSPECT_TEXT: { description: 'Likely misread characters: 一千多支, 数‛经济, “十四”五.' },
    IMPLAUSIBLE_FIGURE: {
      description:
        'Figures that can not all be right, or one that does not fit its indicator or its place: likely misread.',
    },
    PARTS_EXCEED_WHOLE: {
      description:
        'A part that is more than what it is read as a part of; parts that a document assigns to places below and that come ' +
        'to more than its own goal; goals of the regions directly below that come to more than that of the region (加码, INFO).',
    },
    WEAKER_THAN_BASE: { description: 'A goal asks for less than was reached already.' },
    OUTDATED_UPSTREAM: {
      description: 'A goal follows one of a level above that has been adjusted since, and has not followed.',
    },
    UNCLEAR_FIGURE: {
      description: 'A figure whose name or meaning could not be settled: not served as a target or an observation.',
    },
    CORRECTION_STALE: {
      description: 'A correction that a person made no longer finds what it expects, and was not applied.',
    },
    SOURCE_CONFLICT: {
      description:
        'Two files of one document say unlike values of a figure. The document is read from the one named first.',
    },
    ROWS_LOST: {
      description:
        'A file of a known document lacks more than a tenth of its figures, and was not taken: half saved, or shortened.',
    },
    UNREAD_PART: {
      description: 'A part of the file that could not be read: a table that is an image, a scanned page.',
    },
  },
})

export const Severity = builder.enumType('Severity', {
  description: 'How much a finding matters.',
  values: {
    INFO: { description: 'Good to know.' },
    WARNING: { description: 'Check it before you rely on the figures.' },
    ERROR: { description: 'Figures are wrong or missing.' },
  },
})

export const FindingState = builder.enumType('FindingState', {
  description: 'What a person who looked at a finding says of it.',
  values: {
    OPEN: { description: 'Nobody has said anything of it, or not of what it says now.' },
    ACCEPTED: { description: 'It is right, and the figures are to be read with it in mind.' },
    FIXED: { description: 'What it is about was put right: corrected, or asked of who published it.' },
    WRONG: { description: 'It is mistaken: the figures are as they should be.' },
  },
})
