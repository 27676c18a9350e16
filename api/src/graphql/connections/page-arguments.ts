import {
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { invalidArgument, quoted } from '../../shared/errors.js'
import type { Check } from '../checks.js'
import { coercedVariables } from '../coerced-variables.js'
import { isCursor } from './cursor.js'
import { MAX_PAGE_SIZE } from './relay-options.js'

/** Refuses an operation with a wrong page size or cursor before it costs a statement. */
export const checkPageArguments: Check = (operation) => {
  const { coerced } = coercedVariables(operation)
  // Wrong variables are the executor's to report.
  if (coerced === undefined) return null
  const errors = pageArgumentErrors(operation.schema, operation.document, coerced)
  return errors.length > 0 ? errors : null
}

/**
 * Checks the page arguments of every connection in a document before anything runs: sizes from 0 to 100, cursors that
 * are cursors, and one direction only. Returns what is wrong, each with its place in the document.
 *
 * @param variables values by name, coerced
 */
function pageArgumentErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): GraphQLError[] {
  return connectionsIn(schema, document).flatMap(({ field, definition }) => {
    const given = new Set<string>()
    return (field.arguments ?? []).flatMap((argument) => {
      const name = argument.name.value
      // What a filter holds would be read for nothing.
      if (!FORWARD.includes(name) && !BACKWARD.includes(name)) return []
      const type = definition.args.find((defined) => defined.name === name)?.type
      const value = type && valueFromAST(argument.value, type, variables)
      if (value !== null && value !== undefined) given.add(name)
      const problem = problemOf(name, value) ?? directionProblem(name, given)
      return problem ? [invalidArgument(name, `${problem} (${field.name.value})`, argument)] : []
    })
  })
}

interface ConnectionField {
  field: FieldNode
  definition: GraphQLField<unknown, unknown>
}

/** By document: the server parses a text once for many requests, and looks for its connections once. */
const found = new WeakMap<DocumentNode, ConnectionField[]>()

function connectionsIn(schema: GraphQLSchema, document: DocumentNode): ConnectionField[] {
  const before = found.get(document)
  if (before !== undefined) return before
  const connections: ConnectionField[] = []
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(field) {
        const definition = types.getFieldDef()
        if (definition && getNamedType(definition.type).name.endsWith('Connection'))
          connections.push({ field, definition })
      },
    }),
  )
  found.set(document, connections)
  return connections
}

function problemOf(argument: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (argument === 'first' || argument === 'last') return sizeProblem(value as number)
  if (argument === 'after' || argument === 'before') return cursorProblem(value as string)
  return null
}

const FORWARD = ['first', 'after']
const BACKWARD = ['last', 'before']

/** A page goes one way: what "first" of the "last" rows should be, no two readers agree on. */
function directionProblem(argument: string, given: ReadonlySet<string>): string | null {
  const others = FORWARD.includes(argument) ? BACKWARD : BACKWARD.includes(argument) ? FORWARD : []
  const other = given.has(argument) && others.find((name) => given.has(name))
  if (!other) return null
  return `it can not be combined with "${other}". Page forward with "first" and "after", or backward with "last" and "before".`
}

function sizeProblem(size: number): string | null {
  if (size < 0) return `${size} is negative. A page has from 0 to ${MAX_PAGE_SIZE} rows.`
  if (size > MAX_PAGE_SIZE) return `${size} is more than a page may have, ${MAX_PAGE_SIZE} rows. Page on with a cursor.`
  return null
}

function cursorProblem(cursor: string): string | null {
  return isCursor(cursor) ? null : `${quoted(cursor)} is not a cursor. Give what "cursor" or "endCursor" returned.`
}
