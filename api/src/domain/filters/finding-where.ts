import type { Database, FindingKind, Prisma } from '@plangraph/database'
import { values } from '../../shared/filter-values.js'
import { checkDocumentIds, documentIds } from './document-ids.js'

export interface FindingArguments {
  kinds?: readonly FindingKind[] | null
  documents?: readonly string[] | null
}

/**
 * Looks at what is wrong whatever the data are, so that it costs no statement.
 *
 * @throws {GraphQLError} naming the argument
 */
export function checkFindingArguments({ kinds, documents }: FindingArguments): void {
  values(kinds, 'kinds')
  checkDocumentIds(values(documents, 'documents') ?? [], 'documents')
}

/** @throws {GraphQLError} naming the argument that is wrong */
export async function findingWhere(database: Database, asked: FindingArguments): Promise<Prisma.FindingWhereInput> {
  const kinds = values(asked.kinds, 'kinds')
  const documents = values(asked.documents, 'documents')
  return {
    ...(kinds && { kind: { in: kinds } }),
    ...(documents && {
      documents: { some: { documentId: { in: await documentIds(database, documents, 'documents') } } },
    }),
  }
}
