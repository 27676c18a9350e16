import type { Database, Prisma } from '@plangraph/database'
import { type DocumentReference, isOpen, keysOf } from '../identity/document-reference.js'
import { resolveReferences } from '../identity/resolve-references.js'
import type { ReferenceRow } from './row-types.js'
import { chunks } from './sync-table.js'
import { insertMissingRows } from './write-rows.js'

/** A reference as it is stored: with the document that it was found to mean. */
export interface StoredReference extends DocumentReference {
  documentId: string
}

/** What references mean after some came and others went. */
export interface Resolution {
  /** Documents by the ids of references: of those that came, and of all that have to do with them. */
  meant: ReadonlyMap<string, string>
  /** References that were there and mean another document than before. */
  moved: readonly { id: string; from: string; to: string }[]
  /** Documents by the keys of what came, went or moved. */
  keys: ReadonlyMap<string, string>
  /** The documents that the references meant that went. */
  left: readonly string[]
}

type Reader = Pick<Database | Prisma.TransactionClient, 'reference' | 'referenceKey'>

/**
 * Finds what references mean once some are added and some removed. Only those that have keys in common with these, directly
 * or through others, can mean anything else than before, and only they are read.
 */
export async function resolveAmong(
  db: Reader,
  added: readonly DocumentReference[],
  removed: ReadonlySet<string>,
): Promise<Resolution> {
  const leaving = await readById(db, [...removed])
  const changed = [...added, ...leaving].filter((reference) => !isOpen(reference))
  const near = await readAround(db, changed.flatMap(keysOf))
  const opens = changesNames(near.references, added, removed) ? await readByKeys(db, near.keys, true) : []
  const openKeys = [...opens, ...added.filter(isOpen)].flatMap(keysOf)
  const others = await readAround(
    db,
    openKeys.filter((key) => !near.keys.has(key)),
  )
  const stored = [...near.references, ...others.references, ...opens]
  const all = [...stored, ...added].filter(({ id }) => !removed.has(id))
  const meant = resolveReferences(all)
  const moved = stored.flatMap(({ id, documentId: from }) => {
    const to = meant.get(id)
    return to === undefined || to === from ? [] : { id, from, to }
  })
  const touched = new Set([...added, ...leaving].map(({ id }) => id).concat(moved.map(({ id }) => id)))
  const left = leaving.map(({ documentId }) => documentId)
  return { meant, moved, left, keys: keysOfDocuments(all, meant, touched) }
}

/** Whether open references may mean something else now: because documents came, went or are named otherwise. */
function changesNames(
  near: readonly StoredReference[],
  added: readonly DocumentReference[],
  removed: ReadonlySet<string>,
): boolean {
  const shape = (references: readonly DocumentReference[], meant: (id: string) => string | undefined) =>
    references
      .filter((reference) => !isOpen(reference))
      .flatMap((reference) =>
        keysOf(reference).map((key) => `${key} ${meant(reference.id)} ${reference.isOwn} ${reference.placed}`),
      )
  const before = new Map(near.map(({ id, documentId }) => [id, documentId]))
  const after = [...near, ...added].filter(({ id }) => !removed.has(id))
  const meant = resolveReferences(after.filter((reference) => !isOpen(reference)))
  const [was, is] = [new Set(shape(near, (id) => before.get(id))), new Set(shape(after, (id) => meant.get(id)))]
  return was.size !== is.size || [...is].some((name) => !was.has(name))
}

/** References other than open ones that have one of the keys, or a key in common with such a one that is a citation. */
async function readAround(
  db: Reader,
  keys: readonly string[],
): Promise<{ references: StoredReference[]; keys: ReadonlySet<string> }> {
  const found = new Map<string, StoredReference>()
  const known = new Set<string>()
  for (let asked = [...new Set(keys)]; asked.length > 0; ) {
    for (const key of asked) known.add(key)
    const fresh = (await readByKeys(db, asked, false)).filter(({ id }) => !found.has(id))
    for (const reference of fresh) found.set(reference.id, reference)
    const more = fresh.filter(({ isOwn }) => !isOwn).flatMap(keysOf)
    asked = [...new Set(more.filter((key) => !known.has(key)))]
  }
  return { references: [...found.values()], keys: known }
}

async function readByKeys(db: Reader, keys: Iterable<string>, open: boolean): Promise<StoredReference[]> {
  const ids = new Set<string>()
  for (const part of chunks([...keys]))
    for (const { referenceId } of await db.referenceKey.findMany({ where: { key: { in: part }, isOpen: open } }))
      ids.add(referenceId)
  return readById(db, [...ids])
}

async function readById(db: Reader, ids: readonly string[]): Promise<StoredReference[]> {
  const found: StoredReference[] = []
  for (const part of chunks(ids)) {
    const rows = await db.reference.findMany({ where: { id: { in: part } }, omit: { told: true } })
    // What is read from the Json column has been written by the same code.
    for (const row of rows) found.push({ ...row, titleKeys: row.titleKeys as string[] })
  }
  return found
}

/**
 * The document that each key leads to: one that is here before one that is only cited, then the least id. Keys that an open
 * reference only might mean lead nowhere.
 */
export function keysOfDocuments(
  all: readonly DocumentReference[],
  meant: ReadonlyMap<string, string>,
  touched: ReadonlySet<string> = new Set(meant.keys()),
): Map<string, string> {
  const sure = (reference: DocumentReference) =>
    reference.isOwn || reference.region !== null
      ? keysOf(reference)
      : keysOf({ ...reference, titleKeys: reference.titleKeys.slice(-1) })
  const wanted = new Set(all.filter(({ id }) => touched.has(id)).flatMap(sure))
  const best = new Map<string, { rank: string; id: string }>()
  for (const reference of all) {
    const id = meant.get(reference.id) as string
    const rank = `${reference.isOwn ? 0 : reference.region === null ? 2 : 1} ${id}`
    for (const key of sure(reference))
      if (wanted.has(key) && rank < (best.get(key)?.rank ?? '3')) best.set(key, { rank, id })
  }
  return new Map([...best].map(([key, { id }]) => [key, id]))
}

/** Writes references that are new, or mean another document now, and takes those away that nothing names a document by. */
export async function writeReferences(
  tx: Prisma.TransactionClient,
  rows: readonly ReferenceRow[],
  { meant, moved }: Pick<Resolution, 'meant' | 'moved'>,
  removed: readonly string[],
): Promise<void> {
  for (const part of chunks(removed)) await tx.reference.deleteMany({ where: { id: { in: part } } })
  await insertMissingRows(
    tx,
    'Reference',
    rows.map(({ reference, told }) => {
      const { titleKeys, ...columns } = reference
      const json = told as unknown as Prisma.InputJsonValue
      return {
        ...columns,
        titleKeys: [...titleKeys],
        isOpen: isOpen(reference),
        documentId: meant.get(reference.id) as string,
        told: json,
      }
    }),
  )
  await insertMissingRows(
    tx,
    'ReferenceKey',
    rows.flatMap(({ reference }) =>
      [...new Set(keysOf(reference))].map((key) => ({ key, referenceId: reference.id, isOpen: isOpen(reference) })),
    ),
  )
  for (const { id, to } of moved) await tx.reference.update({ where: { id }, data: { documentId: to } })
}
