import { builder } from '../builder.js'

export const LabelKind = builder.enumType('LabelKind', {
  description: 'What a label is for.',
  values: {
    TOPIC: { description: 'Topic of indicators: employment.' },
    FIELD: { description: 'Policy field of documents: human-resources-social-security.' },
    UNIT: { description: 'Unit as it is printed: 万人.' },
    ENUM: { description: 'Value of an enum of this schema: GTE of Comparator.' },
    TABLE: { description: 'Flat table: targets.' },
    COLUMN: { description: 'Column of a flat table: printed_name.' },
  },
})
