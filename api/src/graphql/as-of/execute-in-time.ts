import {
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql'
import { type ApiContext, type Lease, NotKnown } from '../../shared/context.js'
import { graphqlErrorOf, invalidArgument, RequestError } from '../../shared/errors.js'
import { coercedVariables } from '../coerced-variables.js'
import { executeQuery } from '../execute/execute-query.js'
import type { Eventually } from '../execute/execution.js'
import { AS_OF } from './as-of-argument.js'
import { fieldsOfQuery, instantOf, mayAskForPast } from './fields-of-query.js'

/** Points of a client's budget for each instant that it asks for: a database may have to be made for it. */
const INSTANT_POINTS = 20

/** Fields of a query that answer from one database. */
interface Part {
  /** Null: the present one. */
  asOf: Date | null
  fields: FieldNode[]
}

/** A query that asks for the past. */
interface Divided {
  operation: OperationDefinitionNode
  parts: Part[]
  /** Keys of the answer in the order of the query. */
  keys: string[]
}

/**
 * Executes an operation. The fields of a query that ask for an instant are executed by themselves, each instant once, with the
 * database of then in their context, and so is all that is selected below them; the answer holds all in the order of the query.
 */
export function executeInTime(args: ExecutionArgs): Eventually<ExecutionResult> {
  const divided = mayAskForPast(args.document) ? divide(args) : null
  return divided === null ? executeQuery(args) : executeParts(args, divided)
}

/** Null where all fields ask for the present. */
function divide(args: ExecutionArgs): Divided | null {
  const { schema, document, operationName } = args
  const operation = getOperationAST(document, operationName)
  const query = schema.getQueryType()
  if (operation?.operation !== 'query' || !query) return null
  const { coerced } = coercedVariables(args)
  if (coerced === undefined) return null
  const fields = fieldsOfQuery(document, operation.selectionSet, coerced)
  const parts = new Map<number | null, Part>()
  for (const field of fields) {
    const asOf = instantOf(query, field, coerced)
    const key = asOf?.getTime() ?? null
    const part = parts.get(key) ?? { asOf, fields: [] }
    part.fields.push(field)
    parts.set(key, part)
  }
  if ([...parts.keys()].every((key) => key === null)) return null
  return { operation, parts: [...parts.values()], keys: fields.map(({ alias, name }) => (alias ?? name).value) }
}

async function executeParts(args: ExecutionArgs, { operation, parts, keys }: Divided): Promise<ExecutionResult> {
  const results = await Promise.all(parts.map((part) => executePart(args, operation, part)))
  const errors = results.flatMap((result) => result.errors ?? [])
  const failed = errors.length > 0 ? { errors } : {}
  if (results.some(({ data }) => data == null)) return { ...failed, data: null }
  const found = new Map(results.flatMap(({ data }) => Object.entries(data ?? {})))
  return { ...failed, data: Object.fromEntries(keys.map((key) => [key, found.get(key)])) }
}

async function executePart(
  args: ExecutionArgs,
  operation: OperationDefinitionNode,
  { asOf, fields }: Part,
): Promise<ExecutionResult> {
  const context = args.contextValue as ApiContext
  try {
    const lease = asOf === null ? null : await leaseOf(context, asOf)
    try {
      const own = { ...operation, selectionSet: { ...operation.selectionSet, selections: fields } }
      const definitions = args.document.definitions.map((one) => (one === operation ? own : one))
      const contextValue = lease === null ? context : { ...context, database: lease.database }
      return await executeQuery({ ...args, document: { ...args.document, definitions }, contextValue })
    } finally {
      lease?.release()
    }
  } catch (error) {
    return { data: null, errors: [located(error, fields[0])] }
  }
}

async function leaseOf({ former, visit }: ApiContext, asOf: Date): Promise<Lease> {
  if (former === null) throw new NotKnown('nothing of the past is kept here.')
  const spent = visit?.charge(INSTANT_POINTS)
  if (spent) throw spent
  return former.at(asOf)
}

function located(error: unknown, field: FieldNode | undefined): GraphQLError {
  if (error instanceof NotKnown) return invalidArgument(AS_OF, error.message, field)
  if (error instanceof RequestError) return graphqlErrorOf(error)
  const originalError = error instanceof Error ? error : new Error(String(error))
  return new GraphQLError(originalError.message, { ...(field && { nodes: [field] }), originalError })
}
