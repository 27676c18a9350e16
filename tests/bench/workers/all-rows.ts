import { openDatabase } from '@plangraph/database'
import { rowsOf } from '../../postgresql/both-rows.js'

/** Tables that tell of runs, of which there are more where one was cut off, and that are written in parts. */
const OF_RUNS = ['EtlRun', 'EtlRunItem', 'Revision', 'Change']
/** Documents have the numbers that grams know them by as they come. */
const BY_NUMBER = ['DocumentGram', 'TextGram', 'GramDocument']

/**
 * All rows of a database of a server, as one text.
 *
 * @param options.runs with those that tell of runs
 */
export async function allRows(url: string, { runs } = { runs: true }): Promise<string> {
  const database = await openDatabase(url)
  try {
    const tables = await database.$queryRaw<{ name: string }[]>`
      SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'CaptureFresh')
      ORDER BY tablename`
    const rows: string[] = []
    for (const { name } of tables)
      if (!BY_NUMBER.includes(name) && (runs || !OF_RUNS.includes(name)))
        rows.push(name, ...(await rowsOf(database, name)))
    return rows.join('\n')
  } finally {
    await database.$disconnect()
  }
}
