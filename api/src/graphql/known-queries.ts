import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ApiContext, RequestContext } from '../shared/context.js'
import { executeInTime } from './as-of/execute-in-time.js'
import { type Check, type Operation, refusalBy } from './checks.js'
import { noteAsked, noteResult } from './outcome.js'
import type { Params } from './question.js'

interface Parts {
  schema: GraphQLSchema
  /** Parsed documents by their texts. */
  documents: { get: (text: string) => DocumentNode | undefined }
  checks: readonly Check[]
  /** What every resolver gets. */
  context: Omit<ApiContext, keyof RequestContext>
  /** An error as clients see it. */
  maskError: (error: unknown) => GraphQLError
}

/**
 * Executes queries whose text was executed before, so that it is known to be one that fits the schema: with the checks of the
 * server, without the hooks by which Yoga parses, validates and prepares, which cost more than a small query.
 */
export class KnownQueries {
  readonly #parts: Parts
  readonly #executed = new WeakSet<DocumentNode>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Notes what Yoga executes. */
  readonly plugin: Plugin = {
    onExecute: ({ args: { document } }) => void this.#executed.add(document),
  }

  /** What a query gives, as Yoga has it; undefined for what is left to Yoga. */
  async execute(
    { query, operationName, variables }: Params,
    given: RequestContext,
  ): Promise<ExecutionResult | undefined> {
    const { schema, documents, checks, context, maskError } = this.#parts
    const document = documents.get(query)
    if (document === undefined || !this.#executed.has(document)) return undefined
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return undefined
    const contextValue = { ...given, ...context }
    const operation: Operation = { schema, document, operationName, variableValues: variables, contextValue }
    noteAsked(operation)
    const errors = refusalBy(checks, operation)
    const result = errors === null ? await executeInTime(operation) : { errors }
    noteResult(operation, result)
    if (result.errors === undefined) return result
    return { ...result, errors: result.errors.map(maskError) }
  }
}
