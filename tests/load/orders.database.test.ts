import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { nameDocument } from '../../etl/src/identity/name-document.js'
import { resolveReferences } from '../../etl/src/identity/resolve-references.js'
import { places, vocabulary } from './regions.js'
import { ingest, type TestFile } from './runs.js'
import { sixDocuments } from './six-documents.js'
import { content, TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

function orders<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, i) =>
    orders([...items.slice(0, i), ...items.slice(i + 1)]).map((others) => [item, ...others]),
  )
}

const all = orders(sixDocuments)
/** Orders far from each other, the same in every run. */
const some = [0, 151, 302, 453, 604, 719].map((at) => all[at] as TestFile[])

/** All rows with their links, and what references are found to mean. */
async function state(db: Database): Promise<string> {
  const links = await db.targetLink.findMany({ orderBy: { id: 'asc' }, include: { citations: true } })
  const references = await db.reference.findMany({ orderBy: { id: 'asc' } })
  return `${await content(db)}\n${JSON.stringify([links, references], null, 1)}`
}

describe('the order in which documents come', () => {
  it('gives no document another id, in none of 720', () => {
    const named = new Map(
      sixDocuments.map((file) => [file, nameDocument(file.document as never, places, vocabulary)] as const),
    )
    const found = all.map((order) => {
      const references = order.flatMap((file) => {
        const { own, citations } = named.get(file) as ReturnType<typeof nameDocument>
        return [own, ...citations.flatMap(({ isItself, reference }) => (isItself ? [] : reference))]
      })
      return JSON.stringify([...resolveReferences(references)].sort())
    })
    expect(all).toHaveLength(720)
    expect(new Set(found).size).toBe(1)
  })

  it('changes no row of the database, whether they come together or one by one', async () => {
    const db = await databases.open()
    await ingest(db, sixDocuments)
    const together = await state(db)
    expect(await db.targetLink.count()).toBeGreaterThan(3)
    for (const order of some) {
      const other = await databases.open()
      for (const file of order) await ingest(other, [file])
      expect(await state(other)).toBe(together)
      await databases.disconnect()
    }
  })
})
