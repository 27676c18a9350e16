import type { Database, FindingKind, FindingState, Prisma } from '@plangraph/database'
import { values } from '../../shared/filter-values.js'
import { checkDocumentIds, documentIds } from './document-ids.js'

export interface FindingArguments {
  kinds?: readonly FindingKind[] | null
  documents?: readonly string[] | null
  states?: readonly FindingState[] | null
}

/**
 * Looks at what is wrong whatever the data are, so that it costs no statement.
 *
 * @throws {GraphQLError} naming the argument
 */
export function checkFindingArguments({ kinds, documents, states }: FindingArguments): void {
  values(kinds, 'kinds')
  values(states, 'states')
  checkDocumentIds(values(documents, 'documents') ?? [], 'documents')
}

/** @throws {GraphQLError} naming the argument that is wrong */
export async function findingWhere(database: Database, asked: FindingArguments): Promise<Prisma.FindingWhereInput> {
  const kinds = values(asked.kinds, 'kinds')
  const documents = values(asked.documents, 'documents')
  const states = values(asked.states, 'states')
  return {
    ...(kinds && { kind: { in: kinds } }),
    ...(states && { OR: inStates(states) }),
    ...(documents && {
      documents: { some: { documentId: { in: await documentIds(database, documents, 'documents') } } },
    }),
  }
}

/** A finding that nobody has looked at is open. */
function inStates(states: readonly FindingState[]): Prisma.FindingWhereInput[] {
  const said = { reviewed: { review: { state: { in: [...states] } } } }
  return states.includes('OPEN') ? [{ reviewed: null }, said] : [said]
}
