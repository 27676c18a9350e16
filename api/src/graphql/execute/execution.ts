import {
  defaultFieldResolver,
  defaultTypeResolver,
  type ExecutionResult,
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  type ResponsePath,
  responsePathAsArray,
} from 'graphql'
import { FoundErrors } from './found-errors.js'
import { type Plan, type PlannedField, type Plans, plansOf } from './plan.js'

export type Eventually<Value> = Value | Promise<Value>

type Asked = Pick<GraphQLResolveInfo, 'schema' | 'operation' | 'fragments' | 'variableValues' | 'rootValue'>

/** An object of an answer. It inherits nothing, so that a field may be called `__proto__`. */
class Answer {
  [key: string]: unknown
}
Object.setPrototypeOf(Answer.prototype, null)

/** A field that is being answered. */
interface Place {
  planned: PlannedField
  info: GraphQLResolveInfo
}

/** One execution of a query. */
export class Execution {
  readonly #asked: Asked
  readonly #context: unknown
  readonly #plans: Plans
  readonly #errors = new FoundErrors()
  /** Answers for values that came before, by the plans that they were made by. */
  readonly #made: Map<unknown, object>[] = []

  constructor(asked: Asked, context: unknown) {
    this.#asked = asked
    this.#context = context
    this.#plans = plansOf(asked)
  }

  run(type: GraphQLObjectType): Eventually<ExecutionResult> {
    const { operation, rootValue } = this.#asked
    const failed = (error: unknown) => {
      this.#errors.add(error as GraphQLError, undefined)
      return this.#result(null)
    }
    try {
      const data = this.#fields(this.#plans.outermost(operation, type), rootValue, undefined)
      return isPromise(data) ? data.then((all) => this.#result(all), failed) : this.#result(data)
    } catch (error) {
      return failed(error)
    }
  }

  #result(data: Answer | null): ExecutionResult {
    const { all } = this.#errors
    return all.length === 0 ? { data } : { errors: all, data }
  }

  #fields({ type, fields }: Plan, source: unknown, path: ResponsePath | undefined): Eventually<Answer> {
    const answer = new Answer()
    let waits = false
    try {
      for (const planned of fields) {
        const value = this.#field(type, planned, source, path)
        answer[planned.key] = value
        if (isPromise(value)) waits = true
      }
    } catch (error) {
      if (!waits) throw error
      // What the fields before it wait for may fail too.
      return failing(Object.values(answer), error)
    }
    return waits ? settled(answer) : answer
  }

  #field(
    parentType: GraphQLObjectType,
    planned: PlannedField,
    source: unknown,
    before: ResponsePath | undefined,
  ): unknown {
    const { key, nodes, field, property } = planned
    if (property !== null) {
      const value = propertyOf(source, field.name, property)
      if (value !== undefined && (value !== null || !isNonNullType(field.type))) return value
    }
    const path: ResponsePath = { prev: before, key, typename: parentType.name }
    try {
      const info: GraphQLResolveInfo = {
        fieldName: field.name,
        fieldNodes: nodes,
        returnType: field.type,
        parentType,
        path,
        schema: this.#asked.schema,
        fragments: this.#asked.fragments,
        rootValue: this.#asked.rootValue,
        operation: this.#asked.operation,
        variableValues: this.#asked.variableValues,
      }
      const given = nodes[0] as FieldNode
      const args = field.args.length === 0 ? {} : getArgumentValues(field, given, this.#asked.variableValues)
      const value: unknown = (field.resolve ?? defaultFieldResolver)(source, args, this.#context, info)
      return this.#complete(field.type, { planned, info }, path, value)
    } catch (error) {
      return this.#fail(error, field.type, planned, path)
    }
  }

  /** A value, or null in its place where it fails and may be null. */
  #complete(type: GraphQLOutputType, place: Place, path: ResponsePath, value: unknown): unknown {
    const completed = isPromise(value)
      ? value.then((resolved) => this.#value(type, place, path, resolved))
      : this.#value(type, place, path, value)
    if (!isPromise(completed)) return completed
    return completed.then(undefined, (error) => this.#fail(error, type, place.planned, path))
  }

  #fail(given: unknown, type: GraphQLOutputType, { nodes }: PlannedField, path: ResponsePath): null {
    const error = locatedError(given, nodes, responsePathAsArray(path))
    if (isNonNullType(type)) throw error
    this.#errors.add(error, path)
    return null
  }

  #value(type: GraphQLOutputType, place: Place, path: ResponsePath, value: unknown): unknown {
    if (value instanceof Error) throw value
    if (isNonNullType(type)) {
      const completed = this.#value(type.ofType, place, path, value)
      const { parentType, fieldName } = place.info
      if (completed === null)
        throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${fieldName}.`)
      return completed
    }
    if (value === null || value === undefined) return null
    if (isListType(type)) return this.#list(type.ofType, place, path, value)
    if (isObjectType(type)) return this.#object(type, place, path, value)
    if (isLeafType(type)) return serialized(type, value)
    return this.#abstract(type, place, path, value)
  }

  #list(type: GraphQLOutputType, place: Place, path: ResponsePath, value: unknown): Eventually<unknown[]> {
    const { planned, info } = place
    if (!isIterable(value)) {
      const field = `${info.parentType.name}.${info.fieldName}`
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${field}".`)
    }
    const items: unknown[] = []
    let waits = false
    for (const item of value) {
      const own: ResponsePath = { prev: path, key: items.length, typename: undefined }
      try {
        const completed = this.#complete(type, place, own, item)
        if (isPromise(completed)) waits = true
        items.push(completed)
      } catch (error) {
        if (!waits || !isNonNullType(type)) items.push(this.#fail(error, type, planned, own))
        // What the items before it wait for may fail too.
        else return failing(items, locatedError(error, planned.nodes, responsePathAsArray(own)))
      }
    }
    return waits ? Promise.all(items) : items
  }

  #abstract(type: GraphQLAbstractType, place: Place, path: ResponsePath, value: unknown): unknown {
    const { schema } = this.#asked
    const complete = (name: string | undefined) => {
      const own = name === undefined ? undefined : schema.getType(name)
      if (isObjectType(own) && schema.isSubType(type, own)) return this.#object(own, place, path, value)
      throw new GraphQLError(`Abstract type "${type.name}" was resolved to "${name}", which is no type of it.`)
    }
    const name = (type.resolveType ?? defaultTypeResolver)(value, this.#context, place.info, type)
    return isPromise(name) ? name.then(complete) : complete(name)
  }

  #object(type: GraphQLObjectType, { planned, info }: Place, path: ResponsePath, value: unknown): unknown {
    const { nodes } = planned
    const plan = this.#plans.below(nodes, type)
    const made = this.#made[plan.at] ?? new Map<unknown, object>()
    this.#made[plan.at] = made
    const before = made.get(value)
    if (before !== undefined) return before
    const complete = (isOfType: boolean) => {
      if (!isOfType) throw new GraphQLError(`Expected a value of type "${type.name}".`, { nodes })
      const errors = this.#errors.all.length
      const answer = this.#fields(plan, value, path)
      // An error is of one place.
      if (!isPromise(answer) && errors === this.#errors.all.length) made.set(value, answer)
      return answer
    }
    const isOfType = type.isTypeOf?.(value, this.#context, info) ?? true
    return isPromise(isOfType) ? isOfType.then(complete) : complete(isOfType)
  }
}

/** The property of a value as a scalar of an answer; undefined for what is not as simple as that. */
function propertyOf(source: unknown, name: string, type: GraphQLLeafType): unknown {
  if (typeof source !== 'object' || source === null) return undefined
  const value = (source as Answer)[name] ?? null
  if (value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    try {
      return type.serialize(value) ?? undefined
    } catch {
      // It is told where it is, with its path.
      return undefined
    }
  }
  return undefined
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  const made = type.serialize(value)
  if (made !== null && made !== undefined) return made
  throw new Error(`\`${type.name}\` has no value for ${JSON.stringify(value)}.`)
}

/** Fails when all that is waited for has come or failed. */
async function failing(waiting: readonly unknown[], error: unknown): Promise<never> {
  await Promise.allSettled(waiting)
  throw error
}

async function settled(answer: Answer): Promise<Answer> {
  const values = await Promise.all(Object.values(answer))
  Object.keys(answer).forEach((key, i) => {
    answer[key] = values[i]
  })
  return answer
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as Promise<unknown>).then === 'function'

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value
