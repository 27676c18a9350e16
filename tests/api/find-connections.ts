import { createSchema } from '@plangraph/api'
import { type GraphQLField, getNamedType, isNonNullType, isObjectType, isRequiredArgument } from 'graphql'
import { type Ask, nestedWalk, rootWalk, type Walk } from './walk.js'

type Field = GraphQLField<unknown, unknown>

/** A field of a type that is a connection. */
export interface ConnectionField {
  type: string
  field: Field
}

const objects = Object.values(createSchema().getTypeMap()).filter(isObjectType)
const fieldsOf = (type: string): Field[] => Object.values(objects.find(({ name }) => name === type)?.getFields() ?? {})
const isConnection = (field: Field) => {
  const { name } = getNamedType(field.type)
  const hasId = fieldsOf(name.replace(/Connection$/, '')).some((one) => one.name === 'id')
  return name.endsWith('Connection') && hasId && !field.args.some(isRequiredArgument)
}

/** Every connection of nodes in the schema, as introspection finds them; passages and unmatched names are no nodes, and have tests of their own. */
export const CONNECTIONS: ConnectionField[] = objects.flatMap(({ name }) =>
  fieldsOf(name)
    .filter(isConnection)
    .map((field) => ({ type: name, field })),
)

/** The root field that lists all rows of a type: a connection, or a list. */
function listOf(type: string): { field: string; rows: string; page: string } {
  for (const field of fieldsOf('Query')) {
    if (getNamedType(field.type).name === `${type}Connection`)
      return { field: field.name, rows: 'nodes', page: 'first: 100' }
    const listed = getNamedType(field.type).name === type && String(field.type).startsWith('[')
    if (listed && field.args.every((arg) => !isNonNullType(arg.type))) return { field: field.name, rows: '', page: '' }
  }
  throw new Error(`no query lists the type ${type}`)
}

/** A walk through a connection; one that hangs on a node is walked on the node that has most rows of it. */
export async function walkOf(ask: Ask, { type, field }: ConnectionField): Promise<Walk> {
  if (type === 'Query') return rootWalk(field.name)
  const list = listOf(type)
  const rows = `id ${field.name}(first: 0) { totalCount }`
  const { data, errors } = await ask(
    `{ ${list.field} ${list.page && `(${list.page})`} { ${list.rows ? `${list.rows} { ${rows} }` : rows} } }`,
  )
  expect(errors ?? []).toEqual([])
  const nodes: { id: string; [field: string]: unknown }[] = list.rows ? data[list.field][list.rows] : data[list.field]
  const count = (node: (typeof nodes)[number]) => (node[field.name] as { totalCount: number }).totalCount
  const [most] = nodes.sort((a, b) => count(b) - count(a))
  if (most === undefined) throw new Error(`there is no ${type}`)
  return nestedWalk(type, most.id, field.name)
}
