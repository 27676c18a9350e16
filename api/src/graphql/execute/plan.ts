import {
  BREAK,
  type DirectiveNode,
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLDirective,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNullableType,
  isAbstractType,
  isLeafType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  typeFromAST,
  visit,
} from 'graphql'

/** A field of an answer. */
export interface PlannedField {
  /** Its name in the answer. */
  key: string
  nodes: readonly FieldNode[]
  field: GraphQLField<unknown, unknown>
  /** The type of a scalar that is a property of the value which it is asked of; null for any other field. */
  property: GraphQLLeafType | null
}

/** What is asked of the values of one type in one place of a query. */
export interface Plan {
  type: GraphQLObjectType
  fields: readonly PlannedField[]
  /** Its place among those of its query. */
  at: number
}

const known = new WeakMap<OperationDefinitionNode, Plans>()

/** The plans of a query: of one without directives those that were made when it was asked before. */
export function plansOf({ schema, operation, fragments, variableValues }: Planned): Plans {
  const before = known.get(operation)
  if (before?.schema === schema) return before
  const plans = new Plans(schema, fragments, variableValues)
  if (![operation, ...Object.values(fragments)].some(hasDirectives)) known.set(operation, plans)
  return plans
}

type Planned = Pick<GraphQLResolveInfo, 'schema' | 'operation' | 'fragments' | 'variableValues'>

function hasDirectives(node: OperationDefinitionNode | FragmentDefinitionNode): boolean {
  let found = false
  visit(node, {
    Directive() {
      found = true
      return BREAK
    },
  })
  return found
}

/** What a query asks of the types that it meets, found once for each place. */
export class Plans {
  readonly schema: GraphQLSchema
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly #variables: Record<string, unknown>
  #count = 0
  #outermost: Plan | null = null
  readonly #known = new Map<readonly FieldNode[], Map<GraphQLObjectType, Plan>>()

  constructor(
    schema: GraphQLSchema,
    fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    variables: Record<string, unknown>,
  ) {
    this.schema = schema
    this.#fragments = fragments
    this.#variables = variables
  }

  /** What is asked of the query itself. */
  outermost({ selectionSet }: OperationDefinitionNode, type: GraphQLObjectType): Plan {
    this.#outermost ??= this.of([selectionSet], type)
    return this.#outermost
  }

  /** What is asked below a field of a value that it gives. */
  below(nodes: readonly FieldNode[], type: GraphQLObjectType): Plan {
    const byType = this.#known.get(nodes) ?? new Map<GraphQLObjectType, Plan>()
    if (byType.size === 0) this.#known.set(nodes, byType)
    const before = byType.get(type)
    if (before !== undefined) return before
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const plan = this.of(sets, type)
    byType.set(type, plan)
    return plan
  }

  /** What several selections together ask of a type. */
  of(sets: readonly SelectionSetNode[], type: GraphQLObjectType): Plan {
    const grouped = new Map<string, FieldNode[]>()
    const spread = new Set<string>()
    for (const set of sets) this.#collect(set, type, grouped, spread)
    const fields = [...grouped].flatMap(([key, nodes]): PlannedField[] => {
      const field = this.#fieldOf(type, nodes[0]?.name.value ?? '')
      return field === undefined ? [] : [{ key, nodes, field, property: propertyType(field) }]
    })
    return { type, fields, at: this.#count++ }
  }

  #collect(set: SelectionSetNode, type: GraphQLObjectType, into: Map<string, FieldNode[]>, spread: Set<string>): void {
    for (const selection of set.selections) {
      if (!this.#isIncluded(selection)) continue
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        const nodes = into.get(key)
        if (nodes === undefined) into.set(key, [selection])
        else nodes.push(selection)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (this.#matches(selection.typeCondition, type)) this.#collect(selection.selectionSet, type, into, spread)
      } else {
        const name = selection.name.value
        const fragment = this.#fragments[name]
        if (spread.has(name) || fragment === undefined) continue
        spread.add(name)
        if (this.#matches(fragment.typeCondition, type)) this.#collect(fragment.selectionSet, type, into, spread)
      }
    }
  }

  #isIncluded(node: { directives?: readonly DirectiveNode[] }): boolean {
    const ifOf = (directive: GraphQLDirective) => getDirectiveValues(directive, node, this.#variables)?.if
    return ifOf(GraphQLSkipDirective) !== true && ifOf(GraphQLIncludeDirective) !== false
  }

  #matches(condition: NamedTypeNode | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined) return true
    const asked = typeFromAST(this.schema, condition)
    return asked === type || (isAbstractType(asked) && this.schema.isSubType(asked, type))
  }

  #fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef
    if (type === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
    }
    return type.getFields()[name]
  }
}

function propertyType({ resolve, args, type }: GraphQLField<unknown, unknown>): GraphQLLeafType | null {
  const isProperty = (resolve === undefined || resolve === defaultFieldResolver) && args.length === 0
  const inner = getNullableType(type)
  return isProperty && isLeafType(inner) ? inner : null
}
