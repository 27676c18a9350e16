import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { ok } from '../../etl/src/model/index.js'
import { readDocument } from '../../etl/src/read/index.js'
import { verifyDatabase } from '../../etl/src/verify/verify-database.js'
import { clearLinks, linksHash } from '../bench/link-results.js'
import { TempDatabases } from '../load/temp-database.js'
import { makeCorpus } from '../synthetic/corpus.js'
import { linkDocuments } from '../synthetic/link-documents.js'
import { linkInMemory } from '../synthetic/link-in-memory.js'
import { linkLines, storedLinkLines } from '../synthetic/links-of.js'
import { writeCorpus, writeDocuments } from '../synthetic/write-corpus.js'

const corpus = makeCorpus({ documents: 16, seed: 7 })
const { world, statements, documents } = corpus
const databases = new TempDatabases()
let db: Database

// The first document is one of the nation, which others cite; the last one of a county.
const late = [documents[0], documents.at(-1)].flatMap((document) => document ?? [])

beforeAll(async () => {
  db = await databases.open()
  await writeCorpus(db, corpus, new Set(late))
})
afterAll(() => databases.close())

test('links through the database what the pure core links, also when documents come in one by one', async () => {
  await linkAll(db, world.fieldParents)
  for (const document of late) {
    await writeDocuments(db, [document])
    await linkDocuments(db, world.fieldParents, [document.id])
  }
  const incremental = await linksHash(db)
  expect(await storedLinkLines(db)).toEqual(linkLines(linkInMemory(world, statements).links))

  await clearLinks(db)
  await linkAll(db, world.fieldParents)
  expect(await linksHash(db)).toBe(incremental)
})

test('leaves a corpus in the database as reading its documents would', async () => {
  expect(await db.target.count()).toBe(statements.length)
  expect(await db.document.count({ where: { status: 'INGESTED' } })).toBe(documents.length)
  const sources = await db.source.findMany()
  const files = sources.map(({ fileName, text }) => ({ fileName, read: async () => ok(Buffer.from(text)) }))
  const { checked, wrong } = await verifyDatabase(db, files, { read: readDocument, parallel: 2 })
  expect(wrong).toEqual([])
  expect(checked.evidence).toBeGreaterThan(statements.length)
})
