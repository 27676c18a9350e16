import { type Mappings, Plan, setLoaderMappings } from '@pothos/selection-mapper'
import {
  BREAK,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'

type Options = Parameters<typeof Plan.fromInfo>[1]
type AnyPlan = NonNullable<ReturnType<typeof Plan.fromInfo>>

/** What came of a selection: what is to be read, and which fields it was read for. */
interface Kept {
  schema: GraphQLSchema
  query: unknown
  mappings: Mappings
}

/** By the fields that they are the selections of, which are the same for the same text. */
const kept = new WeakMap<readonly FieldNode[], Map<string, Kept>>()
const asked = new WeakSet<readonly FieldNode[]>()

/**
 * Has Pothos turn the selection of a field into a query once for the text of a request, where no variable is used within it: its
 * plans are made anew for each request otherwise, a seventh of a small one. No selection of this schema looks at the context.
 */
export function keepSelections(): void {
  const planAnew = Plan.fromInfo.bind(Plan)
  const fromInfo = (adapter: Parameters<typeof planAnew>[0], options: Options) => {
    const { info, context } = options
    const before = keptFor(options)
    if (before !== undefined) return played(before, context, info)
    const plan = planAnew(adapter, options)
    if (!isKept(info) || !(plan instanceof Plan)) return plan
    const { root, mappings } = plan.play()
    const own = kept.get(info.fieldNodes) ?? new Map<string, Kept>()
    own.set(keyOf(options), { schema: info.schema, query: frozen(adapter.toQuery(root)), mappings })
    kept.set(info.fieldNodes, own)
    return plan
  }
  Plan.fromInfo = fromInfo as typeof Plan.fromInfo
}

function keptFor(options: Options): Kept | undefined {
  const own = kept.get(options.info.fieldNodes)
  const one = own?.get(keyOf(options))
  return one?.schema === options.info.schema ? one : undefined
}

const keyOf = ({ typeName, path, paths, initial, skipDeferredFragments }: Options): string =>
  JSON.stringify([typeName, path, paths, initial, skipDeferredFragments])

/** As much of a plan as is asked of one that has been made. */
function played({ query, mappings }: Kept, context: object, given: GraphQLResolveInfo): Pick<AnyPlan, 'query'> {
  return {
    query: (_seed, info = given) => {
      setLoaderMappings(context, info, mappings)
      return query
    },
  }
}

/** Only what is asked again, and in the same way. */
function isKept({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  if (kept.has(fieldNodes)) return true
  if (asked.has(fieldNodes)) return !fieldNodes.some(({ selectionSet }) => hasVariables(selectionSet, fragments))
  asked.add(fieldNodes)
  return false
}

function hasVariables(
  set: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  seen = new Set<string>(),
): boolean {
  if (set === undefined) return false
  let found = false
  visit(set, {
    enter(node) {
      if (node.kind === Kind.VARIABLE) found = true
      if (node.kind === Kind.FRAGMENT_SPREAD && !seen.has(node.name.value)) {
        seen.add(node.name.value)
        const fragment = fragments[node.name.value]
        found ||= fragment !== undefined && hasVariables(fragment.selectionSet, fragments, seen)
      }
      return found ? BREAK : undefined
    },
  })
  return found
}

/** It is given to many. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
