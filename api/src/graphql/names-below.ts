import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql'

/** Names of the fields that a query selects at the end of a path below a field; those that directives leave out are among them. */
export function namesBelow({ fieldNodes, fragments }: GraphQLResolveInfo, path: readonly string[]): Set<string> {
  function fieldsIn(selection: SelectionNode): FieldNode[] {
    const { selectionSet } =
      selection.kind === Kind.FRAGMENT_SPREAD ? (fragments[selection.name.value] ?? {}) : selection
    return selectionSet?.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one] : fieldsIn(one))) ?? []
  }
  let found = fieldNodes.flatMap(fieldsIn)
  for (const step of path) found = found.filter(({ name }) => name.value === step).flatMap(fieldsIn)
  return new Set(found.map(({ name }) => name.value))
}
