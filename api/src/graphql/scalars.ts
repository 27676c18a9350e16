import { GraphQLError } from 'graphql'
import { builder } from './builder.js'

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

function instant(value: unknown): Date {
  const date = typeof value === 'string' ? new Date(value) : value
  if (date instanceof Date && !Number.isNaN(date.getTime())) return date
  throw new GraphQLError(`${JSON.stringify(value)} is not an instant of the form 2026-11-21T02:42:00.000Z`)
}

export const DateTimeScalar = builder.scalarType('DateTime', {
  description: 'Instant, ISO 8601, UTC: 2026-11-21T02:42:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => instant(value).toISOString(),
  parseValue: instant,
})
