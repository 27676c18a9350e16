import { builder } from '../builder.js'

export const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What became of a row.',
  values: {
    ADDED: { description: 'It is new.' },
    CHANGED: { description: 'It has other values.' },
    REMOVED: { description: 'It is gone.' },
  },
})

export const ChangeCause = builder.enumType('ChangeCause', {
  description: 'Why it changed.',
  values: {
    NEW_FILE: { description: 'The file of its document is another one, or new.' },
    NEW_RULES: { description: 'The same file is read by other rules.' },
    NEW_CATALOGUE: { description: 'The catalogue of indicators, units or regions is another one.' },
    CORRECTION: { description: 'Somebody corrected what was read.' },
    WITHDRAWAL: { description: 'Its document was withdrawn.' },
    REVIEW: { description: 'Somebody said what is to be thought of a finding.' },
  },
})
