import { GraphQLError } from 'graphql'
import { builder } from '../builder.js'

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
