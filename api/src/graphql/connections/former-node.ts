import type { Database } from '@plangraph/database'

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
