import type { Database } from '@plangraph/database'
import { globalId, type NodeType, parseGlobalId } from '../../shared/global-id.js'

/**
 * The global ids that rows have now whose ids these were once, by the former ones. An id that no row had is not among them.
 */
export async function currentGlobalIds(database: Database, values: readonly string[]): Promise<Map<string, string>> {
  const asked = values.flatMap((value) => {
    const parsed = parseGlobalId(value)
    return parsed ? [{ ...parsed, value }] : []
  })
  const ids = [...new Set(asked.map(({ id }) => id))]
  const rows = ids.length === 0 ? [] : await database.formerId.findMany({ where: { id: { in: ids } } })
  const current = new Map(
    // What is read from the column is the name of a type of the API.
    rows.map((row) => [globalId(row.type as NodeType, row.id), globalId(row.currentType as NodeType, row.currentId)]),
  )
  return new Map(
    asked.flatMap(({ value }) => {
      const now = current.get(value)
      return now === undefined ? [] : [[value, now] as const]
    }),
  )
}

/** The id that a row of a type has now whose id this was once; null where no row had it. */
export async function currentId(database: Database, typename: NodeType, id: string): Promise<string | null> {
  const row = await database.formerId.findUnique({ where: { id_type: { id, type: typename } } })
  return row?.currentType === typename ? row.currentId : null
}
