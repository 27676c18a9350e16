import { addressOf, placeNamed } from '@plangraph/database'
import { createBackup, type Held, restoreBackup } from '../server/database/backup.js'
import { exitCodeOf, type Output } from './say.js'

const HELP = `Usage: npm run backup -- <command>

  create FILE   write the database into the new file FILE, as it is now, while it is served or written
  restore FILE  put the backup FILE in the place of the database; a server notices and serves it

The files that documents were read from and the releases go with it, from the folders sources and releases beside the one
to those beside the other: backups in one folder share them. Both check that the copy is whole before it is used.

  DATABASE_URL  the database (file:data/plangraph.db)`

const COMMANDS: Record<string, (file: string, backup: string) => Promise<Held>> = {
  create: createBackup,
  restore: (file, backup) => restoreBackup(backup, file),
}

async function run([name = '', backup, ...more]: string[], url: string): Promise<string> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined || backup === undefined || more.length > 0) {
    throw new Error(`give create or restore and one file\n\n${HELP}`)
  }
  const file = addressOf(url)
  const { bytes, documents, files, missing, releases, clashing } = await command(file, backup)
  const written = name === 'create' ? backup : placeNamed(url).name
  const lost = missing === 0 ? '' : `; ${missing} files were not kept: ingest them again`
  const others = clashing.map((name) => `; release ${name} was not copied: there is another one of that name`).join('')
  const beside = `${files} files${lost}${releases === 0 ? '' : `; ${releases} releases`}${others}`
  return `${written}: ${documents} documents, ${(bytes / 2 ** 20).toFixed(1)} MiB, checked; ${beside}`
}

/** Runs `npm run backup` with its arguments and resolves to the exit code. Every error ends as a sentence. */
export const runBackup = (args: string[], environment: NodeJS.ProcessEnv, output: Output): Promise<number> =>
  exitCodeOf(async ({ say }) => {
    const isHelp = args.length === 0 || args.includes('--help') || args.includes('-h')
    say(isHelp ? HELP : await run(args, environment.DATABASE_URL || 'file:data/plangraph.db'))
    return 0
  }, output)
