import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { type GraphQLSchema, lexicographicSortSchema, parse, printSchema, Source } from 'graphql'

const HEADER = '// Made by generate.ts from the schema and the queries of this folder; changed by nobody.\n'

/** Ids, days and times arrive as the strings that JSON carries. */
const SCALARS = { ID: 'string', Date: 'string', DateTime: 'string' }

/**
 * The module that types queries, by the names of their files: what each takes and answers, as the schema says. Rejects
 * with the place and a sentence when a query doesn't fit the schema. The order of a schema's types changes nothing.
 */
export async function typedQueries(served: GraphQLSchema, queries: Record<string, string>): Promise<string> {
  const schema = lexicographicSortSchema(served)
  const text = await codegen({
    filename: 'plangraph.generated.ts',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: Object.entries(queries).map(([file, query]) => ({
      location: file,
      document: parse(new Source(query, file)),
    })),
    config: { documentMode: 'string', useTypeImports: true, scalars: SCALARS },
    pluginMap: { operations, typedDocuments },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
  })
  return HEADER + text
}
