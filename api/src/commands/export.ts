import { writeBundle } from '../tabular/bundle/write-bundle.js'
import { openServed } from './open-served.js'
import { exitCodeOf, type Output, streams } from './say.js'

const HELP = `Usage: npm run etl -- export DIR [--xlsx] [--sqlite]

Writes every table into the folder DIR as CSV and as Parquet, with datapackage.json (Frictionless Data Package 2.0),
dataset.jsonld (schema.org), manifest.json (bytes, rows and SHA-256 of each file), SHA256SUMS and a README of every column.
Files of these names are replaced. While the data stay as they are, the files are the same to the byte.

  --xlsx        also every table as a workbook of Excel
  --sqlite      also all tables in one SQLite file, plangraph.sqlite
  DATABASE_URL  the database (file:data/plangraph.db)`

const FLAGS = ['--xlsx', '--sqlite']

async function exportTables(args: string[], url: string, output: Output): Promise<void> {
  const [folder, ...more] = args.filter((arg) => !FLAGS.includes(arg))
  if (folder === undefined || more.length > 0 || folder.startsWith('-')) {
    throw new Error(`export takes one folder to write into\n\n${HELP}`)
  }
  const database = await openServed(url, output)
  try {
    const files = await writeBundle(database, folder, {
      xlsx: args.includes('--xlsx'),
      sqlite: args.includes('--sqlite'),
    })
    const rows = files.filter(({ path }) => path.endsWith('.csv')).map(({ path, rows }) => `${path} ${rows}`)
    output.say(`${folder}: ${files.length} files of tables; rows: ${rows.join(', ')}`)
  } finally {
    await database.$disconnect()
  }
}

const args = process.argv.slice(2)
process.exitCode = await exitCodeOf(async (output) => {
  if (args.includes('--help') || args.includes('-h')) output.say(HELP)
  else await exportTables(args, process.env.DATABASE_URL || 'file:data/plangraph.db', output)
  return 0
}, streams)
