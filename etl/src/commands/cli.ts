import { DatabaseError, plainMessage } from '@plangraph/database'
import { defineCommand, renderUsage, runCommand } from 'citty'
import { CHANGES_EXAMPLE, changesCommand } from './changes.js'
import { CORRECTIONS_EXAMPLE, correctionsCommand } from './corrections.js'
import { INGEST_EXAMPLE, ingestCommand } from './ingest.js'
import { CommandError, type Io, printableIo } from './io.js'
import { UNMATCHED_EXAMPLE, unmatchedCommand } from './unmatched.js'
import { VERIFY_EXAMPLE, verifyCommand } from './verify.js'
import { WITHDRAW_EXAMPLE, withdrawCommand } from './withdraw.js'
import { WORK_EXAMPLE, workCommand } from './work.js'

/** Help of the commands that the package of the API implements; plangraph.mjs runs them. */
const EXPORT = `The tables as files (CSV, Parquet): npm run etl -- export DIR
The data as a version that stays: npm run etl -- release [NAME], and releases to list them`

/** Runs a command with its arguments and resolves to the exit code. Every error ends as a sentence. */
export async function runCli(argv: readonly string[], given: Io): Promise<number> {
  const io = printableIo(given)
  try {
    return await dispatch(argv, io, given)
  } catch (error) {
    const message = plainMessage(error)
    const known = error instanceof CommandError || error instanceof DatabaseError
    io.err(known ? message : `${message} (DEBUG=plangraph shows where this happened)`)
    if (!known && io.env.DEBUG === 'plangraph') io.err(String(error instanceof Error ? error.stack : error))
    return 1
  }
}

/** @param help where help is printed, as citty colours it */
async function dispatch(argv: readonly string[], io: Io, help: Io): Promise<number> {
  const ingest = ingestCommand(io)
  const verify = verifyCommand(io)
  const changes = changesCommand(io)
  const corrections = correctionsCommand(io)
  const unmatched = unmatchedCommand(io)
  const withdraw = withdrawCommand(io)
  const work = workCommand(io)
  const main = defineCommand({
    meta: {
      name: 'npm run etl --',
      description: 'PlanGraph: documents into the database, and the proof that they are right',
    },
    subCommands: { ingest, withdraw, verify, changes, corrections, unmatched, work },
  })
  const commands = new Map([
    [
      'ingest',
      {
        run: (rawArgs: string[]) => runCommand(ingest, { rawArgs }),
        usage: () => renderUsage(ingest),
        example: INGEST_EXAMPLE,
        options: [
          '--quiet',
          '--no-quiet',
          '--url',
          '--follow',
          '--dry-run',
          '--corrections',
          '--accept',
          '--mirror',
          '--leave-former',
          '--local',
          '--workers-only',
        ],
      },
    ],
    [
      'withdraw',
      {
        run: (rawArgs: string[]) => runCommand(withdraw, { rawArgs }),
        usage: () => renderUsage(withdraw),
        example: WITHDRAW_EXAMPLE,
        options: ['--why'],
      },
    ],
    [
      'verify',
      {
        run: (rawArgs: string[]) => runCommand(verify, { rawArgs }),
        usage: () => renderUsage(verify),
        example: VERIFY_EXAMPLE,
        options: ['--quiet', '--no-quiet'],
      },
    ],
    [
      'changes',
      {
        run: (rawArgs: string[]) => runCommand(changes, { rawArgs }),
        usage: () => renderUsage(changes),
        example: CHANGES_EXAMPLE,
        options: ['--since'],
      },
    ],
    [
      'corrections',
      {
        run: (rawArgs: string[]) => runCommand(corrections, { rawArgs }),
        usage: () => renderUsage(corrections),
        example: CORRECTIONS_EXAMPLE,
        options: [],
      },
    ],
    [
      'unmatched',
      {
        run: (rawArgs: string[]) => runCommand(unmatched, { rawArgs }),
        usage: () => renderUsage(unmatched),
        example: UNMATCHED_EXAMPLE,
        options: ['--most'],
      },
    ],
    [
      'work',
      {
        run: (rawArgs: string[]) => runCommand(work, { rawArgs }),
        usage: () => renderUsage(work),
        example: WORK_EXAMPLE,
        options: ['--quiet', '--no-quiet'],
      },
    ],
  ])

  const wantsHelp = argv.some((arg) => arg === '--help' || arg === '-h')
  const [name, ...rest] = argv.filter((arg) => arg !== '--help' && arg !== '-h')
  const command = commands.get(name ?? '')
  if (wantsHelp || name === undefined) {
    help.out(
      command
        ? `${await command.usage()}\nEXAMPLE\n\n  ${command.example}`
        : `${await renderUsage(main)}\n${EXPORT}\n\nEXAMPLE\n\n  ${INGEST_EXAMPLE}`,
    )
    return wantsHelp ? 0 : 1
  }
  if (command === undefined)
    throw new CommandError(
      `There is no command "${name}": use ${[...commands.keys()].join(', ')}, export, release or releases.`,
    )
  const unknown = rest.find((arg) => arg.startsWith('-') && !command.options.includes(arg.replace(/=.*$/s, '')))
  if (unknown !== undefined)
    throw new CommandError(`${name} knows no option ${unknown}: see npm run etl -- ${name} --help`)
  const { result } = await command.run(rest)
  return typeof result === 'number' ? result : 0
}
