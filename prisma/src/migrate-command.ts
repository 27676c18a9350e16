import { migrate, migrationStatus } from './migrate.js'
import { createMigration, modelChanges, withoutCounterpart } from './model-changes.js'
import { placeNamed } from './place.js'
import { postgresqlChanges } from './postgresql/model-changes.js'
import { printableText } from './printable.js'
import { LOCK_WAIT } from './write-wait.js'

const HELP = `Usage: npm run migrate -- <command>

  apply         apply the migrations that the database has not seen (the default)
  create NAME   write a migration for the models changed in prisma/schema
  check         exit 1 when the models changed without a migration
  status        list the migrations, and which of them the database has seen

DATABASE_URL names the database (file:data/plangraph.db, or postgresql://user@host/name).
`

const WAITING = 'Another process is writing to the database: waiting until it is done …\n'

async function run([command = 'apply', name]: string[], url: string): Promise<string> {
  switch (command) {
    case 'apply': {
      const applied = await migrate(url, { wait: { ...LOCK_WAIT, onWait: () => process.stderr.write(WAITING) } })
      return applied.length === 0 ? '' : `${placeNamed(url).name}: applied ${applied.join(', ')}`
    }
    case 'create': {
      if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
        throw new Error('migrate create: give the migration a name of a-z, 0-9 and _, for example add_source_language')
      }
      const created = await createMigration(name)
      return created === undefined
        ? 'the models have not changed'
        : `created ${created} in prisma/migrations and prisma/postgresql/migrations`
    }
    case 'check': {
      const sql = (await modelChanges()) || (await postgresqlChanges())
      if (sql !== '')
        throw new Error(`the models changed without a migration (npm run migrate -- create NAME):\n${sql}`)
      const [first] = withoutCounterpart()
      if (first !== undefined)
        throw new Error(`prisma/postgresql/migrations has no ${first}, which prisma/migrations has`)
      return 'models and migrations agree'
    }
    case 'status':
      return (await migrationStatus(url))
        .map(({ name, applied }) => `${applied ? 'applied' : 'missing'}  ${name}`)
        .join('\n')
    case '--help':
    case '-h':
      return HELP
    default:
      throw new Error(`migrate: unknown command "${command}"\n\n${HELP}`)
  }
}

try {
  const output = await run(process.argv.slice(2), process.env.DATABASE_URL ?? 'file:data/plangraph.db')
  if (output !== '') process.stdout.write(`${printableText(output.trimEnd())}\n`)
} catch (error) {
  process.stderr.write(`${printableText(error instanceof Error ? error.message : String(error))}\n`)
  process.exitCode = 1
}
