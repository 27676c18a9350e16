import type { Database } from '@plangraph/database'
import { currentGlobalIds } from '../../domain/former-ids/current-ids.js'

/** A global id taken apart. */
interface NodeId {
  typename: string
  id: string
}

/** Answers `node(id)`: a row that is there by its id, else the one that had this id once. */
export async function nodeOrFormer(
  _root: unknown,
  args: { id: NodeId },
  { database }: { database: Database },
  _info: unknown,
  resolveNode: (id: NodeId) => unknown,
): Promise<unknown> {
  const found = await resolveNode(args.id)
  if (found !== null && found !== undefined) return found
  const { typename: type, id } = args.id
  const row = await database.formerId.findUnique({ where: { id_type: { id, type } } })
  if (row === null) return null
  // What finds nodes looks at the arguments of the field.
  args.id = { typename: row.currentType, id: row.currentId }
  return resolveNode(args.id)
}

/** Answers `nodes(ids)` likewise, in the order given; former ids are looked for where a row is not there. */
export async function nodesOrFormer(
  database: Database,
  ids: readonly string[],
  resolveNodes: (ids: readonly string[]) => Promise<unknown[]>,
): Promise<unknown[]> {
  const found = await resolveNodes(ids)
  const missing = ids.filter((_, i) => found[i] == null)
  const current = missing.length === 0 ? new Map<string, string>() : await currentGlobalIds(database, missing)
  if (current.size === 0) return found
  const rows = await resolveNodes([...current.values()])
  const byFormer = new Map([...current.keys()].map((id, i) => [id, rows[i]]))
  return ids.map((id, i) => found[i] ?? byFormer.get(id) ?? null)
}
