import { openDatabase } from '@plangraph/database'
import { comparePlaces } from '../comparison/compare-places.js'

/** Prints the comparison of the places that the database knows; `npm start` runs it between ingesting and serving. */
async function compare(environment: NodeJS.ProcessEnv): Promise<void> {
  const database = await openDatabase(environment.DATABASE_URL || 'file:data/plangraph.db')
  try {
    const text = await comparePlaces(database, process.stdout.columns || Number.POSITIVE_INFINITY)
    if (text !== '') process.stdout.write(`\n${text}\n\n`)
  } finally {
    await database.$disconnect()
  }
}

compare(process.env).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
