import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLLeafType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
} from 'graphql'
import { quoted, RequestError } from '../../shared/errors.js'
import { servedSchema } from './served-schema.js'
import type { Arguments, Table } from './table.js'

/** A query parameter that narrows a table: an argument of its GraphQL query, or a part of that argument's filter. */
export interface Parameter {
  name: string
  description: string
  type: GraphQLLeafType
  list: boolean
  /** Is it a part of the argument `filter`? */
  inFilter: boolean
}

/** Whole tables come unsorted and in one piece; the past is asked for of all tables alike. */
const OF_PAGES = new Set(['first', 'after', 'last', 'before', 'sort', 'direction', 'asOf'])

/** Tables have these of their own: by when the run of a row began, as its column tells. */
const OF_TABLES = new Set(['updatedSince'])

/** The parameters of a table, in the order of the GraphQL schema. */
export function parametersOf({ query }: Table): Parameter[] {
  const field = query === undefined ? undefined : servedSchema().getQueryType()?.getFields()[query]
  return (field?.args ?? []).flatMap((argument) => {
    const type = getNamedType(argument.type)
    if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((part) => parameter(part, true))
    return OF_PAGES.has(argument.name) ? [] : parameter(argument, false)
  })
}

function parameter({ name, type, description }: GraphQLArgument | GraphQLInputField, inFilter: boolean): Parameter[] {
  const leaf = getNamedType(type)
  if (!isLeafType(leaf) || OF_TABLES.has(name)) return []
  return [{ name, description: description ?? '', type: leaf, list: isListType(getNullableType(type)), inFilter }]
}

/**
 * The arguments of a table's GraphQL query that the parameters of a URL stand for; undefined without any. Lists are
 * separated by commas, or the parameter is repeated.
 *
 * @throws {RequestError} naming the parameter that is wrong
 */
export function argumentsFrom(table: Table, query: URLSearchParams): Arguments | undefined {
  const given = parametersOf(table).filter(({ name }) => query.has(name))
  if (given.length === 0) return undefined
  const valued = (parameters: Parameter[]) =>
    Object.fromEntries(parameters.map((one) => [one.name, valueIn(one, query.getAll(one.name))]))
  const filter = given.filter(({ inFilter }) => inFilter)
  return {
    ...valued(given.filter(({ inFilter }) => !inFilter)),
    ...(filter.length > 0 && { filter: valued(filter) }),
  }
}

function valueIn(parameter: Parameter, texts: string[]): unknown {
  if (texts.includes('')) throw wrong(parameter, 'it is empty: give a value, or leave the parameter out')
  if (parameter.list) return texts.flatMap((text) => text.split(',')).map((text) => leafValue(parameter, text))
  const [text = '', ...more] = texts
  if (more.length > 0) throw wrong(parameter, 'it is given more than once, and takes one value')
  return leafValue(parameter, text)
}

function leafValue(parameter: Parameter, text: string): unknown {
  const { type } = parameter
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name)
    if (names.includes(text)) return type.parseValue(text)
    throw wrong(parameter, `${quoted(text)} is none of ${names.join(', ')}`)
  }
  switch (type.name) {
    case 'Int':
      if (/^-?\d{1,9}$/.test(text)) return Number(text)
      throw wrong(parameter, `${quoted(text)} is no whole number`)
    case 'Boolean':
      if (text === 'true' || text === 'false') return text === 'true'
      throw wrong(parameter, `${quoted(text)} is neither true nor false`)
    default:
      return text
  }
}

const wrong = ({ name }: Parameter, problem: string) =>
  new RequestError(400, 'BAD_PARAMETER', `Parameter "${name}": ${problem}.`)
