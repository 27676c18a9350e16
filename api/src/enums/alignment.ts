import { builder } from '../builder.js'

export const Absence = builder.enumType('Absence', {
  description: 'Why a region has no target here.',
  values: {
    NOT_STATED: { description: 'Its documents are here and state none.' },
    NOT_READ: { description: 'A row names the indicator, but its value could not be read: see the findings.' },
    NO_DOCUMENT: { description: 'The text of no document of the region is here.' },
  },
})
