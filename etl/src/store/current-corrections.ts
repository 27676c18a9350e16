import type { Prisma } from '@plangraph/database'
import type { Known } from '../correct/correction.js'
import { chunks } from './sync-table.js'

type Named = { id?: string | null } | null | undefined

/** The parts of corrections that name a document or a figure. */
const PARTS = ['document', 'figure', 'upstream', 'downstream'] as const

const partOf = (correction: Known, part: (typeof PARTS)[number]): Named =>
  (correction as Partial<Record<(typeof PARTS)[number], Named>>)[part]

/** The ids that a correction names documents and figures by. */
export const idsNamedIn = (correction: Known): string[] => PARTS.flatMap((part) => partOf(correction, part)?.id ?? [])

/**
 * Corrections with the ids of today in place of former ones, to be held against rows. What they say, and their own ids, stay: they
 * are kept as they were written.
 */
export async function underCurrentIds<Of extends Known>(
  tx: Pick<Prisma.TransactionClient, 'formerId'>,
  corrections: readonly Of[],
): Promise<readonly Of[]> {
  const current = new Map<string, string>()
  for (const part of chunks([...new Set(corrections.flatMap(idsNamedIn))]))
    for (const { id, currentId } of await tx.formerId.findMany({ where: { id: { in: part } } }))
      current.set(id, currentId)
  return current.size === 0 ? corrections : corrections.map((correction) => renamed(correction, current))
}

function renamed<Of extends Known>(correction: Of, current: ReadonlyMap<string, string>): Of {
  const parts = PARTS.flatMap((part) => {
    const named = partOf(correction, part)
    const id = current.get(named?.id ?? '')
    return id === undefined ? [] : [[part, { ...named, id }] as const]
  })
  return { ...correction, ...Object.fromEntries(parts) }
}
