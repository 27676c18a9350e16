import { type DocumentNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { fragmentsOf } from './fragments-of.js'
import { refusal } from './refusal.js'

/** Refuses an operation whose fields are nested deeper than this: the database client can't plan deeper ones. */
export function useDepthLimit(maxDepth: number): Plugin {
  return {
    onExecute({ args: { document, operationName }, setResultAndStopExecution }) {
      const depth = depthOf(document, operationName)
      if (depth <= maxDepth) return
      const message = `The query is nested ${depth} fields deep; ${maxDepth} are allowed. Ask for the rest by node(id).`
      setResultAndStopExecution({ errors: [refusal('QUERY_TOO_DEEP', message)] })
    },
  }
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
