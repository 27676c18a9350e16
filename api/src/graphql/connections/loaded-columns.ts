import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'

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

/** The columns of a selection that holds nothing else, no relation. */
export function columnsOf(selection: unknown): string[] | null {
  if (typeof selection !== 'object' || selection === null) return null
  return Object.values(selection).every((value) => value === true) ? Object.keys(selection) : null
}
