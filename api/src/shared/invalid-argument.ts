import { type ASTNode, GraphQLError } from 'graphql'
import type { ErrorCode } from './error-codes.js'

const CODE: ErrorCode = 'BAD_USER_INPUT'

/** An error about the client's own input: it is shown as it stands, never masked. */
export function invalidArgument(argument: string, problem: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(`Argument "${argument}": ${problem}`, {
    ...(node && { nodes: [node] }),
    extensions: { code: CODE, argument, http: { spec: true, status: 400 } },
  })
}

/** The beginning of a client's text, short enough to quote in a message. */
export const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
