import { type GraphQLFieldResolver, type GraphQLNamedType, type GraphQLSchema, isObjectType } from 'graphql'

export type Row = Record<string, unknown>

/**
 * Makes every field that is made of columns use those that its row has. Types load only the columns that are asked for,
 * so that rows which a computation loaded whole (the targets of an alignment) would be loaded once more without this.
 */
export function readLoadedColumns(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const columns = columnsOf(field.extensions.pothosPrismaSelect)
      const fromRow = field.extensions.pothosOriginalResolve as GraphQLFieldResolver<Row, unknown> | undefined
      const { resolve } = field
      if (columns === null || !fromRow || !resolve) continue
      field.resolve = (row: Row, ...rest) =>
        columns.every((column) => row[column] !== undefined) ? fromRow(row, ...rest) : resolve(row, ...rest)
    }
  }
  return schema
}

/** The columns that some fields of a type are made of; what a field needs besides is loaded when it is asked. */
export const columnsOfFields = (type: GraphQLNamedType | undefined, names: readonly string[]): string[] => {
  const fields = isObjectType(type) ? type.getFields() : {}
  return names.flatMap((name) => columnsOf(fields[name]?.extensions.pothosPrismaSelect) ?? [])
}

/** The columns of a selection that holds nothing else, no relation. */
export function columnsOf(selection: unknown): string[] | null {
  if (typeof selection !== 'object' || selection === null) return null
  return Object.values(selection).every((value) => value === true) ? Object.keys(selection) : null
}
