import {
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql'
import { columnsOf, type Row } from './loaded-columns.js'

/** What a selection reads of a row: columns of its own, and the single rows that it leads to. */
interface Needs {
  columns: string[]
  rows: { name: string; needs: Needs }[]
}

type Field = GraphQLField<unknown, unknown>

/**
 * Makes every field that leads to one row use the row that was loaded, where it has all that is asked of it. Pothos would look
 * for the plan that loaded it, anew for every row of a page.
 */
export function readLoadedRows(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const name = rowOf(field)
      const fromRow = field.extensions.pothosOriginalResolve as GraphQLFieldResolver<Row, unknown> | undefined
      const { resolve } = field
      if (name === null || !fromRow || !resolve) continue
      const known = new WeakMap<FieldNode, Needs | null>()
      const needsOf = (node: FieldNode): Needs | null => {
        const before = known.get(node)
        if (before !== undefined) return before
        const needs = needsBelow(node, field)
        known.set(node, needs)
        return needs
      }
      field.resolve = (row: Row, args, context, info) => {
        const [node, ...more] = info.fieldNodes
        const needs = node === undefined || more.length > 0 ? null : needsOf(node)
        const isLoaded = needs !== null && holds(row[name], needs)
        return isLoaded ? fromRow(row, args, context, info) : resolve(row, args, context, info)
      }
    }
  }
  return schema
}

/** The name of the one row that a field leads to, whatever is asked; null for any other field. */
function rowOf({ extensions, type, args }: Field): string | null {
  const relation = extensions.pothosPrismaRelationField as { name: string } | undefined
  return relation === undefined || args.length > 0 || isListType(getNullableType(type)) ? null : relation.name
}

/** What is read of the row that a field leads to; null where that is more than columns and single rows. */
function needsBelow(node: FieldNode, { type }: Field): Needs | null {
  const of = getNamedType(type)
  const own = isObjectType(of) ? columnsOf(of.extensions.pothosPrismaSelect) : null
  if (!isObjectType(of) || own === null) return null
  const needs: Needs = { columns: [...own], rows: [] }
  for (const selection of node.selectionSet?.selections ?? []) {
    if (selection.kind !== Kind.FIELD) return null
    const field = of.getFields()[selection.name.value]
    // Of what no type defines, a valid query asks a row for its `__typename` alone.
    if (field === undefined) continue
    const name = rowOf(field)
    const select = field.extensions.pothosPrismaSelect
    const columns = columnsOf(select)
    if (name !== null) {
      const below = needsBelow(selection, field)
      if (below === null) return null
      needs.rows.push({ name, needs: below })
    } else if (columns !== null) needs.columns.push(...columns)
    else if (select !== undefined || selection.selectionSet !== undefined) return null
  }
  return needs
}

/** Was all of it loaded? A row that is known not to be there was. */
function holds(row: unknown, { columns, rows }: Needs): boolean {
  if (row === null || typeof row !== 'object') return row === null
  const loaded = row as Row
  return (
    columns.every((column) => loaded[column] !== undefined) &&
    rows.every(({ name, needs }) => holds(loaded[name], needs))
  )
}
