import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql'
import { decodeGlobalId } from '../../shared/global-id.js'
import { nodeOrFormer } from './former-node.js'

/** Rows on a page of a connection when neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 20

/** The most rows that a page may hold; more is an error, never a shorter page. */
export const MAX_PAGE_SIZE = 100

/** Names, nullability and descriptions of what every Relay connection has. */
export const relayOptions = {
  decodeGlobalID: (value: string) => decodeGlobalId(value, 'id'),
  idFieldOptions: { description: 'Global id: base64 of Type:localId. The same on every machine and after every run.' },
  nodeTypeOptions: { description: 'Anything with a global id that `node(id)` finds again.' },
  nodeQueryOptions: {
    description: 'The row with this global id, of any type; null when there is no such row.',
    args: {
      id: { description: 'A global id, as the field `id` of every node returns it, or one that the row had once.' },
    },
    resolve: nodeOrFormer,
  },
  // `nodes` is defined with the other queries: its ids are limited, and errors name its own argument.
  nodesQueryOptions: false,
  nodesOnConnection: { description: 'The rows of this page, without the edges around them.' },
  edgesFieldOptions: {
    nullable: { list: false, items: false },
    description: 'The rows of this page, each with its cursor.',
  },
  nodeFieldOptions: { nullable: false, description: 'The row.' },
  cursorFieldOptions: { description: 'Opaque position of this row: give it to `after` or `before`.' },
  pageInfoFieldOptions: { description: 'Where this page is in the list.' },
  pageInfoTypeOptions: { description: 'Where a page is in its list.' },
  hasNextPageFieldOptions: { description: 'Are there rows after this page?' },
  hasPreviousPageFieldOptions: { description: 'Are there rows before this page?' },
  startCursorFieldOptions: { description: 'Cursor of the first row; null on an empty page.' },
  endCursorFieldOptions: { description: 'Cursor of the last row; null on an empty page.' },
} as const

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
