import { getNamedType, isEnumType, isInputObjectType, isLeafType } from 'graphql'
import { EnumName, type InputValue } from './input-value.js'
import { ODD_NUMBERS, ODD_TEXTS, oddValue, randomText } from './odd-values.js'
import type { Query, QueryWriter } from './random-query.js'
import type { SchemaPlace } from './schema-places.js'

export interface Question extends Query {
  place: string
  /** Data without an error, an error without data, or either of them. */
  expected: 'data' | 'error' | 'either'
}

/** A question about a place of the schema that has an answer. */
export function fittingQuestion(writer: QueryWriter, place: SchemaPlace): Question {
  const given = writer.fitting.arguments(place.type, place.field, place)
  return { place: place.name, expected: 'data', ...writer.write(place, given) }
}

/** A question about it that is wrong, or odd: the argument has a value that it is not meant to have. */
export function oddQuestion(writer: QueryWriter, place: SchemaPlace): Question {
  const { random } = writer
  if (place.argument === undefined || random.chance(0.15)) return brokenQuestion(writer, place)
  const given = writer.fitting.arguments(place.type, place.field, place)
  const { name } = place.argument
  const odd = oddFor(writer, place)
  const value = place.part ? { ...(given[name] as object), [place.part.name]: odd } : odd
  return { place: place.name, expected: 'either', ...writer.write(place, { ...given, [name]: value }) }
}

/** Odd values, most of them of the type that is asked for: others don't get past the types. */
function oddFor({ random }: QueryWriter, { argument, part }: SchemaPlace): InputValue {
  const type = getNamedType((part ?? argument)?.type)
  if (type === undefined || isInputObjectType(type) || random.chance(0.3)) return oddValue(random)
  const one = (): InputValue => {
    if (isEnumType(type)) return new EnumName(random.pick(['NO_SUCH', 'asc', '_', 'CURRENT', 'ID']))
    if (type.name === 'Int') return random.chance(0.5) ? random.int(-(2 ** 31), 2 ** 31 - 1) : random.pick(ODD_NUMBERS)
    return random.chance(0.3) ? randomText(random) : random.pick(ODD_TEXTS)
  }
  return random.chance(0.2) ? [one(), one()] : one()
}

const BREAKS: readonly ((query: Query, writer: QueryWriter, place: SchemaPlace) => Query)[] = [
  (query) => ({ ...query, query: query.query.slice(0, -1) }),
  (query) => ({ ...query, query: `${query.query} \0` }),
  (query) => ({ ...query, query: `${query.query} fragment Unused on Query { __typename }` }),
  ({ query, ...rest }) => ({
    ...rest,
    query: query.replace(/^query(?:\([^{]*\))? \{/, (begin) => `${begin} ...Gone `),
  }),
  (_query, writer, place) => {
    const field = { ...place.field, name: `${place.field.name}Gone` }
    return writer.write({ ...place, field }, {})
  },
  (_query, writer, place) => {
    const given = writer.fitting.arguments(place.type, place.field)
    return writer.write(place, given, ` @gone${writer.selection(place.field.type, 0)}`)
  },
  (_query, writer, place) => writer.write(place, { noSuchArgument: 1 }),
  (_query, writer, place) => {
    const leaf = isLeafType(getNamedType(place.field.type))
    return writer.write(place, writer.fitting.arguments(place.type, place.field), leaf ? ' { id }' : '')
  },
]

function brokenQuestion(writer: QueryWriter, place: SchemaPlace): Question {
  const whole = writer.write(place, writer.fitting.arguments(place.type, place.field, place))
  const broken = writer.random.pick(BREAKS)(whole, writer, place)
  return { place: place.name, expected: 'error', ...broken }
}
