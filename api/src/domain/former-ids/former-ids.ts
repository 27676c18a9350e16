import type { Database } from '@plangraph/database'
import type { NodeType } from '../../shared/global-id.js'

/**
 * All ids under which rows of a type were known, by the ids that they have: that one first, then the former ones.
 *
 * @param ids local ids of today
 */
export async function allIdsOf(
  database: Database,
  type: NodeType,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const all = new Map(ids.map((id) => [id, [id]]))
  const where = { currentId: { in: [...all.keys()] }, type, currentType: type }
  for (const { id, currentId } of await database.formerId.findMany({ where, orderBy: { id: 'asc' } }))
    all.get(currentId)?.push(id)
  return all
}
