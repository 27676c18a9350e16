import { type DocumentNode, GraphQLError, getOperationAST, Kind, type SelectionSetNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ErrorCode } from '../../shared/errors.js'
import type { Check } from '../checks.js'

const NESTED_TOO_DEEP = 'The document nests lists or objects too deep to be read.'

/** Refuses a document of more tokens than this while it is parsed: deep nesting would exhaust the stack later on. */
export function useTokenLimit(maxTokens: number): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source: string, options?: object) => {
        try {
          return parseFn(source, { ...options, maxTokens })
        } catch (error) {
          // The parser calls itself four times for each list in a list: even so many tokens may be too many.
          throw error instanceof RangeError ? refusal('GRAPHQL_PARSE_FAILED', NESTED_TOO_DEEP) : error
        }
      })
    },
  }
}

/** Refuses an operation whose fields are nested deeper than this: the database client can't plan deeper ones. */
export const depthLimit =
  (maxDepth: number): Check =>
  ({ document, operationName }) => {
    const depth = depthOf(document, operationName)
    if (depth <= maxDepth) return null
    const message = `The query is nested ${depth} fields deep; ${maxDepth} are allowed. Ask for the rest by node(id).`
    return [refusal('QUERY_TOO_DEEP', message)]
  }

/** How deep the fields of an operation are nested, those of its fragments included. */
function depthOf(document: DocumentNode, operationName?: string | null): number {
  const fragments = fragmentsOf(document)
  const known = new Map<SelectionSetNode, number>()

  function depth(set: SelectionSetNode | undefined): number {
    if (set === undefined) return 0
    const before = known.get(set)
    if (before !== undefined) return before
    const deepest = set.selections.reduce((most, selection) => {
      if (selection.kind === Kind.FIELD) return Math.max(most, 1 + depth(selection.selectionSet))
      if (selection.kind === Kind.INLINE_FRAGMENT) return Math.max(most, depth(selection.selectionSet))
      return Math.max(most, depth(fragments.get(selection.name.value)))
    }, 0)
    known.set(set, deepest)
    return deepest
  }
  return depth(getOperationAST(document, operationName)?.selectionSet)
}

/** What the fragments of a document select, by their names. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, SelectionSetNode> {
  const fragments = new Map<string, SelectionSetNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet)
  }
  return fragments
}

/** A query that is not run. As GraphQL over HTTP asks, the status shows it only to clients that take the newer media type. */
export const refusal = (code: ErrorCode, message: string, nodes?: GraphQLError['nodes']): GraphQLError =>
  new GraphQLError(message, { ...(nodes && { nodes }), extensions: { code, http: { spec: true, status: 400 } } })
