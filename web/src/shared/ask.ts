import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'

/** A query as text, with the types of its answer and its variables. */
export type Query<Answer, Variables> = DocumentTypeDecoration<Answer, Variables> & { toString(): string }

/**
 * Answers a query of the graph.
 *
 * @throws {AskError} when it can't be answered, also when only a part is missing
 */
export type Ask = <Answer, Variables>(query: Query<Answer, Variables>, variables: Variables) => Promise<Answer>

/** What the graph said instead of an answer: sentences for the reader. */
export class AskError extends Error {
  constructor(
    message: string,
    /** Code of the first error: BAD_USER_INPUT, … */
    readonly code: string,
    /** Of CHANGED_MEANWHILE what is there now, and its version; null where it is gone. */
    readonly current: { said: object; version: string | null } | null = null,
  ) {
    super(message)
  }
}

/** The answer to a query of what the path of an address names; null where that names nothing of the graph. */
export async function known<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof AskError && error.code === 'BAD_USER_INPUT') return null
    throw error
  }
}
