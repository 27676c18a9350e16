import { builder } from '../builder.js'

export const DocumentSort = builder.enumType('DocumentSort', {
  description: 'What documents are sorted by. Rows that are equal in it are sorted by id.',
  values: {
    ISSUED: { description: 'Date signed; documents without one come last.' },
    TITLE: { description: 'Title, by code point.' },
    CITED_BY: { description: 'How many citations point at the document; descending unless asked otherwise.' },
  },
})

export const FigureSort = builder.enumType('FigureSort', {
  description: 'What figures are sorted by. Rows that are equal in it are in document order.',
  values: {
    DOCUMENT_ORDER: { description: 'Document by document, as printed.' },
    INDICATOR: { description: 'Code of the indicator; figures without one come last.' },
    REGION: { description: 'Code of the region; figures without one come last.' },
    YEAR: { description: 'Year; figures without one come last.' },
    VALUE: { description: 'Normalized value, then the printed one; ranges and ratios come last.' },
  },
})

export const SortDirection = builder.enumType('SortDirection', {
  description: 'Ascending or descending.',
  values: {
    ASC: { description: 'Smallest first.' },
    DESC: { description: 'Largest first.' },
  },
})

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
    ORIGIN: { description: 'Where in the document a figure is.' },
    DOCUMENT: { description: 'Document that states it.' },
  },
})
