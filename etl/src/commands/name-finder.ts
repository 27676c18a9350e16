import type { Database } from '@plangraph/database'
import { entryDraft } from '../normalize/entry-draft.js'
import { type NearEntry, nearestEntriesIn } from '../normalize/nearest-entries.js'
import { type UnmatchedName, unmatchedNames } from '../store/unmatched-names.js'
import { catalogueOf } from './rules.js'

/** A name that the catalogue lacks, with what helps to enter it. What takes time is computed when it is asked for. */
export interface FoundName extends UnmatchedName {
  /** The entries nearest to it. */
  nearest(most: number): NearEntry[]
  /** An entry to begin with, as its file has it. */
  draft(): string
}

/**
 * Finds the names of a database that a catalogue lacks.
 * @throws CommandError when the catalogue is broken
 */
export async function nameFinder(catalogue: string): Promise<{ find(db: Database): Promise<FoundName[]> }> {
  const nearest = nearestEntriesIn(catalogueOf(catalogue))
  return {
    find: async (db) =>
      (await unmatchedNames(db)).map((one) => {
        const figure = { indicatorName: one.name, basis: one.basis, amount: { unit: one.unit, ratio: null } }
        return { ...one, nearest: (most) => nearest(figure, most), draft: () => entryDraft(one) }
      }),
  }
}
