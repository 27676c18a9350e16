import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql'
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../shared/page-size.js'

const SIZE = `from 0 to ${MAX_PAGE_SIZE}`

const DESCRIPTIONS: Record<string, string> = {
  first: `How many rows, counted from the beginning or from \`after\`: ${SIZE}; ${DEFAULT_PAGE_SIZE} unless given.`,
  after: 'Cursor of the row that the page comes after.',
  last: `How many rows, counted from the end or from \`before\`: ${SIZE}.`,
  before: 'Cursor of the row that the page comes before.',
}

/** Describes the page arguments of every connection, which the relay plugin adds without a word. */
export function describePageArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (!getNamedType(field.type).name.endsWith('Connection')) continue
      for (const arg of field.args) arg.description ??= DESCRIPTIONS[arg.name]
    }
  }
  return schema
}
