// Writes the types of every query in this folder: npm run generate -- SCHEMA [FILE], where SCHEMA is the address of a
// server or a file that holds its schema.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql'
import { ask } from './ask.js'
import { typedQueries } from './typed-queries.js'

const HERE = import.meta.dirname

async function readSchema(source: string): Promise<GraphQLSchema> {
  if (!/^https?:/.test(source)) return buildSchema(readFileSync(source, 'utf8'))
  return buildClientSchema(await ask<IntrospectionQuery, object>(source, getIntrospectionQuery(), {}))
}

function readQueries(): Record<string, string> {
  const names = readdirSync(HERE).filter((name) => name.endsWith('.graphql'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(HERE, name), 'utf8')]))
}

const [source = 'http://127.0.0.1:4000/graphql', file = join(HERE, 'plangraph.generated.ts')] = process.argv.slice(2)
writeFileSync(file, await typedQueries(await readSchema(source), readQueries()))
