import { BREAK, type OperationDefinitionNode, type SelectionSetNode, visit } from 'graphql'

/** Arguments by which no field costs more or less: they tell which rows and in what order, not how many. */
const WHICH = new Set(['filter', 'status', 'sort', 'direction', 'after', 'before', 'asOf'])

const known = new WeakMap<OperationDefinitionNode, boolean>()

/** Whether an operation costs the same whatever its variables are. */
export function hasFixedCost(operation: OperationDefinitionNode, fragments: Iterable<SelectionSetNode>): boolean {
  const before = known.get(operation)
  if (before !== undefined) return before
  const isFixed = [operation.selectionSet, ...fragments].every((set) => !countsByVariables(set))
  known.set(operation, isFixed)
  return isFixed
}

function countsByVariables(set: SelectionSetNode): boolean {
  let found = false
  visit(set, {
    Directive: () => false,
    Argument: ({ name }) => (WHICH.has(name.value) ? false : undefined),
    Variable() {
      found = true
      return BREAK
    },
  })
  return found
}
