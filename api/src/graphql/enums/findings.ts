import { builder } from '../builder.js'

export const FindingKind = builder.enumType('FindingKind', {
  description: 'What a finding is about.',
  values: {
    DISCREPANCY: {
      description:
        'Statements of one target by one region differ by more than rounding, and no text says that one adjusts the other.',
    },
    LOOSER_THAN_UPSTREAM: { description: 'A region asks for less than the level above it.' },
    MISSING_UPSTREAM: { description: 'Cited as a basis, its text not here.' },
    UNMATCHED_INDICATOR: { description: 'The catalogue has no indicator for a figure.' },
    INCOMPLETE_ROW: { description: 'A table row without its value or attribute.' },
    SUSPECT_TEXT: { description: 'Likely misread characters: 一千多支, 数‛经济, “十四”五.' },
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
