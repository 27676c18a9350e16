import type { ChangeKind, Database, Prisma } from '@plangraph/database'
import { values } from '../../shared/filter-values.js'
import { localId } from '../../shared/global-id.js'
import { allIdsOf } from '../former-ids/former-ids.js'
import { documentIds } from './document-ids.js'

export interface ChangeArguments {
  since?: Date | null
  run?: string | number | null
  documents?: readonly string[] | null
  kinds?: readonly ChangeKind[] | null
}

/**
 * Changes that are told, of all or of some. The id of a change begins with the milliseconds of its time, in 13 digits.
 *
 * @throws {GraphQLError} naming the argument that is wrong
 */
export async function changeWhere(database: Database, asked: ChangeArguments): Promise<Prisma.ChangeWhereInput> {
  const kinds = values(asked.kinds, 'kinds')
  const documents = values(asked.documents, 'documents')
  return {
    told: true,
    ...(asked.since && { id: { gte: idFrom(asked.since) } }),
    ...(asked.run != null && { revision: { runId: localId(String(asked.run), 'EtlRun', 'run') } }),
    ...(kinds && { kind: { in: kinds } }),
    ...(documents && { documentId: { in: await everyId(database, documents) } }),
  }
}

/** The ids that documents have, and had. */
async function everyId(database: Database, documents: readonly string[]): Promise<string[]> {
  const ids = await documentIds(database, documents, 'documents')
  return [...(await allIdsOf(database, 'Document', ids)).values()].flat()
}

const LAST = 9_999_999_999_999

const idFrom = (since: Date): string => String(Math.min(Math.max(0, since.getTime()), LAST)).padStart(13, '0')
