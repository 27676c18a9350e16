import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createYogaServer } from '@plangraph/api'
import { type Database, migrate, openDatabase } from '@plangraph/database'
import { textPartRows } from '../../etl/src/store/text-part-rows.js'
import { insertRows } from '../../etl/src/store/write-rows.js'
import { Random } from '../synthetic/random.js'
import { duration, measure, print } from './measure.js'

const PLANS = fileURLToPath(new URL('../../seeds/plans', import.meta.url))
const PARAGRAPHS_OF_A_DOCUMENT = 50
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
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
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
  const spent = { documents: 0, parts: 0, count: 0 }
  const documents = Math.ceil(paragraphs / PARAGRAPHS_OF_A_DOCUMENT)
  for (let n = 0; n < documents; n++) {
    const sentence = () => random.pick(sentences)
    const lines = Array.from({ length: PARAGRAPHS_OF_A_DOCUMENT }, () =>
      Array.from({ length: SENTENCES_OF_A_PARAGRAPH }, sentence).join('。'),
    )
    if (n % Math.ceil(documents / 10) === 0) lines[7] += RARE
    if (n % 100 === 0) lines[9] += SELDOM
    const document = made(String(n).padStart(6, '0'), lines)
    spent.documents += (await measure(() => store(database, document.id, document.text))).cpu
    const { cpu, result } = await measure(() =>
      database.$transaction(async (tx) => {
        const rows = textPartRows(document.context)
        await insertRows(tx, 'TextPart', rows)
        return rows.length
      }),
    )
    spent.parts += cpu
    spent.count += result
  }
  print(
    `${paragraphs} paragraphs, ${documents} documents, ${spent.count} parts: ${duration(spent.parts / documents)} of CPU a ` +
      `document for its parts and their grams, ${duration(spent.documents / documents)} for its text`,
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

async function store(database: Database, id: string, text: string): Promise<void> {
  await database.document.create({
    data: { id, title: id, normalizedTitle: id, kind: 'PLAN', status: 'INGESTED' },
  })
  const source = { id, documentId: id, fileName: `${id}.txt`, sha256: id, format: 'txt', byteLength: text.length, text }
  await database.source.create({ data: { ...source, fingerprint: '', runId: 'run' } })
  await database.document.update({ where: { id }, data: { currentSourceId: id } })
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
