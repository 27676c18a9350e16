import { parseArgs } from 'node:util'
import { type Database, openDatabase } from '@plangraph/database'
import { keyList } from '../server/keys/key-list.js'
import { createKey, listKeys, revokeKey } from '../server/keys/manage-keys.js'
import { listedScopes, scopeNamed } from '../shared/api-key.js'
import { exitCodeOf, type Output } from './say.js'

const HELP = `Usage: npm run keys -- <command>

  create NAME [--scope SCOPE] [--days DAYS]
               make a key and print it, once: only its hash is stored; valid for ever unless DAYS are given
  list         the keys there are, with the first characters of each
  revoke NAME  make a key open nothing any more, from this moment on

Reading needs no key; a program that brings one has a budget of its own (RATE_LIMIT of npm run serve) and its name in the
log. What a key allows beside reading are its scopes:

${listedScopes()}

A key is sent as the header "Authorization: Bearer KEY".

  DATABASE_URL  the database (file:data/plangraph.db)`

const COMMANDS = ['create', 'list', 'revoke']

/** What a command prints: its answer, and what is only for a person to read. */
interface Printed {
  out: string
  advice?: string
}

async function run(args: string[], database: Database): Promise<Printed> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { scope: { type: 'string', multiple: true }, days: { type: 'string' } },
  })
  const [command = '', name, ...more] = positionals
  if (!COMMANDS.includes(command)) throw new Error(`there is no command "${command}": use ${COMMANDS.join(', ')}`)
  if (command !== 'create' && Object.keys(values).length > 0) throw new Error('--scope and --days are for create only')
  const now = new Date()
  if (command === 'list' && name === undefined) {
    const keys = await listKeys(database)
    return { out: keys.length === 0 ? 'there are no keys: npm run keys -- create NAME' : keyList(keys, now) }
  }
  if (command === 'list') throw new Error('list takes nothing more')
  if (name === undefined || more.length > 0) {
    throw new Error(`${command} takes one name of a key, in quotes where it has spaces`)
  }
  if (command === 'revoke') {
    await revokeKey(database, name, now)
    return { out: `the key "${name}" is revoked` }
  }
  const scopes = (values.scope ?? []).map(scopeNamed)
  const key = await createKey(database, { name, scopes, days: daysOf(values.days) }, now)
  return { out: key, advice: 'Keep it now: it is stored nowhere and is not shown again.' }
}

function daysOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const days = Number(text)
  if (Number.isInteger(days) && days > 0 && days <= 36_500) return days
  throw new Error(`--days "${text}" is no number of days: give one from 1 to 36500`)
}

async function keys(args: string[], url: string, { say, note }: Output): Promise<number> {
  const database = await openDatabase(url)
  try {
    const { out, advice } = await run(args, database)
    say(out)
    if (advice !== undefined) note(advice)
    return 0
  } finally {
    await database.$disconnect()
  }
}

/** Runs `npm run keys` with its arguments and resolves to the exit code. Every error ends as a sentence. */
export const runKeys = (args: string[], environment: NodeJS.ProcessEnv, output: Output): Promise<number> =>
  exitCodeOf(async (printable) => {
    if (args.length > 0 && !args.includes('--help') && !args.includes('-h'))
      return keys(args, environment.DATABASE_URL || 'file:data/plangraph.db', printable)
    printable.say(HELP)
    return 0
  }, output)
