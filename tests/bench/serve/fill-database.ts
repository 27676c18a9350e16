import { type Database, migrate, openDatabase } from '@plangraph/database'
import { packGrams } from '../../../etl/src/store/pack-grams.js'
import { bulkInsert } from '../../synthetic/bulk-insert.js'
import { type Corpus, makeCorpus } from '../../synthetic/corpus.js'
import type { KnownLink } from '../../synthetic/model.js'
import { writeCorpus } from '../../synthetic/write-corpus.js'

const SEED = 1
/** Statements of a made-up document, on average. */
const STATEMENTS = 13.7

/** Made up with the corpus; each is in a few rows, however many there are. */
export const RARE_WORDS = ['稀土', '雪莲', '牦牛', '冰川', '驼铃', '火山', '珊瑚', '红树', '沙枣', '草场']
const ROWS_OF_A_RARE_WORD = 10

/**
 * Makes a database of about so many targets, with the governing statements and links that the corpus is known to have.
 *
 * @param perRegion documents of a region, on average: what one place states grows with it, not with `targets`
 */
export async function fillDatabase(url: string, targets: number, perRegion?: number): Promise<Corpus> {
  await migrate(url)
  const corpus = makeCorpus({ documents: Math.ceil(targets / STATEMENTS), perRegion, seed: SEED })
  const database = await openDatabase(url)
  try {
    sprinkle(corpus)
    await writeCorpus(database, corpus)
    await writeLinks(database, corpus)
    await packGrams(database)
    await database.$executeRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  } finally {
    await database.$disconnect()
  }
  return corpus
}

/** Puts each rare word into the quotes of a few statements, spread over all documents. */
function sprinkle({ statements }: Corpus): void {
  const step = Math.floor(statements.length / (RARE_WORDS.length * ROWS_OF_A_RARE_WORD))
  for (let i = 0; i < RARE_WORDS.length * ROWS_OF_A_RARE_WORD; i++) {
    const statement = statements[i * step]
    if (statement) statement.quote += `（${RARE_WORDS[i % RARE_WORDS.length]}）`
  }
}

/** What linking would find, written without comparing any two statements. */
async function writeLinks(database: Database, { goals, links }: Corpus): Promise<void> {
  await bulkInsert(
    database,
    'GoverningStatement',
    goals.map(({ region, indicator, year, governing }) => ({
      targetId: governing.id,
      regionCode: region.code,
      indicatorCode: indicator.code,
      year,
    })),
  )
  await bulkInsert(database, 'TargetLink', links.map(linkRow))
}

const linkRow = ({ kind, basis, upstreamId, downstreamId }: KnownLink) => ({
  id: `${kind} ${upstreamId} ${downstreamId}`,
  kind,
  basis,
  upstreamId,
  downstreamId,
  stance: 'EQUAL' as const,
  marginal: false,
  why: JSON.stringify({ code: 'as-written', args: { message: 'Made up.' } }),
})
