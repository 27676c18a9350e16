import type { Database } from '@plangraph/database'
import { withSourceNumbers } from '../../etl/src/store/population-sources.js'
import { type BulkRows, bulkInsert } from './bulk-insert.js'
import type { Corpus } from './corpus.js'
import { organizationId, ownRows, ownTables, RUN, referencedRow, sourceId } from './document-rows.js'
import type { PlannedDocument } from './model.js'

/** Documents whose rows are made at a time. */
const CHUNK = 500

/**
 * Writes a corpus into an empty, migrated database. Documents `heldBack` are left as they would be known from citations;
 * `writeDocuments` brings them in later.
 */
export async function writeCorpus(
  db: Database,
  corpus: Corpus,
  heldBack: ReadonlySet<PlannedDocument> = new Set(),
): Promise<void> {
  const { regions, indicators, documents, laws } = corpus
  await db.dataset.create({ data: { id: 'dataset', version: RUN, updatedAt: new Date(0) } })
  await db.etlRun.create({ data: { id: RUN, startedAt: new Date(0), finishedAt: new Date(0), fingerprint: RUN } })
  await bulkInsert(
    db,
    'Region',
    await withSourceNumbers(
      db,
      regions.map(({ code, name, nameEn, level, parentCode, population, populationSource }) => {
        return { code, name, nameEn, level, parentCode, population, populationSource, residents: [] }
      }),
    ),
  )
  await bulkInsert(
    db,
    'Indicator',
    indicators.map(({ code, name, nameEn, aliases, topic, unit, measure, direction, additive }) => {
      return { code, name, nameEn, aliases, topic, unit, measure, direction, additive }
    }),
  )
  const issuers = new Map(documents.flatMap(({ issuer, region }) => (issuer === null ? [] : [[issuer, region.code]])))
  await bulkInsert(
    db,
    'Organization',
    [...issuers].map(([name, regionCode]) => ({ id: organizationId(name), name, regionCode })),
  )
  await bulkInsert(db, 'Document', [...documents, ...laws].map(referencedRow))
  await writeDocuments(
    db,
    documents.filter((document) => !heldBack.has(document)),
  )
}

/** Turns documents known from citations into ingested ones, with all they hold. */
export async function writeDocuments(db: Database, documents: readonly PlannedDocument[]): Promise<void> {
  for (let at = 0; at < documents.length; at += CHUNK) {
    const part = documents.slice(at, at + CHUNK)
    const rows = part.map(ownRows)
    const insert = <Table extends (typeof ownTables)[number]>(table: Table) =>
      bulkInsert(
        db,
        table,
        rows.flatMap((own): BulkRows[Table][] => own[table]),
      )
    for (const table of ownTables) await insert(table)
    const sources = JSON.stringify(part.map(({ id }) => ({ id, source: sourceId(id) })))
    await db.$executeRaw`
      UPDATE "Document"
      SET "status" = 'INGESTED', "runId" = ${RUN}, "currentSourceId" = "given".value ->> 'source'
      FROM json_each(${sources}) AS "given"
      WHERE "Document"."id" = "given".value ->> 'id'`
  }
}
