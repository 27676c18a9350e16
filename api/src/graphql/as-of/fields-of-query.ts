import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { fragmentsOf } from '../limits/syntax-limits.js'
import { AS_OF } from './as-of-argument.js'

type Variables = Record<string, unknown>

/** Whether a document may ask for the past at all: a look at the outermost fields of its operations and fragments, no more. */
export const mayAskForPast = (document: DocumentNode): boolean =>
  document.definitions.some((one) => 'selectionSet' in one && selectsPast(one.selectionSet))

const selectsPast = (set: SelectionSetNode | undefined): boolean =>
  set?.selections.some((one) =>
    one.kind === Kind.FIELD ? hasAsOf(one) : one.kind === Kind.INLINE_FRAGMENT && selectsPast(one.selectionSet),
  ) ?? false

const hasAsOf = (field: FieldNode): boolean => field.arguments?.some(({ name }) => name.value === AS_OF) ?? false

/** The fields that a query selects, those of its fragments in their places, without what directives leave out. */
export function fieldsOfQuery(document: DocumentNode, set: SelectionSetNode, variables: Variables): FieldNode[] {
  const fragments = fragmentsOf(document)
  const spread = new Set<string>()
  const fieldsOf = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (!isIncluded(selection, variables)) return []
      if (selection.kind === Kind.FIELD) return [selection]
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet)
      const name = selection.name.value
      const fragment = fragments.get(name)
      if (fragment === undefined || spread.has(name)) return []
      spread.add(name)
      return fieldsOf(fragment)
    })
  return fieldsOf(set)
}

const isIncluded = (node: { directives?: readonly DirectiveNode[] }, variables: Variables): boolean =>
  ifOf(GraphQLSkipDirective, node, variables) !== true && ifOf(GraphQLIncludeDirective, node, variables) !== false

const ifOf = (directive: GraphQLDirective, node: { directives?: readonly DirectiveNode[] }, variables: Variables) =>
  getDirectiveValues(directive, node, variables)?.if

/** The instant that a field of the query asks for; null for the present. */
export function instantOf(query: GraphQLObjectType, field: FieldNode, variables: Variables): Date | null {
  if (!hasAsOf(field)) return null
  const definition = query.getFields()[field.name.value]
  const asOf = definition && getArgumentValues(definition, field, variables)[AS_OF]
  return asOf instanceof Date ? asOf : null
}
