import type { Prisma } from '@plangraph/database'
import { namedBy } from './orphans.js'
import { emptyDocument } from './predecessors.js'
import { referencesGone, relate } from './relate.js'
import { settleCited } from './settle-cited.js'

/**
 * Takes a document out of the present: all that was read of it goes, its files too. One that others cite stays as what their
 * citations tell of it; else it goes itself. The files stay in their store, and what was there in the history.
 *
 * @returns documents whose citations mean other documents now
 */
export async function withdrawDocument(
  tx: Prisma.TransactionClient,
  id: string,
  runId: string,
): Promise<readonly string[]> {
  const named = await namedBy(tx, [id])
  const unused = await referencesGone(tx, { documentId: id, fileName: '', id: '' }, [], [id])
  await tx.document.update({ where: { id }, data: { status: 'REFERENCED', currentSourceId: null } })
  await emptyDocument(tx, id)
  const related = await relate(tx, [], unused, runId)
  await settleCited(tx, [id], related, { ...named, documents: [...named.documents, id] }, related.moved)
  return related.citing
}
