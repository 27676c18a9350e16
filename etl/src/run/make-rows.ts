import type { Database } from '@plangraph/database'
import { concerns } from '../correct/concerns.js'
import type { CorrectedDocument } from '../correct/correct-document.js'
import type { Known } from '../correct/correction.js'
import { nameDocument } from '../identity/name-document.js'
import { Places } from '../identity/places.js'
import type { NormalizedDocument } from '../model/index.js'
import { lazy } from '../model/lazy.js'
import { storedCorrections } from '../store/correction-rows.js'
import { underCurrentIds } from '../store/current-corrections.js'
import type { SourceFile } from '../store/row-context.js'
import type { DocumentRows } from '../store/row-types.js'
import { buildRows } from '../store/rows.js'
import type { Naming } from './run-context.js'
import type { RunSettings } from './run-types.js'

/** What rows are made with. */
export interface RowMaking {
  db: Database
  naming(): Promise<Naming>
  settings: Pick<RunSettings, 'rules'>
}

/** The same for a database; what ids are made with is loaded when it is asked for. */
export const rowMaking = <S extends RowMaking['settings']>(db: Database, settings: S) => ({
  db,
  settings,
  naming: lazy(async (): Promise<Naming> => {
    const { regions, vocabulary } = await settings.rules()
    return { places: new Places(regions), vocabulary }
  }),
})

export type MakeRows = (file: SourceFile, document: NormalizedDocument) => Promise<DocumentRows>

/** Resolves to what makes the rows of documents, with the corrections that the database holds now. */
export async function rowMaker({ db, naming, settings }: RowMaking): Promise<MakeRows> {
  const { places, vocabulary } = await naming()
  const stored = await storedCorrections(db)
  const corrections = await underCurrentIds(
    db,
    stored.map(({ correction }) => correction),
  )
  return async (file, read) => {
    const named = nameDocument(read, places, vocabulary)
    const { document, outcomes } = await corrected(settings, named.id, read, corrections)
    return buildRows({ ...named, document }, file, places, outcomes)
  }
}

/** A document with the corrections that name it, or any. */
async function corrected(
  settings: RowMaking['settings'],
  id: string,
  document: NormalizedDocument,
  corrections: readonly Known[],
): Promise<CorrectedDocument> {
  const { title, documentNumber } = document.structure.frontMatter
  const named = { id, title, documentNumber, regionCode: document.regionCode }
  const own = corrections.filter((correction) => concerns(correction, named))
  return own.length === 0 ? { document, outcomes: [] } : (await settings.rules()).correct(id, document, own)
}
