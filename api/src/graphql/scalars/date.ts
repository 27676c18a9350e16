import { GraphQLError } from 'graphql'
import { builder } from '../builder.js'

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

function isoDate(value: unknown): string {
  if (typeof value === 'string' && ISO_DATE.test(value)) return value
  throw new GraphQLError(`${JSON.stringify(value)} is not a calendar date of the form 2021-11-24`)
}

export const DateScalar = builder.scalarType('Date', {
  description: 'Calendar date, ISO 8601: 2021-11-24.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: isoDate,
  parseValue: isoDate,
})
