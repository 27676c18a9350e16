import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createYogaServer } from '@plangraph/api'
import { type Database, migrate, openDatabase, type Prisma } from '@plangraph/database'
import { packGrams } from '../../etl/src/store/pack-grams.js'
import { textPartRows } from '../../etl/src/store/text-part-rows.js'
import { insertRows } from '../../etl/src/store/write-rows.js'
import { Random } from '../synthetic/random.js'
import { duration, measure, print } from './measure.js'

const PLANS = fileURLToPath(new URL('../../seeds/plans', import.meta.url))
const PARAGRAPHS_OF_A_DOCUMENT = 50
/** Documents that are written as ingest writes them, and measured. */
const MEASURED = 50
const PARAGRAPHS_OF_A_SECTION = 5
const SENTENCES_OF_A_PARAGRAPH = 3
/** Asked for once a round; the best round counts. */
const ROUNDS = 5

/** In ten documents, in one in a hundred, in most. */
const RARE = '碲化镉薄膜'
const SELDOM = '低空经济'

const ASKED: [string, string][] = [
  ['a word that ten documents have', RARE],
  ['two of its characters', RARE.slice(0, 2)],
  ['a word that one document in a hundred has', SELDOM],
  ['a word that most have', '就业'],
  ['a long phrase that many have', '人力资源和社会保障'],
  ['characters that nobody has together', '镉业就膜'],
]

/** Full text over documents made of the sentences of the seeds, with words that few of them have; `sizes` in paragraphs. */
export async function benchPassages(sizes: readonly number[]): Promise<void> {
  for (const size of sizes.length > 0 ? sizes : [10_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'plangraph-passages-'))
    const file = join(folder, 'test.db')
    await migrate(`file:${file}`)
    const database = await openDatabase(`file:${file}`)
    try {
      await pour(database, size)
      print(`${Math.round(statSync(file).size / 2 ** 20)} MB`)
      await askAll(database)
    } finally {
      await database.$disconnect()
      rmSync(folder, { recursive: true })
    }
  }
}

async function pour(database: Database, paragraphs: number): Promise<void> {
  const random = new Random(1)
  const sentences = readdirSync(PLANS).flatMap((name) =>
    readFileSync(join(PLANS, name), 'utf8')
      .replace(/\s/g, '')
      .split('。')
      .filter(({ length }) => length > 10 && length < 200),
  )
  await database.etlRun.create({ data: { id: 'run', startedAt: new Date(), fingerprint: '' } })
  const spent = { documents: 0, parts: 0 }
  const documents = Math.ceil(paragraphs / PARAGRAPHS_OF_A_DOCUMENT)
  const measured = Math.min(documents, MEASURED)
  const next = (n: number) => {
    const lines = Array.from({ length: PARAGRAPHS_OF_A_DOCUMENT }, () =>
      Array.from({ length: SENTENCES_OF_A_PARAGRAPH }, () => random.pick(sentences)).join('。'),
    )
    if (n % Math.ceil(documents / 10) === 0) lines[7] += RARE
    if (n % 100 === 0) lines[9] += SELDOM
    return made(String(n).padStart(6, '0'), lines)
  }
  for (let n = 0; n < measured; n++) {
    const document = next(n)
    spent.documents += (await measure(() => database.$transaction((tx) => store(tx, [document])))).cpu
    const parts = async () => {
      await database.$transaction((tx) => storeParts(tx, [document]))
      await packGrams(database)
    }
    spent.parts += (await measure(parts)).cpu
  }
  await inBulk(
    database,
    Array.from({ length: documents - measured }, (_, n) => measured + n),
    next,
  )
  print(
    `${paragraphs} paragraphs, ${documents} documents, ${await database.textPart.count()} parts: ${duration(spent.parts / measured)} of CPU a ` +
      `document for its parts and their grams, ${duration(spent.documents / measured)} for its text`,
  )
}

function made(id: string, paragraphs: readonly string[]) {
  let at = 0
  const lines = paragraphs.map((text) => {
    const start = at
    at += text.length + 1
    return { start, end: start + text.length, page: null, opens: true, place: null }
  })
  const sections = lines.flatMap((line, i) =>
    i % PARAGRAPHS_OF_A_SECTION === 0
      ? [{ start: line.start, end: lines[i + PARAGRAPHS_OF_A_SECTION - 1]?.end ?? at }]
      : [],
  )
  const text = paragraphs.map((line) => `${line}\n`).join('')
  const document = { read: { text, lines }, structure: { sections } }
  return { id, text, context: { id, regionCode: null, sections: [], offset: (unit: number) => unit, document } }
}

type Made = ReturnType<typeof made>

async function store(tx: Prisma.TransactionClient, documents: readonly Made[]): Promise<void> {
  const plan = { kind: 'PLAN', status: 'INGESTED' } as const
  await tx.document.createMany({ data: documents.map(({ id }) => ({ ...plan, id, title: id, normalizedTitle: id })) })
  const read = { format: 'txt', byteLength: 0, fingerprint: '', runId: 'run' }
  await tx.source.createMany({
    data: documents.map(({ id, text }) => ({ ...read, id, documentId: id, fileName: id, sha256: id, text })),
  })
  await tx.$executeRaw`UPDATE "Document" SET "currentSourceId" = "id" WHERE "currentSourceId" IS NULL`
}

const storeParts = (tx: Prisma.TransactionClient, documents: readonly Made[]) =>
  insertRows(
    tx,
    'TextPart',
    documents.flatMap(({ context }) => textPartRows(context)),
  )

/** The rest of the documents, and the grams of all. */
async function inBulk(database: Database, numbers: readonly number[], next: (n: number) => Made): Promise<void> {
  for (let from = 0; from < numbers.length; from += 100) {
    const documents = numbers.slice(from, from + 100).map(next)
    await database.$transaction(
      async (tx) => {
        await store(tx, documents)
        await storeParts(tx, documents)
      },
      { timeout: 600_000 },
    )
  }
  await packGrams(database)
}

async function askAll(database: Database): Promise<void> {
  const server = createYogaServer(database)
  const ask = async (text: string, fields: string) => {
    const query = `query ($text: String!) { passages(text: $text, first: 20) { ${fields} } }`
    const body = JSON.stringify({ query, variables: { text } })
    const headers = { 'content-type': 'application/json' }
    const response = await server.fetch('http://api/graphql', { method: 'POST', headers, body })
    return ((await response.json()) as { data: { passages: { totalCount?: number } } }).data.passages
  }
  const best = async (text: string, fields: string) => {
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) rounds.push((await measure(() => ask(text, fields))).cpu)
    return duration(Math.min(...rounds))
  }
  for (const [what, text] of ASKED) {
    const { totalCount } = await ask(text, 'totalCount')
    const page = await best(text, 'nodes { document { title } charStart before match after } pageInfo { hasNextPage }')
    print(
      `${what} (${text}): ${totalCount} passages, first 20 in ${page} of CPU, totalCount in ${await best(text, 'totalCount')}`,
    )
  }
}
