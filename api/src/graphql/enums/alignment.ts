import { builder } from '../builder.js'

export const Absence = builder.enumType('Absence', {
  description: 'Why a region has no target here.',
  values: {
    NOT_STATED: { description: 'A document of it in this field was read completely and sets no such goal.' },
    NOT_READ: {
      description: 'A row names the indicator, but its value is not printed or could not be read: see the findings.',
    },
    NO_DOCUMENT: {
      description: 'No document of it in this field has been read: there is none, or it is only cited or transcribed.',
    },
  },
})
