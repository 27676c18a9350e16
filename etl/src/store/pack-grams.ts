import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Database, type Kind, kindOf, Prisma, rawRows } from '@plangraph/database'
import { GRAM_BLOCK, gramsOf, packNumbers, unpackNumbers } from '@plangraph/figures'
import { among } from './json-rows.js'
import { TRANSACTION } from './transaction.js'
import { insertRows, upsertRows } from './write-rows.js'

/** Documents whose grams are taken in one transaction, and whose texts are in memory at a time. */
const TOGETHER = 512
const AT_A_TIME = 32

/** Grams of documents that are in memory at a time, and rows of grams that are read at a time. */
const MOST_GRAMS = 250_000
const ROWS = 2000

/** What the grams of a table are of. */
const TEXTS = {
  DocumentGram: (ids: Prisma.Sql) => Prisma.sql`
    SELECT "documentId", "searchText" FROM "Target" WHERE "documentId" ${ids}
    UNION ALL SELECT "documentId", "searchText" FROM "Observation" WHERE "documentId" ${ids}`,
  TextGram: (ids: Prisma.Sql) => Prisma.sql`SELECT "documentId", "text" FROM "TextPart" WHERE "documentId" ${ids}`,
}

type GramTable = keyof typeof TEXTS

const TABLES: readonly GramTable[] = ['DocumentGram', 'TextGram']

/**
 * Takes the grams of the documents whose texts have changed, where as many wait for it. Searches find the same before, meanwhile and
 * after.
 */
export async function packGrams(db: Database, least = 1): Promise<void> {
  if ((await db.gramQueue.findMany({ take: least })).length < least) return
  while (await db.$transaction(packSome, TRANSACTION)) await nextTurn()
}

/** A document is taken from the queue before its texts are read, so that it comes back with a change that is made meanwhile. */
const TAKE: Readonly<Record<Kind, Prisma.Sql>> = {
  sqlite: Prisma.sql`DELETE FROM "GramQueue" WHERE "documentId" IN (SELECT "documentId" FROM "GramQueue" LIMIT ${TOGETHER})
    RETURNING "documentId"`,
  postgresql: Prisma.sql`DELETE FROM "GramQueue" WHERE "documentId" IN
    (SELECT "documentId" FROM "GramQueue" LIMIT ${TOGETHER} FOR UPDATE SKIP LOCKED) RETURNING "documentId"`,
}

/** Resolves to whether there may be more. */
async function packSome(tx: Prisma.TransactionClient): Promise<boolean> {
  const taken = await rawRows<[documentId: string]>(tx, TAKE[kindOf(tx)])
  const ids = taken.map(([documentId]) => documentId).sort()
  const numbers = await numbersOf(tx, ids)
  for (const table of TABLES) {
    let grams = new Grams()
    for (let start = 0; start < ids.length; start += AT_A_TIME) {
      const some = among(ids.slice(start, start + AT_A_TIME))
      for (const [id, text] of await rawRows<[documentId: string, text: string]>(tx, TEXTS[table](some)))
        grams.add(text, numbers.get(id) as number)
      if (grams.size < MOST_GRAMS) continue
      await write(tx, table, grams)
      grams = new Grams()
    }
    await write(tx, table, grams)
  }
  return ids.length === TOGETHER
}

/** The numbers of documents; those that have none get the next ones. */
async function numbersOf(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<Map<string, number>> {
  const known = await tx.gramDocument.findMany({ where: { documentId: { in: [...ids] } } })
  const numbers = new Map(known.map(({ documentId, number }) => [documentId, number]))
  const last = await tx.gramDocument.findFirst({ orderBy: { number: 'desc' } })
  const next = last === null ? 0 : last.number + 1
  const fresh = ids.filter((id) => !numbers.has(id)).map((documentId, i) => ({ number: next + i, documentId }))
  await insertRows(tx, 'GramDocument', fresh)
  for (const { documentId, number } of fresh) numbers.set(documentId, number)
  return numbers
}

/** The numbers of documents by gram. */
class Grams {
  readonly byGram = new Map<string, number[]>()
  /** Documents of all grams together. */
  size = 0

  /** A document may be added to a gram again when others came in between. */
  add(text: string, number: number): void {
    for (const gram of gramsOf(text)) {
      const numbers = this.byGram.get(gram)
      if (numbers === undefined) this.byGram.set(gram, [number])
      else if (numbers.at(-1) === number) continue
      else numbers.push(number)
      this.size += 1
    }
  }
}

async function write(tx: Prisma.TransactionClient, table: GramTable, { byGram }: Grams): Promise<void> {
  const added = [...byGram].flatMap(([gram, numbers]) => inBlocks(gram, numbers))
  added.sort((a, b) => (a.gram < b.gram ? -1 : a.gram > b.gram ? 1 : a.block - b.block))
  for (let start = 0; start < added.length; start += ROWS)
    await addToBlocks(tx, table, added.slice(start, start + ROWS))
}

interface Added {
  gram: string
  block: number
  places: number[]
}

function inBlocks(gram: string, numbers: readonly number[]): Added[] {
  const blocks = new Map<number, Added>()
  for (const number of numbers) {
    const block = Math.floor(number / GRAM_BLOCK)
    const known = blocks.get(block) ?? { gram, block, places: [] }
    known.places.push(number % GRAM_BLOCK)
    blocks.set(block, known)
  }
  return [...blocks.values()]
}

const keyOf = (gram: string, block: number) => `${block} ${gram}`

async function addToBlocks(tx: Prisma.TransactionClient, table: GramTable, added: readonly Added[]): Promise<void> {
  const [grams, blocks] = [new Set(added.map(({ gram }) => gram)), new Set(added.map(({ block }) => block))]
  const before = await rawRows<[gram: string, block: number, documents: string]>(
    tx,
    Prisma.sql`SELECT "gram", "block", "documents" FROM ${Prisma.raw(`"${table}"`)}
      WHERE "gram" ${among(grams)} AND "block" ${among(blocks)}`,
  )
  const known = new Map(before.map(([gram, block, documents]) => [keyOf(gram, block), documents]))
  const rows = added.map(({ gram, block, places }) => {
    const all = new Set([...unpackNumbers(known.get(keyOf(gram, block)) ?? ''), ...places])
    const documents = packNumbers([...all].sort((a, b) => a - b))
    return { gram, block, count: all.size, documents }
  })
  await upsertRows(tx, table, ['gram', 'block'], rows)
}
