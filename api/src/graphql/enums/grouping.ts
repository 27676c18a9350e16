import { builder } from '../builder.js'

export const FigureGrouping = builder.enumType('FigureGrouping', {
  description: 'What figures are grouped by: each value is a key of the groups, the field of the same name.',
  values: {
    REGION: { description: 'Region that a figure is for.' },
    LEVEL: { description: 'Level of that region.' },
    INDICATOR: { description: 'Indicator of the catalogue.' },
    TOPIC: { description: 'Topic of the indicator.' },
    YEAR: { description: 'Year that a figure is for.' },
    BASIS: { description: 'The time that the number is for.' },
    STATUS: { description: 'Whose goal a target is; observations have none.' },
    BINDING: { description: 'Attribute (属性) of a target; observations have none.' },
    ORIGIN: { description: 'Where in the document a figure stands.' },
    DOCUMENT: { description: 'Document that states it.' },
  },
})
